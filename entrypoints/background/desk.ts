import { browser } from 'wxt/browser'
import type { Clock } from '../../lib/base/ports.ts'
import { localDay } from '../../lib/base/local-day.ts'
import { registrableDomain } from '../../lib/detect/company-domain.ts'
import { isFreeMail } from '../../lib/detect/free-mail.ts'
import { linkableOf } from '../../lib/detect/linkable.ts'
import type { PageContext } from '../../lib/detect/page-context.ts'
import { sayStrangers } from '../../lib/detect/strangers-on.ts'
import { tellPage } from '../../lib/messages/channel.ts'
import { chipOf } from '../../lib/messages/chip-of.ts'
import { tabsWithContext } from '../../lib/messages/tab-contexts.ts'
import type { PageAnswer, StatusAnswer } from '../../lib/messages/to-extension.ts'
import { renderDocsTable } from '../../lib/render/docs-table.ts'
import { checkSize } from '../../lib/render/size.ts'
import { renderStatus } from '../../lib/render/status.ts'
import type { Store } from '../../lib/store/store.ts'

/** What the background knows how to answer. Only a sure match is answered; a tie is for the rep, in the panel. */
export function createDesk(store: Store, clock: Clock) {
  const today = () => localDay(clock())

  async function answer(context: PageContext): Promise<PageAnswer> {
    await learnOwnDomain(context.account)
    const { chip, hideHealth } = await store.readSettings()
    if (chip === 'off') return { chip: null }
    const recognition = await store.recognise(context)
    const read = recognition.kind === 'matched' ? await store.readPlan(recognition.deal) : null
    return { chip: read?.ok && read.value ? chipOf(read.value, today(), chip === 'name' || hideHealth) : null }
  }

  async function statusFor(context: PageContext): Promise<StatusAnswer> {
    const recognition = await store.recognise(context)
    if (recognition.kind === 'ambiguous') return { sentence: 'Several plans fit these people. Choose one in the panel.' }
    if (recognition.kind === 'unlinked') return { sentence: 'This document is not linked to a plan. Link it in the panel.' }
    if (recognition.kind !== 'matched') return { sentence: 'No plan for these people yet. Choose or start one in the panel.' }
    const read = await store.readPlan(recognition.deal)
    if (!read.ok || read.value === null) return { sentence: 'This plan cannot be read. The panel says more.' }
    const on = { today: today(), locale: browser.i18n.getUILanguage() }
    if (context.doc) return { content: renderDocsTable(read.value, on) }
    const [draft] = context.composes
    const warning = draft && sayStrangers(read.value, draft, context, new Set((await store.readSettings()).ownDomains))
    if (warning) return { sentence: `${warning} To insert it all the same, use the panel.` }
    const content = renderStatus(read.value, { ...on, variant: 'snapshot' })
    const size = checkSize(content.html)
    return size.ok ? { content } : { sentence: size.problem.sentence }
  }

  /** Shows chips and badge anew in every tab that has a mail or a document. */
  async function refresh(): Promise<void> {
    for (const { tabId, context } of await tabsWithContext())
      tellPage(tabId, { type: 'show-chip', page: linkableOf(context)?.ref ?? null, ...(await answer(context)) })
    const overdue = await store.countOverdue(today())
    await browser.action.setBadgeText({ text: overdue > 0 ? String(overdue) : '' })
    await browser.action.setBadgeBackgroundColor({ color: '#8a5200' })
  }

  /** The account's company is ours: its domain must never make a deal. */
  async function learnOwnDomain(account: string | null): Promise<void> {
    const domain = account && registrableDomain(account)
    if (!domain || isFreeMail(domain)) return
    const { ownDomains, learntDomains } = await store.readSettings()
    if (learntDomains.includes(domain)) return
    await store.writeSettings({ ownDomains: [...new Set([...ownDomains, domain])], learntDomains: [...learntDomains, domain] })
  }

  return { answer, statusFor, refresh }
}
