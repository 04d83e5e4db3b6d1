/**
 * Calendar dates as 'YYYY-MM-DD' text: no clock, no zone, and no `Date`, whose local days are missing or doubled in some
 * zones (Apia had no 30 Dec 2011). As text they compare, sort and index as they are. Arithmetic is done on day numbers
 * (days since 1970-01-01, proleptic Gregorian calendar) by Howard Hinnant's `days_from_civil` and `civil_from_days`
 * (howardhinnant.github.io/date_algorithms.html). Results stay within 0001-01-01 and 9999-12-31.
 */
export type PlanDate = string

const shape = /^(\d{4})-(\d{2})-(\d{2})$/
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const firstNumber = dayNumber(1, 1, 1)
const lastNumber = dayNumber(9999, 12, 31)

/** True for the text of a real day: '2026-02-28' but neither '2026-02-29' nor '2026-2-8'. */
export function isPlanDate(text: string): boolean {
  const [, year, month, day] = shape.exec(text) ?? []
  return planDate(Number(year), Number(month), Number(day)) !== null
}

/** The date of a year (1-9999), month (1-12) and day, or `null` when there is no such day. */
export function planDate(year: number, month: number, day: number): PlanDate | null {
  const real = year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month)
  return real ? dateOfParts(year, month, day) : null
}

/** How many days the month (1-12) has in that year; 0 when there is no such month. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && leap ? 29 : (monthLengths[month - 1] ?? 0)
}

/** Year, month (1-12) and day of a date. Throws when `date` is not of the form 'YYYY-MM-DD': that is our mistake, not a person's. */
export function partsOf(date: PlanDate): { year: number; month: number; day: number } {
  const [, year, month, day] = shape.exec(date) ?? []
  if (day === undefined) throw new Error('Not a calendar date')
  return { year: Number(year), month: Number(month), day: Number(day) }
}

/** Days since 1970-01-01, which is 0. */
export function toDayNumber(date: PlanDate): number {
  const { year, month, day } = partsOf(date)
  return dayNumber(year, month, day)
}

export function fromDayNumber(count: number): PlanDate {
  const shifted = Math.min(lastNumber, Math.max(firstNumber, count)) + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return dateOfParts(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
}

export const addDays = (date: PlanDate, days: number): PlanDate => fromDayNumber(toDayNumber(date) + days)

/** The same day of another month, or that month's last day when it is shorter: Nov 30 + 3 is Feb 28. */
export function addMonths(date: PlanDate, months: number): PlanDate {
  const { year, month, day } = partsOf(date)
  const count = year * 12 + month - 1 + months
  const to = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 }
  return fromDayNumber(dayNumber(to.year, to.month, Math.min(day, daysInMonth(to.year, to.month))))
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlanDate, to: PlanDate): number => toDayNumber(to) - toDayNumber(from)

/** 0 = Sunday to 6 = Saturday. */
export const weekdayOf = (date: PlanDate): number => (((toDayNumber(date) + 4) % 7) + 7) % 7

export const isWeekend = (date: PlanDate): boolean => weekdayOf(date) % 6 === 0

function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

const dateOfParts = (year: number, month: number, day: number): PlanDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
