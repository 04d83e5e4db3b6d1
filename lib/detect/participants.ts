import { isFreeMail } from './free-mail.ts'
import { hostParents } from './host-parents.ts'
import type { Address, PageContext } from './page-context.ts'

/**
 * Everybody on the open thread, and in the drafts only when no thread is open, without the user and their colleagues.
 * Newest message first, each address once. People that could not be read are unknown, not absent: this list may be short.
 */
export function participants(context: PageContext, ownDomains: ReadonlySet<string>): Address[] {
  return everybody(context).filter((person) => !isOwn(person.email, context.account, ownDomains))
}

/** The user and their colleagues among the participants. */
export function colleagues(context: PageContext, ownDomains: ReadonlySet<string>): Address[] {
  return everybody(context).filter((person) => isOwn(person.email, context.account, ownDomains))
}

function everybody(context: PageContext): Address[] {
  const messages = [...(context.thread?.messages ?? [])].reverse()
  const inThread = messages.flatMap((message) => [...(message.from ? [message.from] : []), ...message.to, ...message.cc])
  const inDrafts = context.composes.flatMap((compose) => [...compose.to, ...compose.cc, ...compose.bcc])
  const found = new Map<string, Address>()
  for (const person of context.thread ? inThread : inDrafts) {
    const email = person.email.toLowerCase()
    const known = found.get(email)
    if (!known) found.set(email, { email, name: person.name })
    else if (known.name === null) known.name = person.name
  }
  return [...found.values()]
}

/** Mail servers below or above the account's own host are its company too, without a look at the public suffix list. */
function isOwn(email: string, account: string | null, ownDomains: ReadonlySet<string>): boolean {
  if (account !== null && email === account.toLowerCase()) return true
  const [host = '', ...parents] = hostParents(email)
  const [home = ''] = hostParents(account ?? '')
  if (host === '' || isFreeMail(host)) return false
  return [host, ...parents].some((each) => each === home || ownDomains.has(each)) || home.endsWith(`.${host}`)
}
