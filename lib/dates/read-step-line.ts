/**
 * One line that becomes a step, as it is typed while people talk: "Security questionnaire, Grace, next thu" (R072). Read from its end:
 * a date, then owners, and what is left is the title. Whatever is missing is left open; nothing is guessed without being shown.
 */
import { fail, ok, type Result } from '../base/result.ts'
import type { Side } from '../plan/entity-kinds.ts'
import { shortName } from '../plan/owners.ts'
import type { Milestone, Plan, Stakeholder } from '../plan/plan.ts'
import type { PlanDate } from '../plan/plan-date.ts'
import { typedPerson } from '../plan/typed-person.ts'
import { readDate } from './read-date.ts'
import type { DateProblem, DateReading, ReadAt } from './reading.ts'

export type LineOwner = { side: Side } & ({ kind: 'known'; person: Stakeholder } | { kind: 'new'; name: string; email: string })
export type StepLine = {
  title: string
  side: Milestone['side']
  owners: LineOwner[]
  due: PlanDate | null
  /** Other days the words may mean, likeliest first. */
  others: PlanDate[]
  /** A step of the plan that is called the same. */
  twin: Milestone | null
}
/** `empty`: nothing was typed yet. */
export type StepLineProblem = { kind: 'empty' | 'title' | 'owner' | 'date'; sentence: string }
type LineAt = Pick<ReadAt, 'today' | 'dayFirst' | 'locale'> & {
  plan: Pick<Plan, 'deal' | 'milestones' | 'stakeholders'>
  /** The side of somebody who is not on the plan yet. */
  newSide: Side
}

/** A line longer than this was pasted, and is no step. In UTF-16 units. */
const longest = 400

export function readStepLine(text: string, at: LineAt): Result<StepLine, StepLineProblem> {
  if (text.length > longest) return fail({ kind: 'title', sentence: 'That is too long for one step. Keep it to a line.' })
  const parts = text.split(',').map((part) => part.replace(/\s+/g, ' ').trim()).filter((part) => part !== '') // prettier-ignore
  if (parts.length === 0) return fail({ kind: 'empty', sentence: 'Type a step, an owner and a date: MSA review, Mary, Dec 4' })
  const dated = dateAtEnd(parts, at)
  if (!dated.ok) return dated
  const owned = ownersAtEnd(dated.value.rest, at)
  if (!owned.ok) return owned
  const { rest, owners, said } = owned.value
  const title = rest.join(', ')
  if (!/[\p{L}\p{N}]/u.test(title)) return fail({ kind: 'title', sentence: 'Say what the step is, before the first comma.' })
  return ok({
    title,
    side: sideOf([...owners.map(({ side }) => side), ...said]),
    owners,
    due: dated.value.date?.date ?? null,
    others: dated.value.date?.others ?? [],
    twin: at.plan.milestones.find((step) => plain(step.title) === plain(title)) ?? null,
  })
}

/** The longest end that is a date, since dates have commas of their own: "Fri, Dec 4, 2026". The first part is the title's. */
function dateAtEnd(parts: string[], at: LineAt): Result<{ rest: string[]; date: DateReading | null }, StepLineProblem> {
  let problem: DateProblem | null = null
  for (let count = Math.min(3, parts.length - 1); count > 0; count--) {
    const read = readDate(parts.slice(-count).join(', '), at)
    if (read.ok) return ok({ rest: parts.slice(0, -count), date: read.value })
    if (count === 1 && read.problem.kind !== 'unknown' && read.problem.kind !== 'empty') problem = read.problem
  }
  // "May" is a month without a day, and somebody's name.
  if (problem && !(problem.kind === 'no-day' && named(parts.at(-1) ?? '', at).length > 0))
    return fail({ kind: 'date', sentence: problem.sentence })
  return ok({ rest: parts, date: null })
}

type Owned = { rest: string[]; owners: LineOwner[]; said: Milestone['side'][] }

