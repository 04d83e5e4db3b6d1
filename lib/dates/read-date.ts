/**
 * Dates as people type them. Own forms come first, each a small file, since chrono-node (2.10) reads many of them otherwise than the
 * people of a plan do (a weekday as today, "next thu" by distance, 05.12. as May) or not at all (eow, +2bd, "mid december"); chrono reads
 * what is left. What names no day ("soon", "q3", "december", "later") is refused rather than guessed.
 *
 * Without a year the coming date is meant, unless the last one is at most 14 days ago: people also set what is just done ("nov 18" on Nov 20
 * is two days ago). The other year is offered when its date is at most 60 days back or the coming one. A day alone ("15") is always a coming one.
 */
import { fail, type Result } from '../base/result.ts'
import { besideForm } from './beside-form.ts'
import { chronoForm } from './chrono-form.ts'
import { datedForm } from './dated-form.ts'
import { edgeForm } from './edge-form.ts'
import { holidayForm } from './holiday-form.ts'
import { nearDay } from './near-day.ts'
import { nthForm } from './nth-form.ts'
import { offsetForm } from './offset-form.ts'
import { monthAlone } from './month-alone.ts'
import { type DateProblem, type DateReading, type Form, type Read, type ReadAt, reading, tooFar } from './reading.ts'
import { thirdForm } from './third-form.ts'
import { typedText } from './typed-text.ts'
import { weekForm } from './week-form.ts'
import { weekdayForm } from './weekday-form.ts'

const forms: Form[] = [
  nearDay,
  datedForm,
  weekdayForm,
  offsetForm,
  edgeForm,
  thirdForm,
  nthForm,
  weekForm,
  holidayForm,
  besideForm,
  chronoForm,
]
const empty: DateProblem = { kind: 'empty', sentence: 'Type a date: next thu, +3d or Dec 4' }
const unknown: DateProblem = { kind: 'unknown', sentence: 'Try next thu, +3d or Dec 4' }

/** The day a person typed, with the other days it could be. Never throws; a problem comes with a sentence to show. Years 2000-2099. */
export function readDate(text: string, at: ReadAt): Result<DateReading, DateProblem> {
  const typed = typedText(text)
  if (typed === '') return fail(empty)
  const found = typed === null ? null : readTyped(typed, at)
  if (found === null) return fail((typed !== null && monthAlone(typed, at)) || unknown)
  if (!found.ok) return found
  const { date, others, ambiguous } = found.value
  return isPlannable(date) ? reading(date, others.filter(isPlannable), ambiguous) : fail(tooFar)
}

function readTyped(typed: string, at: ReadAt): Read {
  for (const form of forms) {
    const found = form(typed, at, (part) => readTyped(part, at))
    if (found !== null) return found
  }
  return null
}

const isPlannable = (date: string): boolean => date.startsWith('20')
