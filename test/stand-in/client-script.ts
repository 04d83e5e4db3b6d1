import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { ClientConfig } from './client-config.ts'

let bundle: Promise<string> | undefined

/** The page's own script with its configuration inside, where an isolated world cannot read it. Bundled once per process. */
export async function clientScript(config: ClientConfig): Promise<string> {
  return `(() => { const standInConfig = ${JSON.stringify(config)};\n${await clientCode()}\n})()`
}

/** The script without its configuration, which it expects under the name `standInConfig`. */
export function clientCode(): Promise<string> {
  bundle ??= bundleClient(fileURLToPath(new URL('./client/main.ts', import.meta.url)))
  return bundle
}

/** One script of everything that this file needs. */
export async function bundleClient(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'standInClient' },
    },
  })
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []))
  const [script] = outputs.filter((output) => output.type === 'chunk')
  if (!script) throw new Error('The client of the stand-in was bundled to nothing')
  return script.code
}
