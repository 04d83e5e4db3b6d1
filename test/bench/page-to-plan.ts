import type { Page } from 'playwright'
import { localDay } from '../../lib/base/local-day.ts'
import { fillDatabase } from '../demo/fill-database.ts'
import { withPractice } from './with-practice.ts'
import { threads } from '../stand-in/threads.ts'
import { manyDeals } from './many-deals.ts'
import { figure, percentile, type Figure } from './stats.ts'

const visits = [
  { key: 'atlasBudget', account: 'Atlas Freight' },
  { key: 'bergenYard', account: 'Fjordworks' },
  { key: 'questionnaire', account: 'Larkspur Health' },
  { key: 'depots', account: 'Tessera Logistics' },
] as const
const rounds = 12

/**
 * From the thread's heading and sender being in the page to the right plan painted in the open panel, over threads of four deals
 * in turn, with few and with many deals in the store.
 */
export async function pageToPlan(): Promise<Figure[]> {
  const few = await measure(100)
  const many = await measure(10_000)
  const [p50, p95] = [percentile(many, 0.5), percentile(many, 0.95)]
  const ratio = percentile(many, 0.95) / percentile(few, 0.95)
  return [
    figure('page to plan', 'p50, 100 deals', percentile(few, 0.5), 'ms'),
    figure('page to plan', 'p95, 100 deals', percentile(few, 0.95), 'ms'),
    figure('page to plan', 'p50, 10,000 deals', p50, 'ms'),
    figure('page to plan', 'p95, 10,000 deals', p95, 'ms', '<= 100 ms', p95 <= 100),
    figure('page to plan', 'p50 at 10,000 / at 100', p50 / percentile(few, 0.5), 'x'),
    figure('page to plan', 'p95 at 10,000 / at 100', ratio, 'x', '<= 1.2 x', ratio <= 1.2),
  ]
}

function measure(count: number): Promise<number[]> {
  return withPractice(async (practice) => {
    const bulk = manyDeals(count, localDay(Date.now()))
    const size = 2_000
    for (let from = 0; from < count; from += size) {
      const part = Object.fromEntries(Object.entries(bulk).map(([table, rows]) => [table, rows.slice(from, from + size)]))
      await fillDatabase(practice.context, part)
    }
    await practice.openThread('securityReview')
    const panel = await practice.openPanel()
    const samples: number[] = []
    for (let round = 0; round <= rounds; round++)
      for (const visit of visits) {
        const sample = await once(practice.mail, panel, visit)
        if (round > 0) samples.push(sample)
      }
    return samples
  })
}

async function once(mail: Page, panel: Page, { key, account }: (typeof visits)[number]): Promise<number> {
  await panel.evaluate(expectPlan, account)
  const { token, id } = threads[key]
  const there = await mail.evaluate(
    ([threadToken, threadId]) =>
      new Promise<number>((resolve) => {
        const isThere = () =>
          [...document.querySelectorAll<HTMLElement>('div[role=main]')].some(
            (main) =>
              main.offsetParent !== null &&
              main.querySelector(`h2[data-legacy-thread-id="${threadId}"]`) &&
              main.querySelector('span.gD[email]'),
          )
        const look = () => {
          if (!isThere()) return
          observer.disconnect()
          resolve(performance.timeOrigin + performance.now())
        }
        const observer = new MutationObserver(look)
        observer.observe(document.body, { childList: true, subtree: true, attributes: true })
        window.__standIn?.openThread(threadToken ?? '')
        look()
      }),
    [token, id],
  )
  return Math.max(0, (await panel.evaluate(() => window.planPaintedAt)) - there)
}

declare global {
  interface Window {
    /** When the expected plan was painted, in milliseconds since 1970. */
    planPaintedAt: Promise<number>
  }
}

/** Runs in the panel, before the thread is opened. */
function expectPlan(account: string): void {
  window.planPaintedAt = new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('header strong')?.textContent?.includes(account)) return
      observer.disconnect()
      requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()))
    })
    observer.observe(document.body, { childList: true, subtree: true, characterData: true })
  })
}
