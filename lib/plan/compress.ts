import type { ClosedDays } from './closed-days.ts'
import type { EntityId } from './change.ts'
import { inOrder } from './in-order.ts'
import { isMovable, type MovedStep } from './move-all.ts'
import type { Milestone, Plan } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
import { lengthOf } from './step-length.ts'
import { endOf, lastDays } from './step-span.ts'
import { waitingFor } from './waiting.ts'
import { addWorkingDays, nextWorkingDay, previousWorkingDay, workingDaysBetween } from './working-days.ts'

/** `shortBy`: working days that are missing; 0 when it can be done. Nothing moves when it cannot. */
export type Compressed = { moved: MovedStep[]; shortBy: number }

/**
 * Moves `step` and keeps the signature where it is: what waits for the step and is due up to the signature shares the room that is left, or
 * that is won, in proportion and in whole working days. No step then ends before what it waited for, nor has less time than it takes (R015,
 * R035). Counted by the days on which both sides work (R073). `null` when no dated, open signature lies ahead. Linear in steps and dependencies.
 */
export function compress(plan: Plan, step: Milestone, due: PlanDate, today: PlanDate): Compressed | null {
  const gate = plan.milestones.find((other) => other.gate === 'signature')
  if (!gate || gate.id === step.id || gate.status === 'done' || gate.due === null || step.due === null) return null
  const afterGate = waitingFor(plan, gate.id)
  if (step.due > gate.due || afterGate.has(step.id)) return null

  const [from, end] = [step.due, gate.due]
  const waiting = waitingFor(plan, step.id)
  const isBetween = (other: Milestone) => other.due !== null && other.due >= from && other.due <= end
  const between = plan.milestones.filter(
    (other) => waiting.has(other.id) && isMovable(other) && isBetween(other) && other !== gate && !afterGate.has(other.id),
  )
  const steps = inOrder(between, (other) => other.after)
  const stepsById = new Map(plan.milestones.map((other) => [other.id, other]))
  const closed = plan.calendars.both
  const start = nextWorkingDay(due, closed)
  const lastEnd = handOver(gate, previousWorkingDay(end, closed), today, closed)

  const soonest = place(() => start)
  const needed = [...soonest.values()].reduce(later, start)
  if (needed > lastEnd) return { moved: [], shortBy: Math.max(1, workingDaysBetween(lastEnd, needed, closed)) }

  const [room, left] = [workingDaysBetween(from, end, closed), workingDaysBetween(start, end, closed)]
  const share = (date: PlanDate) =>
    room === 0 ? date : addWorkingDays(start, Math.round((workingDaysBetween(from, date, closed) * left) / room), closed)
  const placed = place(share, latestEnds(steps, lastEnd, soonest, closed))
  const moved = between.flatMap((other) => {
    const to = placed.get(other.id)
    return to === undefined || other.due === null || to === other.due ? [] : [{ step: other, from: other.due, to }]
  })
  return { moved, shortBy: 0 }

  /** Each step on the day wanted for it, or on the first that its work and what it waits for leave; never after its latest. */
  function place(wanted: (due: PlanDate) => PlanDate, latest?: ReadonlyMap<EntityId, PlanDate>): Map<EntityId, PlanDate> {
    const dates = new Map<EntityId, PlanDate>([[step.id, due]])
    for (const other of steps) {
      const endings = other.after.flatMap((id) => {
        const before = stepsById.get(id)
        return before && keepsOrder(before, other) ? (dates.get(id) ?? unmoved(before)) : []
      })
      const day = [firstEnd(other, endings, today, closed), ...endings, start].reduce(later, wanted(other.due ?? end))
      const last = latest?.get(other.id) ?? day
      dates.set(other.id, nextWorkingDay(day > last ? last : day, closed))
    }
    return dates
  }

  /** Where an open step stays that this move does not reach. One in a circle that has no place yet holds nothing up. */
  function unmoved(before: Milestone): PlanDate[] {
    return before.due === null || before.status === 'done' || (waiting.has(before.id) && before.event === null)
      ? []
      : [before.due]
  }
}

/** The last day for each of the steps (each after what it waits for) that leaves what waits for it the time it takes. */
function latestEnds(
  steps: Milestone[],
  lastEnd: PlanDate,
  soonest: ReadonlyMap<EntityId, PlanDate>,
  closed: ClosedDays,
): ReadonlyMap<EntityId, PlanDate> {
  const latest = new Map(steps.map(({ id }) => [id, lastEnd]))
  const passed = new Set<EntityId>()
  const stepsById = new Map(steps.map((step) => [step.id, step]))
  for (const step of steps.toReversed()) {
    passed.add(step.id)
    const last = latest.get(step.id) ?? lastEnd
    const before = handOver(step, last, soonest.get(step.id) ?? last, closed)
    for (const id of step.after) {
      const other = stepsById.get(id)
      if (other && !passed.has(id) && keepsOrder(other, step) && before < (latest.get(id) ?? lastEnd)) latest.set(id, before)
    }
  }
  return latest
}

/** The last day on which what the step waits for may end, so that the step can end on `end`; what has begun waits no more. */
function handOver(step: Milestone, end: PlanDate, soonest: PlanDate, closed: ClosedDays): PlanDate {
  const waits = lengthOf(step) !== null && step.status === 'open'
  return waits ? addWorkingDays(lastDays(step, end, soonest, closed).handIn, -1, closed) : end
}

/** The first day on which a step can end whose length is known. */
function firstEnd(step: Milestone, endings: PlanDate[], today: PlanDate, closed: ClosedDays): PlanDate {
  const days = lengthOf(step)
  return days === null ? today : endOf(step, days, { open: endings, done: [] }, today, closed)
}

/** Dates that overlapped before anybody moved anything ask for nothing now. */
const keepsOrder = (before: Milestone, step: Milestone): boolean => (before.due ?? '9999') <= (step.due ?? '9999')
const later = (one: PlanDate, other: PlanDate): PlanDate => (other > one ? other : one)
