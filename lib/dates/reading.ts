import type { Result } from '../base/result.ts'
import type { ClosedDays } from '../plan/closed-days.ts'
import type { PlanDate } from '../plan/plan-date.ts'

export type DateReading = {
  date: PlanDate
  /** Other days worth a chip, likeliest first, at most three, never `date` itself. */
  others: PlanDate[]
  /** True when the words fit one of `others` about as well as `date`: 12/4, "early december", a weekday that is not that day's. */
  ambiguous: boolean
}

/** Why a text is no date, and in `sentence` what to do about it. */
export type DateProblem = { kind: 'empty' | 'unknown' | 'no-such-day' | 'no-day' | 'too-far'; sentence: string }

/** Plans are kept in one century, years 2000 to 2099. */
export const tooFar: DateProblem = { kind: 'too-far', sentence: 'Too far away: dates go from 2000 to 2099' }

export type ReadAt = {
  today: PlanDate
  /** The step's own date: signed offsets and "a week later" count from it, and from `today` without it. */
  from?: PlanDate | undefined
  /** Whether 12/4 is the 12th of April; without it the order of `locale`, and without that month first. */
  dayFirst?: boolean | undefined
  /** Days that are no working days beside the weekends: of whoever the date is for. */
  closed?: ClosedDays | undefined
  /** BCP 47. Its names of months and weekdays are read beside the English ones. */
  locale?: string | undefined
}

/** `null`: the text is not of this form, ask the next one. */
export type Read = Result<DateReading, DateProblem> | null

/** One form of typed date. `text` is as `typedText` leaves it; `read` reads a part of it that is a date of its own. */
export type Form = (text: string, at: ReadAt, read: (part: string) => Read) => Read

/** A reading with its other days in order, without repetitions. */
export function reading(
  date: PlanDate,
  others: PlanDate[] = [],
  ambiguous = others.length > 0,
): { ok: true; value: DateReading } {
  const distinct = [...new Set(others)].filter((other) => other !== date)
  return { ok: true, value: { date, others: distinct.slice(0, 3), ambiguous: ambiguous && distinct.length > 0 } }
}
