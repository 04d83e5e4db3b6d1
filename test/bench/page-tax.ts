import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright'
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

const rounds = 4
const replays = 6

/**
 * What an extension costs the mail page: gzip bytes of its page script, and main-thread time while the same 10,000 mutations run
 * through the page, beside two public Gmail libraries doing nothing but being loaded. What the same page costs in the same
 * browser under an address that no extension runs at is taken off, replay by replay: two starts of a browser differ by more.
 */
export async function pageTax(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'page-tax-'))
  try {
    const gmailScript = join(extensionDir, 'content-scripts/gmail.js')
    const chip = '[data-sidemap-part="chip"]'
    const ours: Peer = { name: 'Sidemap', dir: extensionDir, trace: chip, kilobytes: gzipKilobytes(gmailScript) }
    const peers = [await inboxSdk(folder), await gmailJs(folder)]
    const bare: number[] = []
    const added = new Map<Peer, number[]>([ours, ...peers].map((peer) => [peer, []]))
    // In turn, so that a slow minute of the machine falls on all of them.
    for (let round = 0; round < rounds; round++) {
      for (const [peer, samples] of added) {
        for (const pair of await mainThread(peer)) {
          bare.push(pair.without)
          samples.push(pair.with - pair.without)
        }
      }
    }
    const tax = (peer: Peer) => percentile(added.get(peer) ?? [], 0.5)
    const least = peers.every((peer) => tax(ours) < tax(peer))
    return [
      figure('page tax', 'main thread, no extension', percentile(bare, 0.5), 'ms'),
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

/** Milliseconds that a page's main thread is busy during a replay, with the extension and without. */
type Pair = { with: number; without: number }

async function mainThread(peer: Peer): Promise<Pair[]> {
  const standIn = await startStandIn()
  const context = await launchBrowser({ standIn, extensionDir: peer.dir })
  try {
    await addNameHelper(context)
    if (peer.dir === extensionDir) await fillDatabase(context, await sampleWorkspace(localDay(Date.now())))
    const mail = await openMailbox(context, standIn.url)
    await mail.waitForSelector(peer.trace, { state: 'attached' })
    const bare = await openMailbox(context, `https://localhost:${standIn.port}/mail/u/0/`)
    // Loading is a cost of its own; here the steady state is compared.
    await mail.waitForTimeout(2_500)
    const [replayIn, replayInBare] = [await replayer(mail), await replayer(bare)]
    const pairs: Pair[] = []
    // The first warms the compiler up, as a day of mail would have.
    for (let replay = 0; replay <= replays; replay++) {
      const pair = { without: await replayInBare(), with: await replayIn() }
      if (replay > 0) pairs.push(pair)
    }
    return pairs
  } finally {
    await context.close()
    await standIn.close()
  }
}

async function openMailbox(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${url}#inbox/${threads.securityReview.token}`)
  await page.locator('div[role=main] h2.hP:visible').first().waitFor()
  return page
}

/** Replays the mutations in a page, and says for how long its main thread was busy. */
async function replayer(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busy = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0) * 1000
  }
  return async () => {
    await page.bringToFront()
    const before = await busy()
    await page.evaluate(replayMutations, 10_000)
    return (await busy()) - before
  }
}
