import { browser } from 'wxt/browser'
import type { HostPort } from '../../components/ports.ts'
import { askExtension, tellExtension } from '../../lib/messages/channel.ts'
import { MailOpened } from '../../lib/messages/to-extension.ts'
import { copyContent } from '../../lib/pages/copy-content.ts'

/** What every page of the extension does in the same way. */
export function createHostPort(): HostPort {
  let told: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    clearTimeout(told)
    told = undefined
    tellExtension({ type: 'plan-changed' })
  }
  // The background outlives the page, and sends what the page has just written.
  addEventListener('pagehide', () => told !== undefined && tell())
  return {
    copy: (content) => Promise.resolve(copyContent(document, content)),
    planChanged() {
      // After the paint, and once for a burst of edits: the work it makes elsewhere must not delay what she sees.
      clearTimeout(told)
      told = setTimeout(tell, 100)
    },
    openMail: async (url, subject, account, content) =>
      (await askExtension({ type: 'new-mail', url, subject, account, content }, MailOpened)) ?? false,
    openPlanPage: (view, deal) =>
      void browser.tabs.create({ url: `${browser.runtime.getURL('/plan-page.html')}#${view}/${deal}` }),
    openSelfTest: () => void browser.runtime.openOptionsPage(),
  }
}
