import type { EntityId, FieldValue, Op, Recorded } from './change.ts'
import { daysSentence } from './days-sentence.ts'
import { CalendarDate } from './entity-kinds.ts'
import { moveReasons } from './move-reasons.ts'
import type { Plan } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
import { proofName, proofSentence } from './proof-sentence.ts'
import { showDate } from './show-date.ts'
import { namesRole, openedRole, roleTitleOf } from './role-sentence.ts'
import { showPerson } from './show-person.ts'
import { splitSentence } from './split-sentence.ts'
import { stampTime } from './stamp.ts'
import { timingSentence } from './timing-sentence.ts'
import { isFlagging, startsPlan } from './undo.ts'
import { valueSentence } from './value-sentence.ts'

/** One line of the plan's story. `at` is in milliseconds since 1970, as the author's clock had it. */
export type HistoryEntry = { id: string; at: number; actor: string | null; sentence: string; undone: boolean }

/** The changes (oldest first) as sentences, newest first. What was deleted keeps the name it had. */
export function history(records: Recorded[], plan: Plan, today: PlanDate): HistoryEntry[] {
  const undone = new Set(records.map((record) => record.change.undoes))
  const recordsById = new Map(records.map((record) => [record.change.id, record]))
  const names = namesOf(records, plan)
  return records
    .filter((record) => !isFlagging(record))
    .map((record) => ({
      id: record.change.id,
      at: stampTime(record.change.ops[0]?.at ?? ''),
      actor: record.actor,
      sentence: sentenceOf(record, recordsById.get(record.change.undoes ?? ''), names, today),
      undone: undone.has(record.change.id),
    }))
    .reverse()
}

/** What an undo took back, in the words of the story: "marked Audit done"; `null` when the story does not reach so far back. */
export function takenBack({ change }: Recorded, records: Recorded[], plan: Plan, today: PlanDate): string | null {
  const undone = records.find((record) => record.change.id === change.undoes)
  return undone ? lowerFirst(sentenceOf(undone, undefined, namesOf(records, plan), today)) : null
}

type Names = ReadonlyMap<EntityId, string>

/** Of what has one, by id: what they are called now, or were called last. */
function namesOf(records: Recorded[], plan: Plan): Names {
  const names = new Map<EntityId, string>()
  for (const { change } of records)
    for (const op of change.ops) {
      const title = op.f === 'role' && !names.has(op.e) ? roleTitleOf(op.v) : null
      if (title !== null) names.set(op.e, title)
      if (['title', 'name', 'statement'].includes(op.f) && typeof op.v === 'string' && op.v !== '') names.set(op.e, op.v)
    }
  for (const step of plan.milestones) if (step.title !== '') names.set(step.id, step.title)
  for (const { id, statement } of [...plan.criteria, ...plan.risks]) if (statement !== '') names.set(id, statement)
  for (const { id, title } of [...plan.events, ...plan.proofs]) if (title !== '') names.set(id, title)
  for (const person of plan.stakeholders) if (showPerson(person) !== '') names.set(person.id, showPerson(person))
  return names
}

function sentenceOf(record: Recorded, undid: Recorded | undefined, names: Names, today: PlanDate): string {
  if (undid) return `Undid: ${lowerFirst(sentenceOf(undid, undefined, names, today))}`
  if (startsPlan(record)) return 'Started the plan'
  const { ops } = record.change
  const split = splitSentence(ops, names)
  if (split !== null) return split
  const created = new Set(
    ops
      .filter((op) => op.pv === null && ['title', 'text', 'name', 'statement'].includes(op.f) && !namesRole(op, ops))
      .map((op) => op.e),
  )
  const opened = openedRole(ops)
  if (opened !== null) return opened
  const reasons = moveReasons(record.change)
  const saidWhy = new Set([...reasons.values()].map(({ note }) => note))
  const sentences = ops.map((op, index) => {
    // What says why a step moved is told with the move.
    if (saidWhy.has(op.e)) return null
    if (created.has(op.e)) return addition(op, names)
    const sentence = opSentence(op, record.was[index] ?? null, names, today)
    const reason = op.f === 'due' ? reasons.get(op.e) : undefined
    return sentence !== null && reason ? `${sentence}: ${reason.text}` : sentence
  })
  return [...new Set(sentences)].filter((sentence) => sentence !== null).join('; ') || 'Changed the plan'
}

function addition({ e }: Op, names: Names): string | null {
  if (e.startsWith('nt')) return 'Added a note'
  if (e.startsWith('st')) return `Added ${names.get(e) ?? 'somebody'}`
  if (e.startsWith('cr')) return 'Added a success criterion'
  if (/^(rk|ev|pf)/.test(e)) return `Added ${proofName(e, names)}`
  return e.startsWith('ms') ? `Added ${names.get(e) ?? 'a step'}` : null
}

