import { browser } from 'wxt/browser'
import type { TabPage, TabPort } from '../../components/ports.ts'
import { PageContext } from '../../lib/detect/page-context.ts'
import { isAdapted } from '../../lib/messages/adapted.ts'
import { askPage, listen } from '../../lib/messages/channel.ts'
import { InsertAnswer } from '../../lib/messages/to-page.ts'
import { PageSeen, PlanChanged } from '../../lib/messages/to-extension.ts'

const docsPort = () => import('./docs-port.ts') // No part of the first paint.

/** The tab beside the panel: the active one of the panel's window. */
export function createTabPort(): TabPort {
  let onChange: ((page: TabPage) => void) | null = null
  let onPlansChanged: (() => void) | null = null
  let shown: number | null = null
  const windowId = browser.windows.getCurrent().then((window) => window.id)

  // Pages tell panel and background in one message, so the panel does not wait for the worker to wake.
  listen(PageSeen, 'page', ({ context }, { tabId }) => {
    if (tabId === shown) onChange?.({ kind: 'read', context })
    return undefined
  })

  listen(PlanChanged, 'extension', () => {
    onPlansChanged?.()
    return undefined
  })

  async function activeTab(): Promise<{ id: number | null; isOurs: boolean }> {
    const [tab] = await browser.tabs.query({ active: true, windowId: (await windowId) ?? -2 })
    shown = tab?.id ?? null
    return { id: shown, isOurs: tab?.status === 'complete' && isAdapted(tab.url ?? '') }
  }

  /** What the page says now, not what it said last: the worker may have been asleep, or the page restored. */
  async function read(patience = 1): Promise<TabPage> {
    const { id, isOurs } = await activeTab()
    const context = id === null ? null : await askPage(id, { type: 'read' }, PageContext)
    if (id !== shown) return read(patience) // Another tab was faster.
    if (context) return { kind: 'read', context }
    if (!isOurs) return { kind: 'other' }
    if (patience === 0) return { kind: 'silent' }
    // The page is there a moment before its adapter.
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    return read(patience - 1)
  }

  return {
    read: () => read(),
    watch(callback, plansChanged, signal) {
      onChange = callback
      onPlansChanged = plansChanged
      const follow = () => void read().then((page) => (signal.aborted ? undefined : callback(page)))
      browser.tabs.onActivated.addListener(follow)
      const followLoad = (tabId: number, { status }: { status?: string }) => tabId === shown && status === 'complete' && follow()
      browser.tabs.onUpdated.addListener(followLoad)
      signal.addEventListener('abort', () => {
        onChange = null
        onPlansChanged = null
        browser.tabs.onActivated.removeListener(follow)
        browser.tabs.onUpdated.removeListener(followLoad)
      })
    },
    async insert(content, composeKey, threadId) {
      const before = shown
      const { id } = await activeTab()
      // The plan on screen is of the tab that was shown: it must not go into another one.
      if (id !== before) return { ok: false, problem: { kind: 'draft-gone' } }
      const answer =
        id === null ? null : await askPage(id, { type: 'insert', content, target: { composeKey, threadId } }, InsertAnswer)
      return answer ?? { ok: false, problem: { kind: 'draft-gone' } }
    },
    insertTable: async (...given) => (await docsPort()).insertTable((await activeTab()).id ?? -1, ...given),
    readDocument: async (...given) => (await docsPort()).readDocument((await activeTab()).id ?? -1, ...given),
  }
}
