import { browser } from 'wxt/browser'
import * as z from 'zod/mini'
import { Content, type WaitingMail } from './to-extension.ts'

/** How long the body of a new mail waits for its page, in ms. */
const patience = 120_000

const Kept = z.object({ subject: z.string(), account: z.nullable(z.string()), content: Content, until: z.number() })
const keyOf = (tabId: number) => `mail:${tabId}`

/** The body of a new mail waits for the tab that was opened for it, in memory only (`storage.session`): no address ever holds it. */
export const keepMail = (tabId: number, mail: NonNullable<WaitingMail>, now: number): Promise<void> =>
  browser.storage.session.set({ [keyOf(tabId)]: { ...mail, until: now + patience } satisfies z.infer<typeof Kept> })

export const forgetMail = (tabId: number): Promise<void> => browser.storage.session.remove(keyOf(tabId))

/**
 * Until the page says that it is done, since Gmail may load it more than once on the way (a sign-in, another account), and not later
 * than two minutes after it was kept.
 */
export async function waitingMail(tabId: number, now: number): Promise<WaitingMail> {
  const stored = await browser.storage.session.get(keyOf(tabId))
  const mail = Kept.safeParse(stored[keyOf(tabId)]).data
  if (mail !== undefined && now <= mail.until) return { subject: mail.subject, account: mail.account, content: mail.content }
  await forgetMail(tabId)
  return null
}
