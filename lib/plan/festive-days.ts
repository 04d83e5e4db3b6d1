import type { PlanDate } from './plan-date.ts'
import { addWorkingDays, nextWorkingDay, previousWorkingDay } from './working-days.ts'

/** Days on which hardly any company works, in most countries; by month and day. What one country keeps on its own is not known here. */
const names: Record<string, string> = {
  '12-24': 'the day before Christmas',
  '12-25': 'Christmas',
  '12-26': 'the day after Christmas',
  '12-31': 'the last day of the year',
  '01-01': 'New Year',
}

/** What a date is, when nobody can be expected to work on it. */
export const festiveDay = (date: PlanDate): string | null => names[date.slice(5)] ?? null

/** The date itself when people work on it, else the last day before on which they do; the next one when that would be past. */
export function dayOfWork(date: PlanDate, today: PlanDate): PlanDate {
  const before = nearest(previousWorkingDay(date), -1)
  return before > today || before === date ? before : nearest(nextWorkingDay(date), 1)
}

/** The date itself when people work on it, else the first day after on which they do. */
export const dayOfWorkFrom = (date: PlanDate): PlanDate => nearest(nextWorkingDay(date), 1)

const nearest = (date: PlanDate, step: 1 | -1): PlanDate =>
  festiveDay(date) === null || date === '9999-12-31' ? date : nearest(addWorkingDays(date, step), step)
