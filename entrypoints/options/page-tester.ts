import { browser } from 'wxt/browser'
import type { SelfTestPort, TestedPage } from '../../components/self-test/self-test-port.ts'
import { Examined } from '../../lib/messages/examined.ts'
import { askPage } from '../../lib/messages/channel.ts'
import { docsAdapter } from '../../lib/pages/docs/adapter.ts'
import { gmailAdapter } from '../../lib/pages/gmail/adapter.ts'
import { judge } from '../../lib/pages/self-test.ts'
import { selfTestReport } from '../../lib/pages/self-test-report.ts'

const adapters = { gmail: gmailAdapter, docs: docsAdapter }

/** A tab that hangs must not keep the others from being shown; in ms. */
const patience = 4_000

/** Asks every tab that the extension may read; whoever has host access to a page may ask for its tabs without a further permission. */
export function createPageTester(): SelfTestPort {
  const { version, host_permissions: url = [] } = browser.runtime.getManifest() as {
    version: string
    host_permissions?: string[]
  }
  const name = /(Firefox|Edg|Chrome)\/\d+/.exec(navigator.userAgent)?.[0].replace('/', ' ') ?? 'another browser'

  async function test({ id, title }: { id?: number; title?: string }): Promise<TestedPage[]> {
    if (id === undefined) return []
    const late = new Promise<null>((resolve) => setTimeout(resolve, patience, null))
    const examined = await Promise.race([askPage(id, { type: 'examine' }, Examined), late])
    const things = examined && judge(examined, adapters[examined.context.app])
    const found = examined && things && { things, report: selfTestReport(examined, things, version, name) }
    return [{ tabId: id, title: title ?? '', found }]
  }

  return {
    async testPages() {
      const tabs = await browser.tabs.query({ url })
      const byUse = tabs.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
      return (await Promise.all(byUse.map(test))).flat()
    },
  }
}