function opSentence(op: Op, was: FieldValue, names: Names, today: PlanDate): string | null {
  const moved = () => `from ${day(was, today)} to ${day(op.v, today)}`
  switch (op.e.slice(0, 2)) {
    case 'ms':
      return stepSentence(op, was, moved, names, today)
    case 'nt':
      return op.f === '_del' ? `${deletedOrNot(op)} a note` : null
    case 'st':
      return personSentence(op, was, names)
    case 'pg':
      return op.f === '_del' && op.v === true ? 'Unlinked a thread' : 'Linked a thread'
    case 'pl':
      if (op.f === 'signBy') return `Moved the signature target ${moved()}`
      if (op.f === 'liveBy') return `Moved go-live ${moved()}`
      if (op.f === 'outcomeSource') return 'Said who said the outcome'
      return op.f === 'outcome' ? 'Changed the outcome' : null
    case 'cr':
    case 'rk':
    case 'ev':
    case 'pf':
      return proofSentence(op, was, moved, names)
    case 'am':
      return valueSentence(op, was)
    case 'ci':
      return checkInSentence(op)
    case 'dl':
      if (op.f === 'account' || op.f === 'opportunity') return `Renamed the ${op.f} to ${op.v ? String(op.v) : 'nothing'}`
      return op.f === '_del' ? `${deletedOrNot(op)} the plan` : daysSentence(op, was, today)
    default:
      return null
  }
}

function personSentence(op: Op, was: FieldValue, names: Names): string | null {
  const name = names.get(op.e) ?? 'somebody'
  switch (op.f) {
    case '_del':
      return `${op.v === true ? 'Removed' : 'Brought back'} ${name}`
    case 'name':
      if (!was) return `Named ${name}`
      return `Renamed ${was ? String(was) : 'somebody'} to ${op.v ? String(op.v) : 'nothing'}`
    case 'email':
      return `Changed the address of ${name}`
    case 'role':
      return `Changed the role of ${name}`
    case 'side':
      return `Moved ${name} to ${op.v === 'seller' ? 'our' : 'their'} side`
    default:
      return null
  }
}

function stepSentence(op: Op, was: FieldValue, moved: () => string, names: Names, today: PlanDate): string | null {
  const title = names.get(op.e) ?? 'a step'
  switch (op.f) {
    case '_del':
      return `${deletedOrNot(op)} ${title}`
    case 'status':
      if (op.v === 'done') return `Marked ${title} done`
      return op.v === 'doing' ? `Started ${title}` : `Reopened ${title}`
    case 'due':
      return `Moved ${title} ${moved()}`
    case 'title':
      return `Renamed ${was ? String(was) : 'a step'} to ${op.v ? String(op.v) : 'nothing'}`
    case 'buyerOwner':
    case 'sellerOwner':
      return op.v === null ? `Took the owner off ${title}` : `Made ${names.get(String(op.v)) ?? 'somebody'} the owner of ${title}`
    case 'event':
      return op.v === null
        ? `${upperFirst(title)} hangs on no date of theirs now`
        : `${upperFirst(title)} hangs on ${names.get(String(op.v)) ?? 'their date'}`
    case 'after':
      return waitSentence(title, op.v, was, names)
    case 'doneWhen':
      return `Said what done means for ${title}`
    default:
      return timingSentence(op.f, op.v, title, today)
  }
}

function checkInSentence({ f, v, pv }: Op): string | null {
  if (f === '_del') return v === true ? 'Took the check-in off' : 'Brought back the check-in'
  if (f === 'at') return pv === null ? 'Planned the next check-in' : 'Moved the check-in'
  return f === 'status' && v !== 'planned' ? (v === 'kept' ? 'Kept the check-in' : 'Missed the check-in') : null
}

function waitSentence(title: string, now: FieldValue, was: FieldValue, names: Names): string {
  const [before, after] = [Array.isArray(was) ? was : [], Array.isArray(now) ? now : []]
  const [gone, ...more] = before.filter((id) => !after.includes(id))
  const isOne = gone !== undefined && more.length === 0 && after.every((id) => before.includes(id))
  if (isOne) return `${upperFirst(title)} no longer waits for ${names.get(gone) ?? 'a step'}`
  const [added, ...others] = after.filter((id) => !before.includes(id))
  return added !== undefined && others.length === 0 && gone === undefined
    ? `${upperFirst(title)} waits for ${names.get(added) ?? 'a step'}`
    : `Changed what ${title} waits for`
}

const deletedOrNot = (op: Op): string => (op.v === true ? 'Deleted' : 'Brought back')
const day = (value: FieldValue, today: PlanDate): string => {
  const read = CalendarDate.safeParse(value)
  return read.success ? showDate(read.data, { today, locale: 'en-US', style: 'bare' }) : 'no date'
}
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
