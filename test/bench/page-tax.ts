import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { extensionDir } from '../e2e/practice.ts'
import { launchBrowser } from '../stand-in/browser.ts'
import { startStandIn } from '../stand-in/server.ts'
import { threads } from '../stand-in/threads.ts'
import { replayMutations } from './replay-mutations.ts'
import { figure, percentile, type Figure } from './stats.ts'

const repetitions = 3
type Peer = { name: string; dir: string | null; kilobytes: number }

/**
 * What an extension costs the mail page: gzip bytes of its page script, and main-thread time while the same 10,000 mutations run
 * through the page, beside two public Gmail libraries doing nothing but being loaded. Time without any extension is taken off.
 */
export async function pageTax(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'page-tax-'))
  try {
    const ours: Peer = {
      name: 'Sidemap',
      dir: extensionDir,
      kilobytes: gzipKilobytes(join(extensionDir, 'content-scripts/gmail.js')),
    }
    const peers: Peer[] = [{ name: 'none', dir: null, kilobytes: 0 }, ours, await inboxSdk(folder), await gmailJs(folder)]
    const times = new Map<string, number[]>(peers.map((peer) => [peer.name, []]))
    // In turn, so that a slow minute of the machine falls on all of them.
    for (let round = 0; round < repetitions; round++) for (const peer of peers) times.get(peer.name)?.push(await mainThread(peer))
    const median = (name: string) => percentile(times.get(name) ?? [], 0.5)
    const tax = (name: string) => Math.max(0, median(name) - median('none'))
    return peers.flatMap(({ name, kilobytes }) => {
      if (name === 'none') return [figure('page tax', 'main thread, no extension', median(name), 'ms')]
      const met = name === 'Sidemap' ? kilobytes <= 25 : null
      const least =
        name === 'Sidemap' ? peers.every((peer) => peer.dir === null || peer === ours || tax(name) < tax(peer.name)) : null
      return [
        figure('page tax', `${name}, gzip`, kilobytes, 'KB', met === null ? '' : '<= 25 KB', met),
        figure('page tax', `${name}, added main thread`, tax(name), 'ms', least === null ? '' : 'less than either', least),
      ]
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Milliseconds that the page's main thread is busy during the replay. */
async function mainThread({ dir }: Peer): Promise<number> {
  const standIn = await startStandIn()
  const context = await launchBrowser({ standIn, ...(dir === null ? {} : { extensionDir: dir }) })
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.addInitScript({ content: 'globalThis.__name ??= (named) => named' })
    await page.goto(`${standIn.url}#inbox/${threads.securityReview.token}`)
    await page.locator('div[role=main] h2.hP:visible').first().waitFor()
    // Loading is a cost of its own; here the steady state is compared.
    await page.waitForTimeout(2_500)
    const session = await context.newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    const busy = async () => {
      const { metrics } = await session.send('Performance.getMetrics')
      return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0) * 1000
    }
    const before = await busy()
    await page.evaluate(replayMutations, 10_000)
    return (await busy()) - before
  } finally {
    await context.close()
    await standIn.close()
  }
}

const require = createRequire(import.meta.url)

/** The library as its own documentation loads it: content script, page-world script injected by the background. */
async function inboxSdk(folder: string): Promise<Peer> {
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
    kilobytes: gzipKilobytes(join(dir, 'content.js')) + gzipKilobytes(join(dir, 'page-world-minified.js')),
  }
}

/** Runs in the page's own world, as its documentation asks. */
async function gmailJs(folder: string): Promise<Peer> {
  const dir = join(folder, 'gmail-js')
  await bundle(
    dir,
    "import { Gmail } from 'gmail-js'; const gmail = new Gmail(); gmail.observe.on('view_thread', () => undefined); gmail.observe.on('compose', () => undefined)",
    'content.js',
  )
  writeManifest(dir, {
    content_scripts: [{ matches: ['https://mail.google.com/*'], js: ['content.js'], world: 'MAIN', run_at: 'document_start' }],
  })
  return { name: 'gmail.js', dir, kilobytes: gzipKilobytes(join(dir, 'content.js')) }
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

const gzipKilobytes = (file: string): number => gzipSync(readFileSync(file), { level: 9 }).length / 1000
