import { addDays, type PlanDate, weekdayOf } from '../plan/plan-date.ts'

/** Weeks start on Monday here, so that "next thu" means the same to everyone. */
export const mondayOf = (date: PlanDate): PlanDate => addDays(date, -((weekdayOf(date) + 6) % 7))

/** A weekday (0 = Sunday) of the calendar week `weeks` after that of `date`. */
export const inWeek = (date: PlanDate, weeks: number, weekday: number): PlanDate =>
  addDays(mondayOf(date), weeks * 7 + ((weekday + 6) % 7))

/** The first such weekday after `date`, which itself does not count. */
export const weekdayAfter = (date: PlanDate, weekday: number): PlanDate =>
  addDays(date, ((weekday - weekdayOf(date) + 6) % 7) + 1)

/** The last such weekday before `date`, which itself does not count. */
export const weekdayBefore = (date: PlanDate, weekday: number): PlanDate =>
  addDays(weekdayAfter(date, weekday), weekdayOf(date) === weekday ? -14 : -7)
