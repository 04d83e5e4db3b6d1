import type { FieldValue, Op, Recorded } from './change.ts'
import type { Milestone, Plan } from './plan.ts'
import { CalendarDate } from './entity-kinds.ts'
import type { PlanDate } from './plan-date.ts'
import { showDate } from './show-date.ts'
import { stampTime } from './stamp.ts'
import { startsPlan } from './undo.ts'

/** One line of the plan's story. `at` is in milliseconds since 1970, as the author's clock had it. */
export type HistoryEntry = { id: string; at: number; actor: string | null; sentence: string; undone: boolean }

/** The changes as sentences, newest first. Deleted steps keep the name they had. */
export function history(records: Recorded[], plan: Plan, today: PlanDate): HistoryEntry[] {
  const undone = new Set(records.map((record) => record.change.undoes))
  return records
    .map((record) => ({
      id: record.change.id,
      at: stampTime(record.change.ops[0]?.at ?? ''),
      actor: record.actor,
      sentence: sentenceOf(record, records, plan, today),
      undone: undone.has(record.change.id),
    }))
    .reverse()
}

function sentenceOf(record: Recorded, records: Recorded[], plan: Plan, today: PlanDate): string {
  const { change, was } = record
  const undid = change.undoes !== undefined && records.find((other) => other.change.id === change.undoes)
  if (undid) return `Undid: ${lowerFirst(sentenceOf(undid, records, plan, today))}`
  if (startsPlan(record)) return 'Started the plan'
  const names = { plan, today, titleOf: (id: string) => titleOf(id, records, plan) }
  const sentences = [
    ...new Set(
      change.ops.map((op, index) => opSentence(op, was[index] ?? null, change.ops, names)).filter((text) => text !== null),
    ),
  ]
  return sentences.length > 0 ? sentences.join('; ') : 'Changed the plan'
}

type Names = { plan: Plan; today: PlanDate; titleOf: (id: string) => string }

function opSentence(op: Op, was: FieldValue, ops: Op[], { plan, today, titleOf }: Names): string | null {
  const created = ops.some(
    (other) => other.e === op.e && other.pv === null && (other.f === 'title' || other.f === 'text' || other.f === 'name'),
  )
  if (op.e.startsWith('ms')) {
    const title = titleOf(op.e)
    if (op.f === '_del') return op.v === true ? `Deleted ${title}` : `Brought back ${title}`
    if (created) return `Added ${title}`
    const field = op.f as keyof Milestone
    if (field === 'status')
      return { done: `Marked ${title} done`, doing: `Started ${title}`, open: `Reopened ${title}` }[String(op.v)] ?? null
    if (field === 'due') return `Moved ${title} from ${day(was, today)} to ${day(op.v, today)}`
    if (field === 'title') return `Renamed ${String(was)} to ${String(op.v)}`
    if (field === 'buyerOwner' || field === 'sellerOwner') return `Made ${personOf(op.v, plan)} the owner of ${title}`
    return null
  }
  if (op.e.startsWith('nt')) return created ? `Added a note` : null
  if (op.e.startsWith('st')) return created ? `Added ${personOf(op.e, plan)}` : null
  if (op.e.startsWith('pg')) return op.f === '_del' ? 'Unlinked a thread' : 'Linked a thread'
  if (op.e.startsWith('pl') && op.f === 'signBy')
    return `Moved the signature target from ${day(was, today)} to ${day(op.v, today)}`
  if (op.e.startsWith('dl') && op.f === '_del') return op.v === true ? 'Deleted the plan' : 'Brought back the plan'
  return null
}

function titleOf(id: string, records: Recorded[], plan: Plan): string {
  const present = plan.milestones.find((step) => step.id === id)?.title
  const last = records.flatMap((record) => record.change.ops).findLast((op) => op.e === id && op.f === 'title')?.v
  return present ?? (typeof last === 'string' && last !== '' ? last : 'a step')
}

const personOf = (id: FieldValue, plan: Plan): string => plan.stakeholders.find((person) => person.id === id)?.name ?? 'nobody'
const day = (value: FieldValue, today: PlanDate): string => {
  const read = CalendarDate.safeParse(value)
  return read.success ? showDate(read.data, { today, locale: 'en-US', style: 'bare' }) : 'no date'
}
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
