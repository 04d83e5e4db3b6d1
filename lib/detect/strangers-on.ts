import { personByEmail } from '../plan/find-people.ts'
import type { Plan } from '../plan/plan.ts'
import { isOnDeal } from './is-on-deal.ts'
import type { Address, Compose, PageContext } from './page-context.ts'
import { participants } from './participants.ts'
import { isToUnknown } from './is-to-unknown.ts'

/**
 * Whom a draft goes to when nobody of the deal's account is among them: its plan would be read by another customer. Empty when
 * somebody is, and when it goes to nobody but our own side.
 */
export function strangersOn(plan: Plan, draft: Compose, context: PageContext, ownDomains: ReadonlySet<string>): Address[] {
  const onDraft = isFoldedReply(draft, context) ? context : { ...context, thread: null, composes: [draft] }
  const outsiders = participants(onDraft, ownDomains).filter(({ email }) => personByEmail(plan, email)?.side !== 'seller')
  return outsiders.some(({ email }) => isOnDeal(plan, email)) ? [] : outsiders
}

/** Gmail folds the people of a fresh reply to names without addresses. They are people of the conversation it answers. */
const isFoldedReply = (draft: Compose, context: PageContext): boolean => draft.kind === 'inline' && isToUnknown(draft, context)

/**
 * Why this plan may not be for those the draft goes to, as in "Nobody at Atlas Freight is on this draft to
 * priya.raman@northgate.example."; `null` when somebody of the account is, and when it goes to nobody yet.
 */
export function sayStrangers(plan: Plan, draft: Compose, context: PageContext, ownDomains: ReadonlySet<string>): string | null {
  const account = plan.deal.account || 'this account'
  if (draft.kind !== 'inline' && isToUnknown(draft, context))
    return `Gmail shows no addresses in this draft, so it may go to people who are not at ${account}.`
  const [first, ...more] = strangersOn(plan, draft, context, ownDomains)
  if (!first) return null
  const others = more.length === 0 ? '' : ` and ${more.length} ${more.length === 1 ? 'other' : 'others'}`
  return `Nobody at ${account} is on this draft to ${first.email}${others}.`
}
