import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localDay } from '../../lib/base/local-day.ts'
import { fillDatabase } from '../demo/fill-database.ts'
import { sampleWorkspace } from '../demo/sample-workspace.ts'
import { extensionDir } from '../e2e/practice.ts'
import { launchBrowser } from '../stand-in/browser.ts'
import { startStandIn } from '../stand-in/server.ts'
import { threads } from '../stand-in/threads.ts'
import { addNameHelper } from './add-name-helper.ts'
import { gmailJs, gzipKilobytes, inboxSdk, type Peer } from './peers.ts'
import { replayMutations } from './replay-mutations.ts'
import { figure, percentile, type Figure } from './stats.ts'

const rounds = 3
const replays = 2

/**
 * What an extension costs the mail page: gzip bytes of its page script, and main-thread time while the same 10,000 mutations run
 * through the page, beside two public Gmail libraries doing nothing but being loaded. Time without any extension is taken off.
 */
export async function pageTax(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'page-tax-'))
  try {
    const gmailScript = join(extensionDir, 'content-scripts/gmail.js')
    const chip = '[data-sidemap-part="chip"]'
    const ours: Peer = { name: 'Sidemap', dir: extensionDir, trace: chip, kilobytes: gzipKilobytes(gmailScript) }
    const peers = [await inboxSdk(folder), await gmailJs(folder)]
    const bare: number[] = []
    const times = new Map<Peer, number[]>([ours, ...peers].map((peer) => [peer, []]))
    // In turn, so that a slow minute of the machine falls on all of them.
    for (let round = 0; round < rounds; round++) {
      bare.push(...(await mainThread(null)))
      for (const [peer, samples] of times) samples.push(...(await mainThread(peer)))
    }
    const none = percentile(bare, 0.5)
    const tax = (peer: Peer) => percentile(times.get(peer) ?? [], 0.5) - none
    const least = peers.every((peer) => tax(ours) < tax(peer))
    return [
      figure('page tax', 'main thread, no extension', none, 'ms'),
      figure('page tax', 'Sidemap, gzip', ours.kilobytes, 'KB', '<= 25 KB', ours.kilobytes <= 25),
      figure('page tax', 'Sidemap, added main thread', tax(ours), 'ms', 'less than either', least),
      ...peers.flatMap((peer) => [
        figure('page tax', `${peer.name}, gzip`, peer.kilobytes, 'KB'),
        figure('page tax', `${peer.name}, added main thread`, tax(peer), 'ms'),
      ]),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Milliseconds that the page's main thread is busy during each replay. */
async function mainThread(peer: Peer | null): Promise<number[]> {
  const standIn = await startStandIn()
  const context = await launchBrowser({ standIn, ...(peer === null ? {} : { extensionDir: peer.dir }) })
  try {
    await addNameHelper(context)
    if (peer?.dir === extensionDir) await fillDatabase(context, await sampleWorkspace(localDay(Date.now())))
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(`${standIn.url}#inbox/${threads.securityReview.token}`)
    await page.locator('div[role=main] h2.hP:visible').first().waitFor()
    if (peer !== null) await page.waitForSelector(peer.trace, { state: 'attached' })
    // Loading is a cost of its own; here the steady state is compared.
    await page.waitForTimeout(2_500)
    const session = await context.newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    const busy = async () => {
      const { metrics } = await session.send('Performance.getMetrics')
      return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0) * 1000
    }
    const samples: number[] = []
    // The first warms the compiler up, as a day of mail would have.
    for (let replay = 0; replay <= replays; replay++) {
      const before = await busy()
      await page.evaluate(replayMutations, 10_000)
      if (replay > 0) samples.push((await busy()) - before)
    }
    return samples
  } finally {
    await context.close()
    await standIn.close()
  }
}
