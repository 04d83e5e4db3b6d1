import axe from 'axe-core'
import type { Page } from 'playwright'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/**
 * What axe finds in a page, or in `part` of it, as short lines. `colours`: only what a change of the colour scheme can alter. Its
 * source goes into a page once, and it tells of what is wrong alone: Deque's own runner for Playwright sends it before each look
 * (1.9 s instead of 2.9 s for a panel in light and dark, 2026-11).
 */
export async function axeFindings(page: Page, { part, only }: { part?: string; only?: 'colours' } = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const runOnly: axe.RunOnly =
    only === 'colours' ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } : { type: 'tag', values: tags }
  return page.evaluate(
    async ({ include, options }) => {
      const { violations } = await window.axe.run(include === null ? document : { include: [include] }, options)
      return violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
      )
    },
    { include: part ?? null, options: { runOnly, resultTypes: ['violations'] } satisfies axe.RunOptions },
  )
}

declare global {
  interface Window {
    axe: typeof axe
  }
}
