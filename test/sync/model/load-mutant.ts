import { readFileSync } from 'node:fs'
import { createServer } from 'vite'
import type { Mutant } from './mutants.ts'
import type { simulate } from './simulate.ts'

/** Says which edits do not fit the source any more: their text has to be there once. */
export const misfits = (mutant: Pick<Mutant, 'edits'>): string[] =>
  mutant.edits
    .filter(([file, text]) => readFileSync(file, 'utf8').split(text).length !== 2)
    .map(([file, text]) => `${file}: ${text}`)

/** The simulation with this mistake in the source it runs. The product itself has no switches for it. */
export async function loadMutant({
  edits,
}: Pick<Mutant, 'edits'>): Promise<{ simulate: typeof simulate; close: () => Promise<void> }> {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [
      {
        name: 'mistake',
        enforce: 'pre',
        transform: (code, id) =>
          edits.reduce(
            (changed, [file, text, instead]) => (id.endsWith(`/${file}`) ? changed.replace(text, () => instead) : changed),
            code,
          ),
      },
    ],
  })
  const loaded = await server.ssrLoadModule('/test/sync/model/simulate.ts')
  return { simulate: loaded['simulate'] as typeof simulate, close: () => server.close() }
}
