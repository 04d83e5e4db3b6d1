import { addDays, addMonths, type PlanDate } from '../plan/plan-date.ts'
import { nextWorkingDay, previousWorkingDay } from '../plan/working-days.ts'
import { mondayOf, weekdayAfter, weekdayBefore } from './calendar-week.ts'
import { weekdayNamed } from './date-names.ts'
import { likeliest } from './likeliest.ts'
import { type Period, periodsNamed } from './period.ts'
import { type Form, type Read, type ReadAt, reading } from './reading.ts'

const abbreviations: [RegExp, string][] = [
  [/^eow\b/, 'end of week'],
  [/^eom\b/, 'end of month'],
  [/^eoq\b/, 'end of quarter'],
  [/^eoy\b/, 'end of year'],
  [/^(?:the )?(.+)[ -]end$/, 'end of $1'],
]
const edge = /^(?:at )?(?:the )?(very end|end|last day|start|beginning|first day)(?: of)? (.+)$/
const third = /^(?:in )?(early|mid|middle|late)(?: of|[ -]in)?[ -](.+)$/
const weekAround = /^(?:the )?(?:week (?:of|beginning|commencing|starting)|wc|w\/c) (.+)$/
const nth = /^(?:in )?(?:the )?(first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th) ([\p{L}-]+) (?:of|in) (.+)$/u
const nths = ['first', 'second', 'third', 'fourth', 'fifth', '1st', '2nd', '3rd', '4th', '5th']

/** eow, "end of the quarter", "mid december", "first week of august", "last friday of january", "week of dec 7", "next month". */
export const periodForm: Form = (text, at, read) => {
  const whole = abbreviations.reduce((phrase, [pattern, words]) => phrase.replace(pattern, words), text)

  const [, side, edgePeriod] = edge.exec(whole) ?? []
  if (edgePeriod !== undefined) return chosen(edgePeriod, at, (period) => (side?.endsWith('end') || side === 'last day' ? endOf(period, at.today) : period.first))

  const [, part = '', thirdPeriod] = third.exec(whole) ?? []
  if (thirdPeriod !== undefined) return thirdOf(part, thirdPeriod, at)

  const [, ordinal = '', word = '', nthPeriod] = nth.exec(whole) ?? []
  if (nthPeriod !== undefined) return nthOf(ordinal, word, nthPeriod, at)

  const [, day] = weekAround.exec(whole) ?? []
  if (day !== undefined) return weekOf(read(day))

  return whole === 'next week' || whole === 'next month' ? someDayOf(periodsNamed(whole, at)) : null
}

/** A week ends on its Friday; on the weekend after it, this week is the coming one. Longer periods end on their last calendar day. */
function endOf({ unit, first, last }: Period, today: PlanDate): PlanDate {
  if (unit !== 'week') return last
  const friday = addDays(first, 4)
  return friday < today && last >= today ? addDays(friday, 7) : friday
}
