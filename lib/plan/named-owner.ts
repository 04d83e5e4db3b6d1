import type { Role, Side } from './entity-kinds.ts'
import { ownerOf } from './owners.ts'
import type { Milestone, Plan, Stakeholder } from './plan.ts'

const nobody =
  /^(both|all|everyone|customer|client|buyer|prospect|vendor|seller|supplier|us|we|them|they|tb[dac]|n\/?a|none|unknown|nobody|[?-]+)$/i
const group = /\b(team|teams|department|dept\.?|committee|both sides)$/i

/** A name that is written down and means nobody in particular: "Both", a company, a team (R062, R071, R111). */
export function isNobody(plan: Pick<Plan, 'deal'>, name: string): boolean {
  const text = name.trim()
  const company = [plan.deal.account, plan.deal.seller].some((each) => each !== '' && each.toLowerCase() === text.toLowerCase())
  return text !== '' && (company || nobody.test(text) || group.test(text))
}

/** Whether this is one person, by name or address. */
const isSomebody = (plan: Pick<Plan, 'deal'>, { name, email }: Stakeholder): boolean =>
  (name.trim() || email.trim()) !== '' && !isNobody(plan, name)

/** Whether one person, by name or address, answers for the step on this side. */
export function hasNamedOwner(plan: Plan, step: Milestone, side: Side): boolean {
  const owner = ownerOf(plan, step, side)
  return owner !== null && isSomebody(plan, owner)
}

/** Whether one person is known to have the role; a role that is still to be filled, "TBD" and "Legal team" are nobody yet (R060). */
export const hasNamedRole = (plan: Plan, side: Side, role: Role): boolean =>
  plan.stakeholders.some((person) => person.side === side && person.role === role && isSomebody(plan, person))
