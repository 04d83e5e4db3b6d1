import { because, type Because } from './because.ts'
import type { ClosedDays } from './closed-days.ts'
import type { Milestone } from './plan.ts'
import { daysBetween, type PlanDate } from './plan-date.ts'
import { meetingBefore, rhythmOf } from './rhythm.ts'
import { daysOf, lengthOf } from './step-length.ts'
import { endOf, lastDays } from './step-span.ts'
import { addWorkingDays, nextWorkingDay, workingDaysBetween } from './working-days.ts'

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
  /** What has to be done before that, and by when, to keep the due date (R006): to hand it in where it stands in line, to give notice. */
  askBy: { kind: 'notice' | 'hand-in'; on: PlanDate } | null
  /** The meeting that decides, where one does; `null` also when they never meet again. */
  meets: PlanDate | null
}

/** A step that another waits for, with its forecast. */
export type Awaited = { step: Milestone; forecast: Forecast }

/**
 * One step's forecast from those of the steps it waits for. With a duration (working days, its first day counted) it ends that long
 * after it can start, and room before its due date takes up what comes late; without one it keeps its distance to what it waits for.
 * @param closed days on which its owner does not work
 */
export function forecastOf(step: Milestone, waitsFor: Awaited[], today: PlanDate, closed?: ClosedDays): Forecast {
  const none = { lateDays: 0, slip: 0, because: null, startBy: null, askBy: null, meets: null }
  if (step.status === 'done') return { ...none, predicted: step.doneOn ?? step.due }
  const days = lengthOf(step)
  const [open, done] = [waitsFor.filter(isOpen), waitsFor.filter((each) => !isOpen(each)).flatMap(endAtPace)]
  const ends = (waits: 'as-planned' | 'at-pace', changed = step) =>
    days === null
      ? null
      : endOf(changed, days, { open: open.flatMap(waits === 'at-pace' ? endAtPace : dueOf), done }, today, closed)
  const end = ends('at-pace')
  const soonest = nextWorkingDay(today, closed)
  if (step.due === null) {
    const predicted = end !== null && end < today ? soonest : end
    return { ...none, predicted, meets: meetingBy(step, predicted, today, closed) }
  }
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
    because:
      slip === 0
        ? null
        : slip === lateBy
          ? { kind: 'late' }
          : because(step, { slip, days, end, closed, ends, slowest: slowest?.step.id ?? null }),
    ...actBy(step, days, today, closed),
    meets: meetingBy(step, predicted, today, closed),
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

/** What has not begun is begun by then, handed in before, and announced before that, whichever has to come first. */
function actBy(step: Milestone, days: number | null, today: PlanDate, closed?: ClosedDays): Pick<Forecast, 'startBy' | 'askBy'> {
  if (step.due === null || days === null || step.status === 'doing') return { startBy: null, askBy: null }
  const { start, handIn } = lastDays(step, step.due, today, closed)
  const asks: NonNullable<Forecast['askBy']>[] = []
  if (step.queue !== null) asks.push({ kind: 'hand-in', on: handIn })
  if (step.notice !== null && step.noticeOn === null)
    asks.push({ kind: 'notice', on: addWorkingDays(start, -daysOf(step, 'notice'), closed) })
  const [first = null] = asks.sort((one, other) => (one.on < other.on ? -1 : 1))
  return { startBy: start, askBy: first }
}

function meetingBy(step: Milestone, end: PlanDate | null, today: PlanDate, closed?: ClosedDays): PlanDate | null {
  const rhythm = rhythmOf(step.meets)
  const meeting = rhythm && end !== null ? meetingBefore(end, rhythm, closed) : null
  return meeting !== null && meeting >= today ? meeting : null
}

const isOpen = ({ step }: Awaited): boolean => step.status !== 'done'
const endAtPace = ({ forecast }: Awaited): PlanDate | [] => forecast.predicted ?? []
const dueOf = ({ step }: Awaited): PlanDate | [] => step.due ?? []
