import { browser } from 'wxt/browser'
import type { PagePort } from '../../components/ports.ts'
import { PageContext } from '../../lib/detect/page-context.ts'
import { askPage, listen, tellExtension } from '../../lib/messages/channel.ts'
import { InsertAnswer } from '../../lib/messages/to-page.ts'
import { PageSeen } from '../../lib/messages/to-extension.ts'
import { copyContent } from './copy-content.ts'

/** The tab beside the panel: the active one of the panel's window. */
export function createPagePort(): PagePort {
  let onChange: ((context: PageContext | null) => void) | null = null
  let shown: number | null = null
  const windowId = browser.windows.getCurrent().then((window) => window.id)

  // Pages tell panel and background in one message, so the panel does not wait for the worker to wake.
  listen(PageSeen, ({ context }, { tabId }) => {
    if (tabId === shown) onChange?.(context)
    return undefined
  })

  async function activeTab(): Promise<number | null> {
    const [tab] = await browser.tabs.query({ active: true, windowId: (await windowId) ?? -2 })
    return (shown = tab?.id ?? null)
  }

  async function read(): Promise<PageContext | null> {
    const tabId = await activeTab()
    if (tabId === null) return null
    // What the page says now beats what it said last: the worker may have been asleep or the page restored.
    return (await askPage(tabId, { type: 'read' }, PageContext)) ?? null
  }

  return {
    read,
    watch(callback, signal) {
      onChange = callback
      const follow = () => void read().then((context) => (signal.aborted ? undefined : callback(context)))
      browser.tabs.onActivated.addListener(follow)
      browser.tabs.onUpdated.addListener(follow)
      signal.addEventListener('abort', () => {
        onChange = null
        browser.tabs.onActivated.removeListener(follow)
        browser.tabs.onUpdated.removeListener(follow)
      })
    },
    async insert(content, composeKey, threadId) {
      const tabId = await activeTab()
      const answer =
        tabId === null ? null : await askPage(tabId, { type: 'insert', content, target: { composeKey, threadId } }, InsertAnswer)
      return answer ?? { ok: false, problem: { kind: 'no-compose' } }
    },
    copy: (content) => Promise.resolve(copyContent(document, content)),
    planChanged: () => tellExtension({ type: 'plan-changed' }),
  }
}
