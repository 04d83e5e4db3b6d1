import type { DealId } from '../plan/change.ts'
import { matchDeals, rivals, type DealMatch, type Reason } from './match.ts'
import type { MatchIndex } from './match-index.ts'
import type { Address, PageContext } from './page-context.ts'
import { participants } from './participants.ts'

/** What the open page is, as far as deals go. Nothing is guessed silently: a match says why, a tie is asked. */
export type Recognition =
  | { kind: 'no-thread' }
  | { kind: 'matched'; deal: DealId; because: Reason[]; others: DealMatch[] }
  | { kind: 'ambiguous'; candidates: DealMatch[] }
  | { kind: 'no-deal'; people: Address[] }
  /** A document that nobody linked, and the deals that its name speaks of. */
  | { kind: 'unlinked'; likely: DealMatch[] }
  /** The rep said that mail with these people is no deal. */
  | { kind: 'quiet'; people: Address[] }

/** @param quiet addresses, in lower case, that the rep set aside */
export function recognise(context: PageContext, index: MatchIndex, quiet: ReadonlySet<string>): Recognition {
  if (!context.thread && !context.doc && context.composes.length === 0) return { kind: 'no-thread' }
  const matches = matchDeals(context, index)
  const best = rivals(matches)
  const [first] = best
  if (first && best.length === 1) return { kind: 'matched', deal: first.deal, because: first.because, others: matches.slice(1) }
  if (first) return { kind: 'ambiguous', candidates: best }
  if (context.doc) return { kind: 'unlinked', likely: [] }
  const people = participants(context, index.ownDomains)
  if (context.thread === null && people.length === 0) return { kind: 'no-thread' }
  return people.length > 0 && people.every((person) => quiet.has(person.email))
    ? { kind: 'quiet', people }
    : { kind: 'no-deal', people }
}
