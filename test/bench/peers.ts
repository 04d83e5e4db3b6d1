import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

export type Peer = {
  name: string
  /** Folder of the unpacked extension. */
  dir: string
  /** Matches something in the page once the extension's script has run there. */
  trace: string
  /** Of its page scripts, compressed. */
  kilobytes: number
}

const require = createRequire(import.meta.url)

/** The library as its own documentation loads it: content script, page-world script injected by the background. */
export async function inboxSdk(folder: string): Promise<Peer> {
  const dir = join(folder, 'inboxsdk')
  const core = dirname(require.resolve('@inboxsdk/core/package.json'))
  await bundle(dir, "import * as InboxSDK from '@inboxsdk/core'; InboxSDK.load(2, 'sdk_page_tax')", 'content.js')
  await bundle(dir, "import '@inboxsdk/core/background.js'", 'background.js')
  cpSync(join(core, 'pageWorld.js'), join(dir, 'pageWorld.js'))
  writeManifest(dir, {
    permissions: ['scripting'],
    background: { service_worker: 'background.js' },
    web_accessible_resources: [{ resources: ['pageWorld.js'], matches: ['https://mail.google.com/*'] }],
    content_scripts: [{ matches: ['https://mail.google.com/*'], js: ['content.js'] }],
  })
  await bundle(dir, `import ${JSON.stringify(join(core, 'pageWorld.js'))}`, 'page-world-minified.js')
  return {
    name: 'InboxSDK',
    dir,
    trace: 'head[data-inboxsdk-script-injected]',
    kilobytes: gzipKilobytes(join(dir, 'content.js')) + gzipKilobytes(join(dir, 'page-world-minified.js')),
  }
}

/**
 * Runs in the page's own world, as its documentation asks, watching threads and drafts. It looks at the classes of all that is
 * added; jQuery, which it hands matches over with, is left out of the bytes: nothing in the replay matches.
 */
export async function gmailJs(folder: string): Promise<Peer> {
  const dir = join(folder, 'gmail-js')
  await bundle(
    dir,
    `import { Gmail } from 'gmail-js'
    const gmail = new Gmail(false)
    gmail.observe.on('view_thread', () => undefined)
    gmail.observe.on('compose', () => undefined)
    if (gmail.tracker.observing_dom) document.documentElement.dataset.gmailJs = 'observing'`,
    'content.js',
  )
  writeManifest(dir, {
    content_scripts: [{ matches: ['https://mail.google.com/*'], js: ['content.js'], world: 'MAIN', run_at: 'document_idle' }],
  })
  return {
    name: 'gmail.js',
    dir,
    trace: 'html[data-gmail-js]',
    kilobytes: gzipKilobytes(join(dir, 'content.js')),
  }
}

async function bundle(dir: string, contents: string, outfile: string): Promise<void> {
  mkdirSync(dir, { recursive: true })
  await build({
    stdin: { contents, resolveDir: process.cwd() },
    outfile: join(dir, outfile),
    bundle: true,
    minify: true,
    format: 'iife',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
}

function writeManifest(dir: string, parts: Record<string, unknown>): void {
  const manifest = {
    manifest_version: 3,
    name: 'Peer',
    version: '1.0',
    host_permissions: ['https://mail.google.com/*'],
    ...parts,
  }
  writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest))
}

/** Kilobytes of a thousand bytes. */
export const gzipKilobytes = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length / 1000
