import { fromDayNumber, type PlanDate, toDayNumber } from './plan-date.ts'

/** Days beside the weekend on which nobody works, as dates. */
export type ClosedDays = ReadonlySet<PlanDate>

export const isWorkingDay = (date: PlanDate, closed?: ClosedDays): boolean => works(toDayNumber(date), closed)

/**
 * The date that many working days later, or earlier when `days` is negative. The date itself does not count and need not be
 * a working day: Saturday + 1 is Monday, Saturday - 1 is Friday, and + 0 is Saturday.
 */
export function addWorkingDays(date: PlanDate, days: number, closed?: ClosedDays): PlanDate {
  const step = days < 0 ? -1 : 1
  const weeks = closed ? 0 : Math.floor(Math.abs(days) / 5)
  let rest = Math.abs(days) - weeks * 5
  // Whole weeks start from a working day, so that a weekend counts as the working day it is passed from.
  let at = toDayNumber(date)
  if (weeks > 0) at = passedFrom(at, step) + step * weeks * 7
  for (; rest > 0 && at > first && at < last;) {
    at += step
    if (works(at, closed)) rest--
  }
  return fromDayNumber(at)
}

/**
 * The number that takes `from` to `to` by `addWorkingDays`: working days after `from` up to and with `to`; negative when `to`
 * is earlier. A `to` that is no working day counts as the last working day passed on the way.
 */
export function workingDaysBetween(from: PlanDate, to: PlanDate, closed?: ClosedDays): number {
  const step = to < from ? -1 : 1
  const start = toDayNumber(from)
  const days = Math.abs(toDayNumber(to) - start)
  const weeks = closed ? 0 : Math.floor(days / 7)
  let count = weeks * 5
  for (let passed = weeks * 7 + 1; passed <= days; passed++) if (works(start + step * passed, closed)) count++
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
const works = (day: number, closed?: ClosedDays): boolean => weekday(day) % 6 !== 0 && closed?.has(fromDayNumber(day)) !== true

/** 0 = Sunday to 6 = Saturday; day 0, 1970-01-01, was a Thursday. */
const weekday = (day: number): number => (((day + 4) % 7) + 7) % 7

/** Going forward a weekend counts from its Friday, going back from its Monday. */
function passedFrom(day: number, step: 1 | -1): number {
  if (works(day)) return day
  const sunday = weekday(day) === 0
  return day + (step === 1 ? (sunday ? -2 : -1) : sunday ? 1 : 2)
}
