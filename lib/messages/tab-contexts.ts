import { browser } from 'wxt/browser'
import { PageContext } from '../detect/page-context.ts'

/** The last page context per tab, in memory only (`storage.session`): it holds text of mail and dies with the browser. */
const keyOf = (tabId: number) => `page:${tabId}`

export const rememberContext = (tabId: number, context: PageContext): Promise<void> =>
  browser.storage.session.set({ [keyOf(tabId)]: context })
export const forgetContext = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId))

export async function tabsWithContext(): Promise<{ tabId: number; context: PageContext }[]> {
  const stored = await browser.storage.session.get(null)
  return Object.entries(stored)
    .filter(([key]) => key.startsWith('page:'))
    .map(([key, raw]) => ({ tabId: Number(key.slice(5)), context: PageContext.safeParse(raw).data }))
    .filter((each): each is { tabId: number; context: PageContext } => each.context !== undefined)
}
