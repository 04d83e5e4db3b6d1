import type { ClosedDays } from './closed-days.ts'
import type { Milestone } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
import { addWorkingDays, nextWorkingDay, previousWorkingDay } from './working-days.ts'

/** Five years of working days: whatever says more is a typing mistake, and dates have an end. */
const longest = 1_300

/** The hidden constraints of a step (R006): what it waits for beside other steps. */
export const waitKinds = ['notice', 'queue', 'meets'] as const
export type WaitKind = (typeof waitKinds)[number]
type Timed = Pick<Milestone, 'duration' | WaitKind>

/**
 * How long a step takes in working days, its first one counted; `null` where nobody said. A step of which only is known what it waits for
 * takes a day at least.
 */
export function lengthOf(step: Timed): number | null {
  if (step.duration !== null) return within(1, step.duration)
  return waitKinds.some((kind) => step[kind] !== null) ? 1 : null
}

/** Working days of notice, or in line; 0 where there is nothing to wait for. */
export const daysOf = (step: Timed, kind: 'notice' | 'queue'): number => within(0, step[kind] ?? 0)
const within = (least: number, days: number): number => Math.min(Math.max(least, days), longest)

/** The last day of work that begins on `start`, or on the first working day after it. */
export const lastDay = (start: PlanDate, days: number, closed?: ClosedDays): PlanDate =>
  addWorkingDays(nextWorkingDay(start, closed), days - 1, closed)

/** The day to begin on for work that has to end on `end`, or on the last working day before it. */
export const firstDay = (end: PlanDate, days: number, closed?: ClosedDays): PlanDate =>
  addWorkingDays(previousWorkingDay(end, closed), 1 - days, closed)
