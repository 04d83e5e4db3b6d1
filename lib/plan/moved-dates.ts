import { streamOf, type Op, type Recorded } from './change.ts'
import { CalendarDate } from './entity-kinds.ts'
import { moveReasons } from './move-reasons.ts'
import type { Milestone, Plan } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
import { headEntity } from './read-plan.ts'
import { startsPlan } from './undo.ts'
import { workingDaysBetween } from './working-days.ts'

/** A date that is not what it was. `null`: no date. */
export type MovedDate = {
  what: Milestone | 'signature' | 'live'
  from: PlanDate | null
  to: PlanDate | null
  /** Who moved it last, as the change names them; `null` for this device. */
  actor: string | null
  /** Why, where whoever moved it said so to both sides in the same change and it was not deleted since (R119). */
  reason: string | null
  /** Working days by which the same gesture moved the signature, negative when earlier; `null` when it did not. Told once of a gesture. */
  signature: number | null
}

type Move = { op: Op; was: PlanDate | null; record: Recorded }

/**
 * Dates of open steps, of the signature and of go-live that these changes moved (R119), by their first and last value: what was moved
 * back is no news, nor is the first date of a step that is new. Only what stands in the shared stream. The signature comes first,
 * then steps by date, then go-live.
 */
export function movedDates(plan: Plan, changes: Recorded[]): MovedDate[] {
  const spans = spansOf(plan, changes)
  const open = plan.milestones.filter((step) => step.audience === 'shared' && step.status !== 'done')
  const isSigned = signatureStep(plan)?.status === 'done'
  const net = [...(isSigned ? [] : ['signature' as const]), ...open, 'live' as const].flatMap((what) => {
    const span = spans.get(typeof what === 'string' ? what : what.id)
    if (!span || span.first.op.pv === null) return []
    const [from, to] = [span.first.was, dateOf(span.last.op.v)]
    return from === to ? [] : [{ what, from, to, record: span.last.record }]
  })
  const hasMoved = net.some(({ what }) => what === 'signature')
  const told = new Set<Recorded>()
  return net.map(({ record, ...move }) => {
    const shift = hasMoved && typeof move.what !== 'string' && !told.has(record) ? signatureShift(plan, record) : null
    if (shift !== null) told.add(record)
    return { ...move, actor: record.actor, reason: reasonOf(plan, record, move.what), signature: shift }
  })
}

function reasonOf(plan: Plan, { change }: Recorded, what: MovedDate['what']): string | null {
  const step = typeof what === 'string' ? signatureStep(plan)?.id : what.id
  const said = what === 'live' ? undefined : moveReasons(change).get(step ?? '')
  return plan.notes.find((note) => note.id === said?.note && note.audience === 'shared')?.text ?? null
}

/** The first and the last move of each date. */
function spansOf(plan: Plan, changes: Recorded[]): ReadonlyMap<string, { first: Move; last: Move }> {
  const spans = new Map<string, { first: Move; last: Move }>()
  for (const move of changes.flatMap((record) => datesIn(plan, record))) {
    const subject = subjectOf(plan, move.op)
    spans.set(subject, { first: spans.get(subject)?.first ?? move, last: move })
  }
  return spans
}

function datesIn(plan: Plan, record: Recorded): Move[] {
  if (startsPlan(record)) return []
  const { ops } = record.change
  return ops.flatMap((op, index) => {
    const isDate = op.e.startsWith('ms') ? op.f === 'due' : op.e === headEntity(plan.id) && /^(sign|live)By$/.test(op.f)
    return isDate && op.s === streamOf(plan.id, 'shared') ? [{ op, was: dateOf(record.was[index]), record }] : []
  })
}

/** The signature's target and its step are one date to the reader. */
function subjectOf(plan: Plan, { e, f }: Op): string {
  if (f === 'liveBy') return 'live'
  return f === 'signBy' || e === signatureStep(plan)?.id ? 'signature' : e
}

const signatureStep = (plan: Plan): Milestone | undefined => plan.milestones.find((step) => step.gate === 'signature')

function signatureShift(plan: Plan, record: Recorded): number | null {
  const move = datesIn(plan, record).find(({ op }) => subjectOf(plan, op) === 'signature')
  const to = dateOf(move?.op.v)
  return move?.was && to && move.was !== to ? workingDaysBetween(move.was, to, plan.calendars.both) : null
}

const dateOf = (value: unknown): PlanDate | null => CalendarDate.safeParse(value).data ?? null
