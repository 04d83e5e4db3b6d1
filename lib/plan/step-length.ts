import type { ClosedDays } from './closed-days.ts'
import type { Milestone } from './plan.ts'
import { addDays, type PlanDate } from './plan-date.ts'
import { addWorkingDays, nextWorkingDay } from './working-days.ts'

/** Five years of working days: whatever says more is a typing mistake, and dates have an end. */
const longest = 1_300

/** How long a step takes in working days, its first one counted; `null` where nobody said. */
export const lengthOf = ({ duration }: Pick<Milestone, 'duration'>): number | null =>
  duration === null ? null : Math.min(Math.max(1, duration), longest)

/** The last day of work that begins on `start`, or on the first working day after it. */
export const lastDay = (start: PlanDate, days: number, closed?: ClosedDays): PlanDate =>
  addWorkingDays(nextWorkingDay(start, closed), days - 1, closed)

/** The day to begin on for work that has to end on `end`. */
export const firstDay = (end: PlanDate, days: number, closed?: ClosedDays): PlanDate => addWorkingDays(end, 1 - days, closed)

/**
 * The day work begins: the day it did, where that is known, else in time for its due date; what has not begun can begin on the first
 * working day from today on after all it waits for has ended.
 */
export function startOf(
  step: Milestone,
  days: number,
  endings: (PlanDate | null)[],
  today: PlanDate,
  closed?: ClosedDays,
): PlanDate {
  if (step.status === 'doing') return step.startedOn ?? (step.due === null ? today : firstDay(step.due, days, closed))
  const after = endings.flatMap((end) => (end === null ? [] : [addDays(end, 1)]))
  return nextWorkingDay(
    after.reduce((latest, day) => (day > latest ? day : latest), today),
    closed,
  )
}
