import type { Page } from 'playwright'
import { must } from '../../lib/base/must.ts'
import { PageContext } from '../../lib/detect/page-context.ts'

/** What the adapter in the tab beside this panel reads at this moment. */
export async function readPage(panel: Page): Promise<PageContext> {
  const answer = await panel.evaluate(async (): Promise<unknown> => {
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
    return tab?.id === undefined ? null : chrome.tabs.sendMessage(tab.id, { type: 'read' })
  })
  return must(PageContext.safeParse(answer).data, 'a page context')
}
