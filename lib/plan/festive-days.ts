import type { Calendars } from './calendar.ts'
import type { Milestone } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
import { addWorkingDays, nextWorkingDay, previousWorkingDay } from './working-days.ts'

/**
 * Days on which hardly any company works, in most countries; by month and day. Only for plans about whose countries nothing is known:
 * no date is proposed on them. With a country its public holidays are kept to, and nothing else.
 */
const names: Record<string, string> = {
  '12-24': 'the day before Christmas',
  '12-25': 'Christmas',
  '12-26': 'the day after Christmas',
  '12-31': 'the last day of the year',
  '01-01': 'New Year',
}

/** What a date is, when nobody can be expected to work on it. */
export const festiveDay = ({ sides }: Calendars, date: PlanDate): string | null =>
  sides.buyer.country === null && sides.seller.country === null ? (names[date.slice(5)] ?? null) : null

type Side = Milestone['side']

/** The date itself when people of that side work on it, else the last day before on which they do; the next one when that would be past. */
export function dayOfWork(date: PlanDate, today: PlanDate, calendars: Calendars, side: Side): PlanDate {
  const before = nearest(previousWorkingDay(date, calendars[side]), -1, calendars, side)
  return before > today || before === date ? before : dayOfWorkFrom(date, calendars, side)
}

/** The date itself when people of that side work on it, else the first day after on which they do. */
export const dayOfWorkFrom = (date: PlanDate, calendars: Calendars, side: Side): PlanDate =>
  nearest(nextWorkingDay(date, calendars[side]), 1, calendars, side)

const nearest = (date: PlanDate, step: 1 | -1, calendars: Calendars, side: Side): PlanDate =>
  festiveDay(calendars, date) === null || date === '9999-12-31'
    ? date
    : nearest(addWorkingDays(date, step, calendars[side]), step, calendars, side)
