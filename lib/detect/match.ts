import type { DealId } from '../plan/change.ts'
import { isFreeMail } from './free-mail.ts'
import { hostParents } from './host-parents.ts'
import type { MatchIndex } from './match-index.ts'
import type { PageContext } from './page-context.ts'
import { participants } from './participants.ts'

export type Reason =
  | { kind: 'linked-thread' }
  | { kind: 'linked-doc' }
  | { kind: 'key-in-subject'; key: string }
  | { kind: 'person'; email: string; name: string | null; sender: boolean }
  | { kind: 'domain'; domain: string; email: string; sender: boolean }
  /** The document's name speaks of the account: a proposal, never a match. */
  | { kind: 'title'; account: string }

/** `because` holds at least one reason, the strongest first. */
export type DealMatch = { deal: DealId; score: number; because: Reason[] }

/** Each rung outweighs all that can be collected below it, so the order of deals is the order of evidence. */
const rungs = {
  'linked-thread': 1_000_000,
  'linked-doc': 1_000_000,
  'key-in-subject': 100_000,
  person: 1_000,
  domain: 1,
  title: 0,
} as const
const most = 90

/**
 * The deals this page may belong to, best first; none is `[]`. The ladder: a thread or document the rep linked, the plan's
 * key in the subject, people who are on the plan, the domain of the account. Own colleagues, own and free-mail domains are
 * no evidence. Time grows with the people on the page, not with the number of deals.
 */
export function matchDeals(context: PageContext, index: MatchIndex): DealMatch[] {
  const reasons = new Map<DealId, Reason[]>()
  const add = (deals: readonly DealId[] | undefined, reason: Reason) => {
    for (const deal of deals ?? []) reasons.set(deal, [...(reasons.get(deal) ?? []), reason])
  }
  const { thread, doc } = context
  for (const id of [thread?.id, thread?.permId]) if (id) add(index.dealsByThread.get(id), { kind: 'linked-thread' })
  if (doc) add(index.dealsByDoc.get(doc.id), { kind: 'linked-doc' })
  for (const key of keysIn(thread?.subject)) add(index.dealsByKey.get(key), { kind: 'key-in-subject', key })

  const sender = thread?.messages.at(-1)?.from?.email.toLowerCase() ?? null
  const seenDomains = new Set<string>()
  for (const { email, name } of participants(context, index.ownDomains).slice(0, most)) {
    add(index.dealsByPerson.get(email), { kind: 'person', email, name, sender: email === sender })
    const domain = hostParents(email).find((host) => index.dealsByDomain.has(host) && !isFreeMail(host))
    if (domain !== undefined && !seenDomains.has(domain))
      add(index.dealsByDomain.get(domain), { kind: 'domain', domain, email, sender: email === sender })
    if (domain !== undefined) seenDomains.add(domain)
  }
  return [...reasons]
    .map(([deal, because]) => ({
      deal,
      score: because.reduce((sum, reason) => sum + rungs[reason.kind], 0),
      because: because.sort((a, b) => rungs[b.kind] - rungs[a.kind]),
    }))
    .sort((a, b) => b.score - a.score || (a.deal < b.deal ? -1 : 1))
}

/** The best deals when they stand on the same rung: more than one means that the rep must say which. */
export function rivals(matches: DealMatch[]): DealMatch[] {
  const best = matches[0]
  return best ? matches.filter((match) => rungOf(match) === rungOf(best)) : []
}

const rungOf = (match: DealMatch): number => Math.max(...match.because.map((reason) => rungs[reason.kind]))

/** A subject may carry the plan's key, as in `Re: Rollout [SM-7F3K]`. */
function keysIn(subject: string | null | undefined): string[] {
  return [...new Set([...(subject ?? '').matchAll(/\[(SM-[0-9A-Z]{4})\]/g)].map((match) => match[1] ?? ''))]
}
