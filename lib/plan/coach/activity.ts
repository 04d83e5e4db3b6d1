import { localDay } from '../../base/local-day.ts'
import { buyerByActor } from '../buyer-by-actor.ts'
import type { EntityId, Op, Recorded } from '../change.ts'
import type { Plan } from '../plan.ts'
import type { PlanDate } from '../plan-date.ts'
import { stampTime } from '../stamp.ts'

/** What the changes tell beside the plan itself: when something last moved, and whether the buyer moved it (R002, R010, R056). */
export type Activity = {
  /** The day of the oldest change that is kept. */
  since: PlanDate | null
  changedOn: PlanDate | null
  /** Of steps: the last write on it, or note about it. */
  movedOn: ReadonlyMap<EntityId, PlanDate>
  /** When the first link was made. */
  sharedOn: PlanDate | null
  buyerChangedOn: PlanDate | null
}

/** @param records oldest first */
export function activityOf(records: Recorded[], plan: Plan): Activity {
  const movedOn = new Map<EntityId, PlanDate>()
  const buyers = buyerByActor(plan)
  let changedOn: PlanDate | null = null
  let sharedOn: PlanDate | null = null
  let buyerChangedOn: PlanDate | null = null
  for (const { change, actor } of records)
    for (const op of change.ops) {
      if (!moves(op, change)) continue
      const day = localDay(stampTime(op.at))
      changedOn = later(changedOn, day)
      if (op.e.startsWith('lk')) sharedOn ??= day
      if (actor !== null && buyers.has(actor)) buyerChangedOn = later(buyerChangedOn, day)
      const step = op.e.startsWith('ms') ? op.e : op.f === 'about' && typeof op.v === 'string' ? op.v : null
      if (step) movedOn.set(step, later(movedOn.get(step) ?? null, day))
    }
  const oldest = records[0]?.change.ops[0]
  return { since: oldest ? localDay(stampTime(oldest.at)) : null, changedOn, movedOn, sharedOn, buyerChangedOn }
}

/** The days on which the plan was changed, oldest first; a day may come twice. */
export const activityDays = (records: Recorded[]): PlanDate[] =>
  records.flatMap(({ change }) => {
    const op = change.ops.find((each) => moves(each, change))
    return op ? [localDay(stampTime(op.at))] : []
  })

/** A check set aside, a thread linked, a slip flagged or a check-in missed moves nothing; one that was kept does (R079). */
const moves = (op: Op, change: Recorded['change']): boolean =>
  !/^(am|pg|fl)/.test(op.e) && !(op.e.startsWith('ci') && isMissed(change))

const isMissed = ({ ops }: Recorded['change']): boolean =>
  ops.some(({ e, f, v }) => e.startsWith('ci') && f === 'status' && v === 'missed')

const later = (one: PlanDate | null, other: PlanDate): PlanDate => (one !== null && one > other ? one : other)
