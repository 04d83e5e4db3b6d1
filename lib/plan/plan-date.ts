/**
 * Calendar dates as 'YYYY-MM-DD' text: no clock and no zone. As text they compare, sort and index as they are. Arithmetic is
 * done on day numbers (days since 1970-01-01) by the language's own calendar, always in UTC, where every day has its 24 hours:
 * local days are missing or doubled in some zones (Apia had no 30 Dec 2011). Results stay within 0001-01-01 and 9999-12-31.
 */
export type PlanDate = string

const shape = /^(\d{4})-(\d{2})-(\d{2})$/
const millisecondsPerDay = 86_400_000
const mostKept = 10_000
const numbers = new Map<PlanDate, number>()
const texts = new Map<number, PlanDate>()
const firstNumber = toDayNumber('0001-01-01')
const lastNumber = toDayNumber('9999-12-31')

/** True for the text of a real day: '2026-02-28' but neither '2026-02-29' nor '2026-2-8'. */
export function isPlanDate(text: string): boolean {
  const [, year, month, day] = shape.exec(text) ?? []
  return planDate(Number(year), Number(month), Number(day)) !== null
}

/** The date of a year (1-9999), month (1-12) and day, or `null` when there is no such day. */
export function planDate(year: number, month: number, day: number): PlanDate | null {
  const real = year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month)
  return real ? fromDayNumber(dayNumber(year, month, day)) : null
}

/** How many days the month (1-12) has in that year; 0 when there is no such month. */
export function daysInMonth(year: number, month: number): number {
  return month >= 1 && month <= 12 ? dayNumber(year, month + 1, 1) - dayNumber(year, month, 1) : 0
}

/** Year, month (1-12) and day of a date. Throws when `date` is not of the form 'YYYY-MM-DD': that is our mistake, not a person's. */
export function partsOf(date: PlanDate): { year: number; month: number; day: number } {
  const [, year, month, day] = shape.exec(date) ?? []
  if (day === undefined) throw new Error('Not a calendar date')
  return { year: Number(year), month: Number(month), day: Number(day) }
}

/** Days since 1970-01-01, which is 0. */
export function toDayNumber(date: PlanDate): number {
  const known = numbers.get(date)
  if (known !== undefined) return known
  const { year, month, day } = partsOf(date)
  return kept(numbers, date, dayNumber(year, month, day))
}

export function fromDayNumber(count: number): PlanDate {
  const known = texts.get(count)
  if (known !== undefined) return known
  const within = Math.min(lastNumber, Math.max(firstNumber, count))
  return kept(texts, count, new Date(within * millisecondsPerDay).toISOString().slice(0, 10))
}

/** Reading and writing the same few hundred days was most of the time of a forecast (2026-11); more than plans have are forgotten. */
function kept<Key, Value>(known: Map<Key, Value>, key: Key, value: Value): Value {
  if (known.size >= mostKept) known.clear()
  known.set(key, value)
  return value
}

export const addDays = (date: PlanDate, days: number): PlanDate => fromDayNumber(toDayNumber(date) + days)

/** The same day of another month, or that month's last day when it is shorter: Nov 30 + 3 is Feb 28. */
export function addMonths(date: PlanDate, months: number): PlanDate {
  const { year, month, day } = partsOf(date)
  const count = year * 12 + month - 1 + months
  const to = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 }
  if (to.year < 1 || to.year > 9999) return fromDayNumber(months < 0 ? firstNumber : lastNumber)
  return fromDayNumber(dayNumber(to.year, to.month, Math.min(day, daysInMonth(to.year, to.month))))
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlanDate, to: PlanDate): number => toDayNumber(to) - toDayNumber(from)

/** 0 = Sunday to 6 = Saturday. */
export const weekdayOf = (date: PlanDate): number => new Date(toDayNumber(date) * millisecondsPerDay).getUTCDay()

export const isWeekend = (date: PlanDate): boolean => weekdayOf(date) % 6 === 0

/** Not `Date.UTC`, which reads the years 0 to 99 as 1900 to 1999. */
function dayNumber(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day) / millisecondsPerDay
}
