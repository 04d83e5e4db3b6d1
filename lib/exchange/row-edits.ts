import type { Edit, EntityId } from '../plan/change.ts'
import { addNote, addPerson, addStep, moveStep, setOwner, setStatus } from '../plan/edits.ts'
import { doneDay } from '../plan/done-day.ts'
import type { Side, StepStatus } from '../plan/entity-kinds.ts'
import { ownerOf, shortName } from '../plan/owners.ts'
import type { Milestone, Plan, Stakeholder } from '../plan/plan.ts'
import type { PlanDate } from '../plan/plan-date.ts'
import { showDate } from '../plan/show-date.ts'
import { showPerson } from '../plan/show-person.ts'
import { isSurprise } from '../plan/surprise.ts'
import { waitingFor } from '../plan/waiting.ts'
import { statusWords } from './columns.ts'
import type { FoundPerson, FoundStep } from './found-plan.ts'

export type EditAt = {
  today: PlanDate
  newId: () => string
  /** Who is named in the document, with what it says of them. */
  people?: readonly FoundPerson[]
}
type InWords = { words: string[]; edits: Edit[] }

/** What a row has otherwise than its step. What the row leaves empty is no change: nobody clears a plan by leaving a column out. */
export function stepChanges(plan: Plan, step: Milestone, row: FoundStep, waits: EntityId[], at: EditAt): InWords {
  const parts = [
    dueChange(step, row, at),
    statusChange(step, row, at),
    ownerChange(plan, step, row, 'buyer', at),
    ownerChange(plan, step, row, 'seller', at),
    doneChange(step, row),
    waitChange(plan, step, waits),
    noteChange(plan, step.id, row, at),
  ]
  return { words: parts.flatMap(({ words }) => words), edits: parts.flatMap(({ edits }) => edits) }
}

/** A row that is no step yet, with everything it says. */
export function newStep(plan: Plan, row: FoundStep, waits: EntityId[], at: EditAt): InWords {
  const id = `ms${at.newId()}`
  const side = row.side ?? 'buyer'
  const [buyer, seller] = [personFor(plan, row, 'buyer', at), personFor(plan, row, 'seller', at)]
  const { title, due, status, doneWhen } = row
  const owners = { ...(buyer.id !== null && { buyerOwner: buyer.id }), ...(seller.id !== null && { sellerOwner: seller.id }) }
  const fields = {
    ...(doneWhen !== '' && { doneWhen }),
    ...(waits.length > 0 && { after: waits }),
    ...(status !== null && status !== 'open' && { status, ...(status === 'done' && { doneOn: doneDay(due, at.today) }) }),
  }
  const note = noteChange(plan, id, row, at)
  return {
    words: [
      ...(due === null ? [] : [dateWords(due, at.today)]),
      ...[buyer, seller].flatMap(({ words }) => words),
      ...(status === null || status === 'open' ? [] : [statusWords[status]]),
      ...(doneWhen === '' ? [] : [`Done when: ${doneWhen}`]),
      ...note.words,
    ],
    edits: [
      ...buyer.edits,
      ...seller.edits,
      ...addStep(id, { title, side, due, order: '', surprise: isSurprise(plan, side), ...owners }),
      ...(Object.keys(fields).length > 0 ? [{ audience: 'shared' as const, entity: id, fields }] : []),
      ...note.edits,
    ],
  }
}

const nothing: InWords = { words: [], edits: [] }
const dateWords = (date: PlanDate, today: PlanDate) => showDate(date, { today, locale: 'en-US', style: 'short' })

function dueChange(step: Milestone, { due, isYearSaid }: FoundStep, { today }: EditAt): InWords {
  if (due === null || due === step.due) return nothing
  // "Feb 15" is the day that the plan has, whatever year is taken for it here.
  if (!isYearSaid && due.slice(4) === step.due?.slice(4)) return nothing
  const before = step.due === null ? 'No date' : dateWords(step.due, today)
  return { words: [`${before} → ${dateWords(due, today)}`], edits: moveStep(step, due) }
}

