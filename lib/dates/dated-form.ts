import { addDays, addMonths, daysBetween, isPlanDate, type PlanDate, partsOf, weekdayOf } from '../plan/plan-date.ts'
import { weekdayAfter, weekdayBefore } from './calendar-week.ts'
import { type DatedWords, datedWords } from './dated-words.ts'
import { likeliest } from './likeliest.ts'
import { noSuchDay } from './no-such-day.ts'
import { type Form, type Read, reading } from './reading.ts'

/** A day alone ("15") is a coming one; so many days back the last one is offered beside it. */
const dayAloneBack = 14
/** A weekday tells which year is meant, but not one further back than this, in days, when that is not this year's. */
const weekdayBack = 60

/** Dates told by day, month, year and weekday, as far as they were typed; what was not is filled in by `likeliest`. */
export const datedForm: Form = (text, at) => {
  const words = datedWords(text, at)
  const found = words && dated(words, at.today)
  if (!found?.ok || !words?.swapped) return found
  const other = dated({ ...words, ...words.swapped }, at.today)
  return other?.ok ? reading(found.value.date, [other.value.date, ...found.value.others], true) : found
}

function dated(words: DatedWords, today: PlanDate): Read {
  const { day, month, weekday } = words
  if (day < 1 || (month === null ? day > 31 : month < 1 || month > 12)) return null
  const dates = datesOf(words, today)
  const onWeekday = dates.filter(
    (date) => isPlanDate(date) && weekdayOf(date) === weekday && (words.year !== null || isNear(date, today)),
  )
  if (onWeekday.length > 0) return likeliest(onWeekday, today)

  const found = month === null ? likeliest(dates, today, 0) : likeliest(dates, today)
  if (found === null) return null
  const { date, others } = found.value
  if (!isPlanDate(date)) return { ok: false, problem: noSuchDay(date, words.year !== null) }
  if (weekday !== null && weekdayOf(date) !== weekday) return reading(date, suchWeekdaysNear(date, weekday))
  return reading(date, others.filter(isPlanDate))
}

/** The days that the words fit, in order; with a month named also those that there are not (Feb 31), to say so. */
function datesOf({ day, month, year }: DatedWords, today: PlanDate): PlanDate[] {
  const thisYear = partsOf(today).year
  if (month !== null)
    return (year === null ? [thisYear - 1, thisYear, thisYear + 1] : [year]).map((each) => textOf(each, month, day))
  const months = [-1, 0, 1, 2, 3].map((distance) => partsOf(addMonths(`${today.slice(0, 8)}01`, distance)))
  const earliest = addDays(today, -dayAloneBack)
  return months.map((each) => textOf(each.year, each.month, day)).filter((date) => isPlanDate(date) && date >= earliest)
}

const textOf = (...parts: [number, number, number]): string =>
  parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-')

const isNear = (date: PlanDate, today: PlanDate): boolean =>
  date.slice(0, 4) === today.slice(0, 4) || date >= addDays(today, -weekdayBack)

/** "tue dec 4" when Dec 4 is a Friday: the nearest Tuesdays, the nearer one first. */
function suchWeekdaysNear(date: PlanDate, weekday: number): PlanDate[] {
  const before = weekdayBefore(date, weekday)
  const after = weekdayAfter(date, weekday)
  return daysBetween(before, date) <= daysBetween(date, after) ? [before, after] : [after, before]
}
