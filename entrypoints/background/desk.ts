import { browser } from 'wxt/browser'
import type { Clock } from '../../lib/base/ports.ts'
import { localDay } from '../../lib/base/local-day.ts'
import { registrableDomain } from '../../lib/detect/company-domain.ts'
import { isFreeMail } from '../../lib/detect/free-mail.ts'
import type { PageContext } from '../../lib/detect/page-context.ts'
import { tellPage } from '../../lib/messages/channel.ts'
import { chipOf } from '../../lib/messages/chip-of.ts'
import { tabsWithContext } from '../../lib/messages/tab-contexts.ts'
import type { Content, PageAnswer } from '../../lib/messages/to-extension.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { renderStatus } from '../../lib/render/status.ts'
import type { Store } from '../../lib/store/store.ts'

/** What the background knows how to answer. Only a sure match is answered; a tie is for the rep, in the panel. */
export function createDesk(store: Store, clock: Clock) {
  const today = () => localDay(clock())

  async function planOf(context: PageContext): Promise<Plan | null> {
    const recognition = await store.recognise(context)
    if (recognition.kind !== 'matched') return null
    const read = await store.readPlan(recognition.deal)
    return read.ok ? read.value : null
  }

  async function answer(context: PageContext): Promise<PageAnswer> {
    await learnOwnDomain(context.account)
    const { chip, hideHealth } = await store.readSettings()
    const plan = chip === 'off' ? null : await planOf(context)
    return { chip: plan && chipOf(plan, today(), chip === 'name' || hideHealth) }
  }

  async function statusFor(context: PageContext): Promise<Content | null> {
    const plan = await planOf(context)
    return plan && renderStatus(plan, { today: today(), locale: browser.i18n.getUILanguage(), variant: 'snapshot' })
  }

  /** Shows chips and badge anew in every tab that has a mail page. */
  async function refresh(): Promise<void> {
    for (const { tabId, context } of await tabsWithContext()) tellPage(tabId, { type: 'show-chip', ...(await answer(context)) })
    const overdue = await store.countOverdue(today())
    await browser.action.setBadgeText({ text: overdue > 0 ? String(overdue) : '' })
    await browser.action.setBadgeBackgroundColor({ color: '#8a5200' })
  }

  /** The account's company is ours: its domain must never make a deal. */
  async function learnOwnDomain(account: string | null): Promise<void> {
    const domain = account && registrableDomain(account)
    if (!domain || isFreeMail(domain)) return
    const { ownDomains } = await store.readSettings()
    if (!ownDomains.includes(domain)) await store.writeSettings({ ownDomains: [...ownDomains, domain] })
  }

  return { answer, statusFor, refresh }
}
