import { fail, ok, type Result } from '../base/result.ts'
import type { PlanDate } from '../plan/plan-date.ts'
import { readDate } from './read-date.ts'
import { readDuration, type DurationProblem } from './read-duration.ts'
import type { ReadAt } from './reading.ts'

const words = /\b(?:of |in )?(?:the )?(?:notice|queue|backlog|line)\b/g
const lengthIn = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['’]s?\b|['’]/g, '')
    .replace(words, '')
    .trim()

/** How long a step waits in line, in working days: "4 weeks", "4 weeks' backlog" (R006). */
export const readQueue = (text: string): Result<number, DurationProblem> => readDuration(lengthIn(text))

/** How much notice somebody needs, in working days, and the day it was given: "2 weeks", "2 weeks' notice, given Nov 18" (R006). */
export function readNotice(text: string, at: ReadAt): Result<{ days: number; on: PlanDate | null }, DurationProblem> {
  const [length = '', given] = text.split(/,? *\b(?:was )?given(?: on)?\b/i)
  const days = readDuration(lengthIn(length))
  if (!days.ok) return days
  if (given === undefined) return ok({ days: days.value, on: null })
  const on = readDate(given.trim() || 'today', at)
  if (!on.ok) return fail({ sentence: on.problem.sentence })
  const { date } = on.value
  return date > at.today
    ? fail({ sentence: 'Notice that is still to be given needs no day. Leave it out.' })
    : ok({ days: days.value, on: date })
}
