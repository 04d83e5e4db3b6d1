import type { Role, Side } from './entity-kinds.ts'
import type { Milestone, Plan, Stakeholder } from './plan.ts'
import { placeholderTitle } from './show-person.ts'

export const ownerOf = (plan: Plan, step: Milestone, side: Side): Stakeholder | null => {
  const id = side === 'buyer' ? step.buyerOwner : step.sellerOwner
  return plan.stakeholders.find((person) => person.id === id) ?? null
}

/** The same, where it is somebody and not a role that nobody is named for yet (R060, R062). */
export function personOf(plan: Plan, step: Milestone, side: Side): Stakeholder | null {
  const owner = ownerOf(plan, step, side)
  return owner && placeholderTitle(owner) === null ? owner : null
}

/** Whoever of this side has the first of the roles that is taken. */
export function holderOf<T extends { side: Side; role: Role | null }>(people: T[], side: Side, roles: Role[]): T | null {
  const holders = roles.map((role) => people.find((person) => person.side === side && person.role === role))
  return holders.find((person) => person !== undefined) ?? null
}

/** The sides whose court the step is in: what "theirs" and "ours" mean everywhere. */
export const sidesOf = (step: Pick<Milestone, 'side'>): Side[] => (step.side === 'both' ? ['buyer', 'seller'] : [step.side])

/** The side that should name an owner and has not; `null` when the step is in good hands. */
export const missingOwner = (plan: Plan, step: Milestone): Side | null =>
  sidesOf(step).find((side) => personOf(plan, step, side) === null) ?? null

/** What people call a company in a row: its first word, unless that is as short as an article ("The Mill" stays whole). */
export function shortName(company: string): string {
  const [first = ''] = company.trim().split(/\s+/)
  return first.length > 3 ? first : company.trim()
}
