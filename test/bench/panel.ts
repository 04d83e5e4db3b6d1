import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { extensionDir } from '../e2e/practice.ts'
import { withPractice } from './with-practice.ts'
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

/** The real side panel beside a thread, loaded again and again: a person closing and opening it, without the browser's own slide. */
function openTimes(): Promise<number[]> {
  return withPractice(async (practice) => {
    await practice.openThread('securityReview')
    const sidePanel = await practice.openPanel()
    await sidePanel.addInitScript(notePlanPainted)
    const samples: number[] = []
    for (let round = 0; round <= opens; round++) {
      await sidePanel.reload()
      await sidePanel.waitForFunction(() => window.planPainted !== undefined)
      const painted = await sidePanel.evaluate(() => window.planPainted)
      if (round > 0 && painted !== undefined) samples.push(painted)
    }
    return samples
  })
}

declare global {
  interface Window {
    /** Milliseconds from the start of loading to the first frame with steps of a plan in it. */
    planPainted?: number
  }
}

function notePlanPainted(): void {
  const observer = new MutationObserver(() => {
    if (!document.querySelector('li[aria-current]')) return
    observer.disconnect()
    requestAnimationFrame(() => (window.planPainted = performance.now()))
  })
  observer.observe(document, { childList: true, subtree: true })
}
