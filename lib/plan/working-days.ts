import { countClosed, isClosed, type ClosedDays } from './closed-days.ts'
import { fromDayNumber, type PlanDate, toDayNumber } from './plan-date.ts'

export const isWorkingDay = (date: PlanDate, closed: ClosedDays = []): boolean => works(toDayNumber(date), closed)

/**
 * The date that many working days later, or earlier when `days` is negative. The date itself does not count and need not be
 * a working day: Saturday + 1 is Monday, Saturday - 1 is Friday, and + 0 is Saturday.
 */
export function addWorkingDays(date: PlanDate, days: number, closed: ClosedDays = []): PlanDate {
  const step = days < 0 ? -1 : 1
  let at = toDayNumber(date)
  // The closed days that were passed are to be gone as well, and then those that were passed on that way.
  for (let rest = Math.abs(days); rest > 0;) {
    const before = at
    at = addWeekdays(at, step, rest)
    rest = step === 1 ? countClosed(closed, before, at) : countClosed(closed, at - 1, before - 1)
  }
  return fromDayNumber(at)
}

/**
 * The number that takes `from` to `to` by `addWorkingDays`: working days after `from` up to and with `to`; negative when `to`
 * is earlier. A `to` that is no working day counts as the last working day passed on the way.
 */
export function workingDaysBetween(from: PlanDate, to: PlanDate, closed: ClosedDays = []): number {
  const step = to < from ? -1 : 1
  const [start, end] = [toDayNumber(from), toDayNumber(to)]
  const days = Math.abs(end - start)
  const weeks = Math.floor(days / 7)
  let count = weeks * 5 - (step === 1 ? countClosed(closed, start, end) : countClosed(closed, end - 1, start - 1))
  for (let passed = weeks * 7 + 1; passed <= days; passed++) if (isWeekday(start + step * passed)) count++
  return count === 0 ? 0 : step * count
}

/** The date itself when it is a working day, else the first one after it. */
export const nextWorkingDay = (date: PlanDate, closed?: ClosedDays): PlanDate =>
  isWorkingDay(date, closed) ? date : addWorkingDays(date, 1, closed)

/** The date itself when it is a working day, else the last one before it. */
export const previousWorkingDay = (date: PlanDate, closed?: ClosedDays): PlanDate =>
  isWorkingDay(date, closed) ? date : addWorkingDays(date, -1, closed)

const first = toDayNumber('0001-01-01')
const last = toDayNumber('9999-12-31')

// By day numbers: making text of every day on the way doubled the time of a forecast (2026-11).
const works = (day: number, closed: ClosedDays): boolean => isWeekday(day) && !isClosed(closed, day)
const isWeekday = (day: number): boolean => weekday(day) % 6 !== 0

function addWeekdays(day: number, step: 1 | -1, days: number): number {
  const weeks = Math.floor(days / 5)
  // Whole weeks start from a weekday, so that a weekend counts as the weekday it is passed from.
  let at = weeks > 0 ? passedFrom(day, step) + step * weeks * 7 : day
  for (let rest = days - weeks * 5; rest > 0 && at > first && at < last;) {
    at += step
    if (isWeekday(at)) rest--
  }
  return Math.min(last, Math.max(first, at))
}

/** 0 = Sunday to 6 = Saturday; day 0, 1970-01-01, was a Thursday. */
const weekday = (day: number): number => (((day + 4) % 7) + 7) % 7

/** Going forward a weekend counts from its Friday, going back from its Monday. */
function passedFrom(day: number, step: 1 | -1): number {
  if (isWeekday(day)) return day
  const sunday = weekday(day) === 0
  return day + (step === 1 ? (sunday ? -2 : -1) : sunday ? 1 : 2)
}