/** At most one owner of each side, and words for a side, from the end. */
function ownersAtEnd(parts: string[], at: LineAt): Result<Owned, StepLineProblem> {
  const found: Owned = { rest: parts, owners: [], said: [] }
  while (found.rest.length > 1) {
    const part = found.rest.at(-1) ?? ''
    const side = sideNamed(part, at)
    const people = side === null ? named(part, at) : []
    const [first, second] = people
    if (second && first)
      return fail({ kind: 'owner', sentence: `${first.name} or ${second.name}? Write the whole name or the address.` })
    const person = first ? knownOwner(first) : side === null && isName(part, parts.length) ? newOwner(part, at.newSide) : null
    if (side === null && person === null) break
    found.rest = found.rest.slice(0, -1)
    if (person) found.owners.push(person)
    else if (side !== null && side !== 'nobody') found.said.push(side)
  }
  const owners = apart(found.owners)
  return owners ? ok({ ...found, owners }) : fail({ kind: 'owner', sentence: oneEach })
}

const oneEach = 'A step has one owner on each side. Name one of theirs and one of ours.'

/** One owner a side, buyer first: somebody new goes to the side that is free. `null` where there are too many. */
function apart(owners: LineOwner[]): LineOwner[] | null {
  const [known, added] = [owners.filter(({ kind }) => kind === 'known'), owners.filter(({ kind }) => kind === 'new')]
  const taken = known[0]?.side
  const placed = [
    ...known,
    ...added.map((owner): LineOwner => (owner.side === taken ? { ...owner, side: other[owner.side] } : owner)),
  ]
  if (new Set(placed.map(({ side }) => side)).size < placed.length) return null
  return placed.toSorted((one) => (one.side === 'buyer' ? -1 : 1))
}

const other: Record<Side, Side> = { buyer: 'seller', seller: 'buyer' }

const knownOwner = (person: Stakeholder): LineOwner => ({ kind: 'known', side: person.side, person })

function newOwner(text: string, side: Side): LineOwner | null {
  const person = typedPerson(text)
  return person && { kind: 'new', side, ...person }
}

/** People of the plan whom the words may mean: by address or whole name, else by any name of theirs. */
function named(text: string, { plan }: LineAt): Stakeholder[] {
  const wanted = plain(text)
  const address = typedPerson(text)?.email ?? ''
  const byAddress = plan.stakeholders.filter(({ email }) => address !== '' && email.toLowerCase() === address)
  const whole = plan.stakeholders.filter(({ name }) => wanted !== '' && plain(name) === wanted)
  if (byAddress.length + whole.length > 0) return [...new Set([...byAddress, ...whole])].slice(0, 1)
  return plan.stakeholders.filter(({ name }) => wanted !== '' && plain(name).split(' ').includes(wanted))
}

/** A company, "us" or "them", or "TBD" for nobody yet. */
function sideNamed(text: string, { plan: { deal } }: LineAt): Milestone['side'] | 'nobody' | null {
  const word = plain(text)
  const is = (company: string) => word !== '' && [plain(company), plain(shortName(company))].includes(word)
  if (/^(tbd|tba|open|nobody|no one|owner tbd)$/.test(word) || /^[?–-]+$/.test(text)) return 'nobody'
  if (/^(both|together|both sides)$/.test(word)) return 'both'
  if (/^(us|we|ours)$/.test(word) || is(deal.seller)) return 'seller'
  return /^(them|they|theirs)$/.test(word) || is(deal.account) ? 'buyer' : null
}

/** Somebody new: an address, up to three words with capitals, or one lower-case word that stands alone behind the title. */
function isName(text: string, parts: number): boolean {
  if (text.includes('@')) return true
  const words = text.split(' ')
  if (words.length > 3 || /\d/.test(text)) return false
  return words.every((word) => /^[\p{Lu}\p{Lo}]/u.test(word)) || (parts === 2 && words.length === 1 && /\p{L}/u.test(text))
}

function sideOf(sides: Milestone['side'][]): Milestone['side'] {
  const all = new Set(sides)
  if (all.has('both') || (all.has('buyer') && all.has('seller'))) return 'both'
  return all.has('seller') ? 'seller' : 'buyer'
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu)
    ?.join(' ') ?? ''
