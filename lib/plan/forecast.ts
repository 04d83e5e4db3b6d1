import type { EntityId } from './change.ts'
import type { ClosedDays } from './closed-days.ts'
import type { Milestone } from './plan.ts'
import { daysBetween, type PlanDate } from './plan-date.ts'
import { firstDay, lastDay, lengthOf, startOf } from './step-length.ts'
import { addWorkingDays, nextWorkingDay, workingDaysBetween } from './working-days.ts'

/** Why a step will end after its due date: it is late, it takes longer than there is, or it waits for another that does. */
export type Because = { kind: 'late' } | { kind: 'takes'; days: number } | { kind: 'waits'; on: EntityId }

export type Forecast = {
  /** When it will be done at the present pace; `null` without a due date and a duration. */
  predicted: PlanDate | null
  /** Calendar days past its due date today; 0 when it is not. */
  lateDays: number
  /** Working days by which `predicted` is after the due date. */
  slip: number
  /** What most of the slip comes from; `null` without one. */
  because: Because | null
  /** The last day to start for who wants to keep the due date; `null` when it has begun, or nobody knows how long it takes. */
  startBy: PlanDate | null
}

/** A step that another waits for, with its forecast. */
export type Awaited = { step: Milestone; forecast: Forecast }

/**
 * One step's forecast from those of the steps it waits for. With a duration (working days, its first day counted) it ends that long
 * after it can start, and room before its due date takes up what comes late; without one it keeps its distance to what it waits for.
 * @param closed days on which its owner does not work
 */
export function forecastOf(step: Milestone, waitsFor: Awaited[], today: PlanDate, closed?: ClosedDays): Forecast {
  const none = { lateDays: 0, slip: 0, because: null, startBy: null }
  if (step.status === 'done') return { ...none, predicted: step.doneOn ?? step.due }
  const days = lengthOf(step)
  const ends = (of: (each: Awaited) => PlanDate | null) =>
    days === null ? null : lastDay(startOf(step, days, waitsFor.filter(isOpen).map(of), today, closed), days, closed)
  const end = ends(({ forecast }) => forecast.predicted)
  const soonest = nextWorkingDay(today, closed)
  if (step.due === null) return { ...none, predicted: end !== null && end < today ? soonest : end }
  const late = step.due < today
  const slowest = slowestOf(waitsFor, closed)
  const lateBy = late ? workingDaysBetween(step.due, soonest, closed) : 0
  const longBy = end !== null && end > step.due ? workingDaysBetween(step.due, end, closed) : 0
  const waitsBy = days === null ? (slowest?.slip ?? 0) : 0
  const slip = Math.max(lateBy, longBy, waitsBy)
  const predicted = slip > 0 ? addWorkingDays(step.due, slip, closed) : step.due
  return {
    predicted,
    lateDays: late ? daysBetween(step.due, today) : 0,
    slip,
    because: slip === 0 ? null : slip === lateBy ? { kind: 'late' } : reason(),
    startBy: days === null || step.status === 'doing' ? null : firstDay(step.due, days, closed),
  }

  function reason(): Because {
    // Were all it waits for done on their dates, would it still end too late? Then it is the step's own length.
    const planned = ends((each) => each.step.due)
    const isOwn = slowest === null || (planned !== null && step.due !== null && planned > step.due)
    return isOwn ? { kind: 'takes', days: days ?? 0 } : { kind: 'waits', on: slowest.step.id }
  }
}

/** What slips most, in working days of who waits for it: a week off on the one side is no week off on the other. */
function slowestOf(waitsFor: Awaited[], closed?: ClosedDays): (Awaited & { slip: number }) | null {
  let slowest: (Awaited & { slip: number }) | null = null
  for (const { step, forecast } of waitsFor) {
    const { slip: own, predicted } = forecast
    const slip = own > 0 && step.due && predicted ? workingDaysBetween(step.due, predicted, closed) : own
    if (slip > (slowest?.slip ?? 0)) slowest = { step, forecast, slip }
  }
  return slowest
}

const isOpen = ({ step }: Awaited): boolean => step.status !== 'done'
