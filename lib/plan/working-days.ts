import { addDays, fromDayNumber, isWeekend, type PlanDate, toDayNumber, weekdayOf } from './plan-date.ts'

/** Days beside the weekend on which nobody works, as dates. */
export type ClosedDays = ReadonlySet<PlanDate>

export const isWorkingDay = (date: PlanDate, closed?: ClosedDays): boolean => !isWeekend(date) && closed?.has(date) !== true

/**
 * The date that many working days later, or earlier when `days` is negative. The date itself does not count and need not be
 * a working day: Saturday + 1 is Monday, Saturday - 1 is Friday, and + 0 is Saturday.
 */
export function addWorkingDays(date: PlanDate, days: number, closed?: ClosedDays): PlanDate {
  const step = days < 0 ? -1 : 1
  const weeks = closed ? 0 : Math.floor(Math.abs(days) / 5)
  let rest = Math.abs(days) - weeks * 5
  // Whole weeks start from a working day, so that a weekend counts as the working day it is passed from.
  let at = weeks > 0 ? addDays(passedFrom(date, step), step * weeks * 7) : date
  while (rest > 0) {
    const following = addDays(at, step)
    if (following === at) return at
    at = following
    if (isWorkingDay(at, closed)) rest--
  }
  return at
}

/**
 * The number that takes `from` to `to` by `addWorkingDays`: working days after `from` up to and with `to`; negative when `to`
 * is earlier. A `to` that is no working day counts as the last working day passed on the way.
 */
export function workingDaysBetween(from: PlanDate, to: PlanDate, closed?: ClosedDays): number {
  const step = to < from ? -1 : 1
  const days = Math.abs(toDayNumber(to) - toDayNumber(from))
  const weeks = closed ? 0 : Math.floor(days / 7)
  let count = weeks * 5
  for (let passed = weeks * 7 + 1; passed <= days; passed++) {
    if (isWorkingDay(fromDayNumber(toDayNumber(from) + step * passed), closed)) count++
  }
  return count === 0 ? 0 : step * count
}

/** The date itself when it is a working day, else the first one after it. */
export const nextWorkingDay = (date: PlanDate, closed?: ClosedDays): PlanDate =>
  isWorkingDay(date, closed) ? date : addWorkingDays(date, 1, closed)

/** The date itself when it is a working day, else the last one before it. */
export const previousWorkingDay = (date: PlanDate, closed?: ClosedDays): PlanDate =>
  isWorkingDay(date, closed) ? date : addWorkingDays(date, -1, closed)

/** Going forward a weekend counts from its Friday, going back from its Monday. */
function passedFrom(date: PlanDate, step: 1 | -1): PlanDate {
  if (!isWeekend(date)) return date
  const sunday = weekdayOf(date) === 0
  return addDays(date, step === 1 ? (sunday ? -2 : -1) : sunday ? 1 : 2)
}
