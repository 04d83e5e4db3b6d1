import type { Side } from '../plan/entity-kinds.ts'
import { ownerOf, personOf, shortName, sidesOf } from '../plan/owners.ts'
import type { Milestone, Plan, Stakeholder } from '../plan/plan.ts'
import { cleanText } from './clean-text.ts'
import { isolate } from './isolate.ts'
import type { Direction } from './reading.ts'
import { roleWords } from './role-words.ts'

/** What the two companies are called in a row; '' when the plan does not say. */
export type Companies = Record<Side, string> & { dir: Direction }

/** A name longer than this, in graphemes, is cut. */
const nameLimit = 60

export const companiesOf = ({ deal }: Plan, dir: Direction): Companies => {
  const short = (name: string) => isolate(cleanText(shortName(cleanText(name, nameLimit)), nameLimit), dir)
  return { buyer: short(deal.account), seller: short(deal.seller), dir }
}

/** The names of both owners, buyer first: "Elena Fischer, Sarah Chen". */
export const ownerNames = (plan: Plan, step: Milestone, { dir }: Companies): string =>
  (['buyer', 'seller'] as const)
    .map((side) => nameOf(plan, step, side, dir))
    .filter((name) => name !== '')
    .join(', ')

/** Who has the step, by company: "Northgate: Grace Lin". A step of the buyer's that nobody owns asks for a name. */
export function ownerLine(plan: Plan, step: Milestone, companies: Companies, sides: Side[] = sidesOf(step)): string {
  const named = sides.filter((side) => !asksForOwner(plan, step, side)).map((side) => ownerAt(plan, step, side, companies))
  const held = named.filter((each) => each !== '').join('; ')
  if (!sides.some((side) => asksForOwner(plan, step, side))) return held
  return [held, whoShouldOwn(companies, ownerOf(plan, step, 'buyer'))].filter((each) => each !== '').join('. ')
}

/** The question that a step without an owner on the buyer's side asks; where a role of theirs has it, who that is. */
export function whoShouldOwn({ buyer, dir }: Companies, owner: Stakeholder | null): string {
  const role = roleWords(owner)
  if (role !== null) return isolate(`Who is ${role}?`, dir)
  return isolate(buyer === '' ? 'Who should own this?' : `Who at ${buyer} should own this?`, dir)
}

const asksForOwner = (plan: Plan, step: Milestone, side: Side): boolean =>
  side === 'buyer' && sidesOf(step).includes('buyer') && step.status !== 'done' && personOf(plan, step, 'buyer') === null

const ownerAt = (plan: Plan, step: Milestone, side: Side, companies: Companies): string =>
  [companies[side], nameOf(plan, step, side, companies.dir)].filter((each) => each !== '').join(': ')

function nameOf(plan: Plan, step: Milestone, side: Side, dir: Direction): string {
  const owner = ownerOf(plan, step, side)
  if (owner === null) return ''
  return isolate(cleanText(owner.name, nameLimit) || cleanText(owner.email, nameLimit) || (roleWords(owner) ?? ''), dir)
}
