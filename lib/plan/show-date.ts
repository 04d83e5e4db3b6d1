import { daysBetween, type PlanDate, toDayNumber } from './plan-date.ts'
import { validLocale } from './valid-locale.ts'

/** short: Fri, Dec 18 · bare: Dec 18 · whole: Dec 18, 2026, whatever today is · full: November 24 · month: Nov · near: Tue within the next six days, else as short */
export type DateStyle = 'short' | 'bare' | 'whole' | 'full' | 'month' | 'near'

type Shape = Exclude<DateStyle, 'near'> | 'weekday'
const options: Record<Shape, Intl.DateTimeFormatOptions> = {
  short: { weekday: 'short', month: 'short', day: 'numeric' },
  bare: { month: 'short', day: 'numeric' },
  whole: { year: 'numeric', month: 'short', day: 'numeric' },
  weekday: { weekday: 'short' },
  month: { month: 'short' },
  full: { month: 'long', day: 'numeric' },
}

/** From a week on a weekday alone may be either of two days. */
const weekdayWithin = 6
/** Near the change of the year nobody needs to be told which January is meant. In calendar days. */
const yearlessWithin = 60
/** From here on people count in weeks. In calendar days. */
const weeksFrom = 42

/**
 * A date for people, in the words of `locale` (BCP 47; an invalid one is read as American English). The year is added when it is not this
 * year and the date is more than 60 days away.
 */
export function showDate(
  date: PlanDate,
  { today, locale, style }: { today: PlanDate; locale: string; style: DateStyle },
): string {
  const days = daysBetween(today, date)
  const isNear = days >= 0 && days <= weekdayWithin
  const shape = style !== 'near' ? style : isNear ? 'weekday' : 'short'
  const withYear =
    shape !== 'weekday' && shape !== 'month' && date.slice(0, 4) !== today.slice(0, 4) && Math.abs(days) > yearlessWithin
  return dateFormat(locale, shape, withYear).format(toDayNumber(date) * 86_400_000)
}

/** today · tomorrow · in 4 days · in 7 weeks (from six weeks on) · yesterday · 2 days ago, in the words of `locale`. */
export function showDistance(date: PlanDate, today: PlanDate, locale = 'en-US'): string {
  const days = daysBetween(today, date)
  return Math.abs(days) < weeksFrom
    ? distanceFormat(locale).format(days, 'day')
    : distanceFormat(locale).format(Math.round(days / 7), 'week')
}

// Making a formatter costs about 100 times its use (60 against 0.5 µs, Node 20, 2026-11), and a plan shows a date in every row.
const dateFormats = new Map<string, Intl.DateTimeFormat>()
const distanceFormats = new Map<string, Intl.RelativeTimeFormat>()

function dateFormat(locale: string, shape: Shape, withYear: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${shape} ${withYear}`
  const known = dateFormats.get(key)
  if (known) return known
  // Plans are kept in the Gregorian calendar, also where the locale's own one is another.
  const wanted: Intl.DateTimeFormatOptions = {
    ...options[shape],
    ...(withYear && { year: 'numeric' }),
    timeZone: 'UTC',
    calendar: 'gregory',
  }
  const made = new Intl.DateTimeFormat(validLocale(locale), wanted)
  dateFormats.set(key, made)
  return made
}

function distanceFormat(locale: string): Intl.RelativeTimeFormat {
  const known = distanceFormats.get(locale)
  if (known) return known
  const made = new Intl.RelativeTimeFormat(validLocale(locale), { numeric: 'auto' })
  distanceFormats.set(locale, made)
  return made
}
