import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']

/**
 * What axe finds in a page, or in `part` of it, as short lines. `colours`: only what a change of the colour scheme can alter. In
 * its older mode: the newer one opens a tab, and the panel would follow it.
 */
export async function axeFindings(page: Page, { part, only }: { part?: string; only?: 'colours' } = {}): Promise<string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode(true)
  if (only === 'colours') builder.withRules(['color-contrast', 'link-in-text-block'])
  else builder.withTags(tags)
  const { violations } = await (part === undefined ? builder : builder.include(part)).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  )
}