function statusChange(step: Milestone, { status }: FoundStep, { today }: EditAt): InWords {
  if (status === null || status === step.status) return nothing
  const word = (each: StepStatus) => statusWords[each]
  return { words: [`${word(step.status)} → ${word(status)}`], edits: setStatus(step, status, today) }
}

function ownerChange(plan: Plan, step: Milestone, row: FoundStep, side: Side, at: EditAt): InWords {
  const person = personFor(plan, row, side, at)
  const owner = ownerOf(plan, step, side)
  if (person.id === null || person.id === owner?.id) return nothing
  // The document names several, and the plan's owner is one of them.
  if (owner !== null && row.alsoNamed.some((name) => personNamed([owner], name) !== null)) return nothing
  const before = owner === null ? 'nobody' : showPerson(owner)
  return {
    words: [`Owner at ${companyOf(plan, side)}: ${before} → ${person.name}${person.edits.length > 0 ? ', new to the plan' : ''}`],
    edits: [...person.edits, ...setOwner(step, side, person.id)],
  }
}

type Person = InWords & { id: EntityId | null; name: string }

/** The owner that the row names on this side: somebody of the plan, else somebody new to it. */
function personFor(plan: Plan, row: FoundStep, side: Side, { newId, people = [] }: EditAt): Person {
  const name = side === 'buyer' ? row.buyerOwner : row.sellerOwner
  if (name === '') return { ...nothing, id: null, name: '' }
  const said = people.find((person) => person.name === name && person.side === side)
  const email = said?.email || (name.includes('@') ? name.toLowerCase() : '')
  const colleagues = plan.stakeholders.filter((person) => person.side === side)
  const known = personNamed(colleagues, name) ?? (email === '' ? null : personNamed(colleagues, email))
  if (known) return { id: known.id, name: showPerson(known), words: [showPerson(known)], edits: [] }
  const id = `st${newId()}`
  return {
    id,
    name,
    words: [`${name}, new to the plan`],
    edits: addPerson(id, { name, email, side, ...(said?.title && { title: said.title }) }),
  }
}

/** By the whole name or the address, else the only one who is called so. */
function personNamed(people: readonly Stakeholder[], name: string): Stakeholder | null {
  const wanted = name.toLowerCase()
  const whole = people.find((person) => [person.name.toLowerCase(), person.email.toLowerCase()].includes(wanted))
  if (whole) return whole
  const near = people.filter((person) => person.name.toLowerCase().split(/\s+/).includes(wanted))
  return near.length === 1 ? (near[0] ?? null) : null
}

const companyOf = ({ deal }: Plan, side: Side): string =>
  side === 'buyer' ? shortName(deal.account) || 'theirs' : shortName(deal.seller) || 'ours'

function doneChange(step: Milestone, { doneWhen }: FoundStep): InWords {
  if (doneWhen === '' || same(doneWhen, step.doneWhen)) return nothing
  return { words: [`Done when: ${doneWhen}`], edits: [{ audience: step.audience, entity: step.id, fields: { doneWhen } }] }
}

/** No step is made to wait for one that waits for it. */
function waitChange(plan: Plan, step: Milestone, waits: EntityId[]): InWords {
  if (waits.length === 0) return nothing
  const behind = waitingFor(plan, step.id)
  const more = waits.filter((id) => !step.after.includes(id) && id !== step.id && !behind.has(id))
  if (more.length === 0) return nothing
  const titles = more.map((id) => plan.milestones.find((each) => each.id === id)?.title ?? '')
  return {
    words: [`Waits for ${titles.join(', ')}`],
    edits: [{ audience: step.audience, entity: step.id, fields: { after: [...step.after, ...more] } }],
  }
}

/** A note of the document is the team's own until she says otherwise: nobody knows who may read that document. */
function noteChange(plan: Plan, about: EntityId, { note }: FoundStep, { today, newId }: EditAt): InWords {
  if (note === '' || plan.notes.some((each) => each.about === about && same(each.text, note))) return nothing
  const fields = { text: note, kind: 'note' as const, about, on: today, internal: true }
  return { words: [`Note for your team: ${note}`], edits: addNote(`nt${newId()}`, fields) }
}

const same = (one: string, other: string): boolean => plain(one) === plain(other)
const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim()
