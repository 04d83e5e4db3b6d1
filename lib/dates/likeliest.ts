import { daysBetween, type PlanDate } from '../plan/plan-date.ts'
import { type Read, reading } from './reading.ts'

/** People also set dates of what is just done: this many days back a date without its year is still the one of this year. */
const justPast = 14
/** So far back the past date is offered beside the coming one. */
const stillOffered = 60

/**
 * Which of several dates is meant by "nov 18", typed without a year. `dates` are in order. The coming one, unless the last one is at most
 * `pastWithin` days ago; the other one is offered when it is near enough to be meant. `null` when `dates` is empty.
 */
export function likeliest(dates: PlanDate[], today: PlanDate, pastWithin = justPast) {
  const coming = dates.find((date) => date >= today)
  const past = dates.findLast((date) => date < today)
  if (past === undefined) return coming === undefined ? null : reading(coming)
  const ago = daysBetween(past, today)
  if (coming === undefined || ago <= pastWithin) return reading(past, coming === undefined ? [] : [coming])
  return reading(coming, ago <= stillOffered ? [past] : [])
}

/** The same among periods: `pick` gives the day in each, followed by other days of that period worth a chip, or none. */
export function likeliestIn<P>(periods: P[], today: PlanDate, pick: (period: P) => PlanDate[]): Read {
  const picks = periods.map(pick)
  const found = likeliest(
    picks.flatMap(([day]) => day ?? []),
    today,
  )
  if (found === null) return null
  const beside = picks.find(([day]) => day === found.value.date) ?? []
  return reading(found.value.date, [...beside, ...found.value.others])
}
