import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { extensionDir } from '../e2e/practice.ts'
import { withPractice } from './with-practice.ts'
import { extensionId } from '../stand-in/browser.ts'
import { figure, percentile, type Figure } from './stats.ts'

const opens = 12

/** What the panel's first paint weighs, and how long it takes from opening to the plan being painted, warm. */
export async function panel(): Promise<Figure[]> {
  const weight = firstPaintKilobytes()
  const samples = await openTimes()
  const [p50, p95] = [percentile(samples, 0.5), percentile(samples, 0.95)]
  return [
    figure('panel', 'first paint, gzip', weight, 'KB', '<= 190 KB', weight <= 190),
    figure('panel', 'open to plan painted, warm, p50', p50, 'ms', '<= 150 ms', p50 <= 150),
    figure('panel', 'open to plan painted, warm, p95', p95, 'ms'),
  ]
}

/** Script of the page and everything it imports statically; fonts and styles are not script. */
function firstPaintKilobytes(): number {
  const chunks = join(extensionDir, 'chunks')
  const entry = readdirSync(chunks).find((name) => /^sidepanel-.*\.js$/.test(name)) ?? ''
  const seen = new Set<string>()
  const visit = (name: string): void => {
    if (seen.has(name)) return
    seen.add(name)
    for (const [, imported = ''] of readFileSync(join(chunks, name), 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g))
      visit(imported)
  }
  visit(entry)
  return [...seen].reduce((sum, name) => sum + gzipSync(readFileSync(join(chunks, name)), { level: 9 }).length, 0) / 1000
}

/** The panel's page in a tab, with one sample plan chosen in it, loaded again and again. */
function openTimes(): Promise<number[]> {
  return withPractice(async (practice) => {
    await practice.openThread('securityReview')
    await practice.openPanel()
    const samples: number[] = []
    for (let round = 0; round <= opens; round++) {
      const page = await practice.context.newPage()
      await page.addInitScript(() => {
        const observer = new MutationObserver(() => {
          if (!document.querySelector('header strong')) return
          observer.disconnect()
          requestAnimationFrame(() => Object.assign(window, { planPainted: performance.now() }))
        })
        observer.observe(document, { childList: true, subtree: true })
      })
      // The tab beside it is asked for its page, as the side panel does: the mailbox stays the active one.
      await page.goto(`chrome-extension://${await extensionId(practice.context)}/sidepanel.html`)
      await practice.mail.bringToFront()
      const handle = await page.waitForFunction(() => (window as { planPainted?: number }).planPainted)
      if (round > 0) samples.push(await handle.evaluate(Number))
      await page.close()
    }
    return samples
  })
}
