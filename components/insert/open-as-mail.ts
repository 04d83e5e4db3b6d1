import { composeUrl } from '../../lib/detect/compose-url.ts'
import type { PageContext } from '../../lib/detect/page-context.ts'
import type { Stakeholder } from '../../lib/plan/plan.ts'
import type { Content, HostPort } from '../ports.ts'

export type MailToOpen = { to: Pick<Stakeholder, 'name' | 'email'>[]; subject: string; content: Content }

/**
 * Opens a new mail in a tab of Gmail, with its recipients, subject and body, and gives the sentence that says so. Where no tab opens
 * the text goes on the clipboard: `opened` is false then.
 * @param name what it is, as a sentence begins: "Recap"
 */
export async function openAsMail(
  page: HostPort,
  context: Pick<PageContext, 'url' | 'account'> | null,
  name: string,
  { to, subject, content }: MailToOpen,
): Promise<{ opened: boolean; said: string }> {
  const address = composeUrl(context?.url ?? null, context?.account ?? null, { to: to.map(({ email }) => email), subject })
  if (!(await page.openMail(address.url, address.subject, context?.account ?? null, content))) {
    const copied = await page.copy(content)
    return {
      opened: false,
      said: `No tab could be opened. ${copied ? 'The text is on your clipboard.' : 'Copy the text instead.'}`,
    }
  }
  const missing = to.filter(({ email }) => address.leftOut.includes(email)).map((person) => person.name || person.email)
  const words = `${name} opened as a new mail`
  if (to.length === 0) return { opened: true, said: `${words}. Add who it goes to: no buyer in the plan has an address.` }
  if (missing.length === 0) return { opened: true, said: words }
  const others = missing.length > 1 ? ` and ${missing.length - 1} more` : ''
  return { opened: true, said: `${words}. There was no room for ${missing[0]}${others}: add them there.` }
}

/** Whether she is answering this conversation already: then what is written goes into that reply, and no new mail is offered. */
export const isReplying = (context: PageContext | null): boolean =>
  context?.composes.some(({ kind }) => kind === 'inline') ?? false
