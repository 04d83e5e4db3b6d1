import type { Side } from '../plan/entity-kinds.ts'
import { standingCheckIn } from '../plan/check-ins.ts'
import { ownerOf } from '../plan/owners.ts'
import type { Milestone, Plan, Stakeholder } from '../plan/plan.ts'
import { showCriterion } from '../plan/show-criterion.ts'
import { roleTitles, showPerson } from '../plan/show-person.ts'
import { wallTime } from '../plan/zoned.ts'
import { cleanCell } from './block.ts'
import { columns, labels, statusWords, type Field } from './columns.ts'

/** What a plan says about itself, each with its label, and its steps in its order under the headers of `columns` (R092, R093, R118). */
export type PlanTable = { facts: { label: string; value: string }[]; header: string[]; rows: string[][] }

/**
 * The plan as a table outside of Sidemap, in words that `readPlans` reads again. It holds whatever the plan holds: what both sides may
 * read is given as such. Dates are `YYYY-MM-DD`, so that no order of day and month can be mistaken. Linear in the plan.
 */
export function planTable(plan: Plan): PlanTable {
  const numberById = new Map(plan.milestones.map(({ id }, index) => [id, index + 1]))
  const notesById = new Map<string, string[]>()
  for (const { about, text } of plan.notes) if (about !== null) notesById.set(about, [...(notesById.get(about) ?? []), text])
  const cellOf: Record<Field, (step: Milestone) => string> = {
    number: ({ id }) => String(numberById.get(id)),
    title: ({ title }) => title || 'Untitled step',
    buyerOwner: (step) => nameOf(ownerOf(plan, step, 'buyer')),
    sellerOwner: (step) => nameOf(ownerOf(plan, step, 'seller')),
    due: ({ due }) => due ?? '',
    status: ({ status }) => statusWords[status],
    doneWhen: ({ doneWhen }) => doneWhen,
    after: ({ after }) => after.flatMap((id) => numberById.get(id) ?? []).join(', '),
    note: ({ id }) => (notesById.get(id) ?? []).join('; '),
  }
  return {
    facts: factsOf(plan)
      .map(({ label, value }) => ({ label, value: cleanCell(value) }))
      .filter(({ value }) => value !== ''),
    header: columns.map(({ header }) => header),
    rows: plan.milestones.map((step) => columns.map(({ field }) => cleanCell(cellOf[field](step)))),
  }
}

function factsOf(plan: Plan): PlanTable['facts'] {
  const { account, opportunity } = plan.deal
  const { outcome, signBy, liveBy, draftedOn } = plan.head
  const standing = standingCheckIn(plan)
  const meets = standing && wallTime(standing.at, standing.zone)
  return [
    { label: labels.company, value: [account, opportunity].filter((name) => name !== '').join(' - ') },
    { label: labels.goal, value: outcome },
    { label: labels.signBy, value: signBy ?? '' },
    { label: labels.goLive, value: liveBy ?? '' },
    { label: labels.drafted, value: draftedOn ?? '' },
    ...people(plan, 'buyer'),
    ...people(plan, 'seller'),
    // A semicolon would part one from the next.
    ...plan.criteria.map((criterion) => ({ label: labels.criterion, value: showCriterion(criterion).replaceAll(';', ',') })),
    ...plan.risks.map(({ statement, counter }) => ({
      label: labels.risk,
      value: counter === '' ? statement : `${statement} → ${counter}`,
    })),
    { label: labels.checkIn, value: meets ? `${meets.date} ${meets.time}` : '' },
  ]
}

const teams: Record<Side, string> = { buyer: 'Buyer team', seller: 'Seller team' }

/** "Champion: Priya Raman (priya@northgate.example)". A role that nobody is named for stands in the steps alone. */
const people = (plan: Plan, side: Side): PlanTable['facts'] =>
  plan.stakeholders
    .filter((person) => person.side === side && (person.name !== '' || person.email !== ''))
    .map((person) => ({ label: teams[side], value: `${roleOf(person)}${person.name || person.email}${inside(person)}` }))

const roleOf = ({ role }: Stakeholder): string => (role === null || role === 'other' ? '' : `${roleTitles[role]}: `)
const inside = ({ name, email, title }: Stakeholder): string =>
  name !== '' && email !== '' ? ` (${email})` : title === '' ? '' : `, ${title}`
const nameOf = (owner: Stakeholder | null): string => (owner === null ? '' : showPerson(owner))
