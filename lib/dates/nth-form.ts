import { addDays, type PlanDate } from '../plan/plan-date.ts'
import { mondayOf, weekdayAfter, weekdayBefore } from './calendar-week.ts'
import { weekdayNamed } from './date-names.ts'
import { likeliestIn } from './likeliest.ts'
import { type Period, periodsNamed } from './period.ts'
import type { Form } from './reading.ts'

const nth = /^(?:in )?(?:the )?(first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th) ([\p{L}-]+) (?:of|in) (.+)$/u
const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', '1st', '2nd', '3rd', '4th', '5th']
const wednesday = 3

/** "first week of august", "last friday of january". A week belongs to the month that has its Wednesday, and stands for its first day in it. */
export const nthForm: Form = (text, at) => {
  const [, ordinal = '', word = '', named = ''] = nth.exec(text) ?? []
  const ofWeek = word === 'week'
  const weekday = ofWeek ? wednesday : weekdayNamed(word, at.locale)
  if (weekday === null) return null
  return likeliestIn(periodsNamed(named, at), at.today, (period) => {
    const day = nthWeekday(ordinal, weekday, period)
    if (day === null) return []
    if (!ofWeek) return [day]
    const monday = mondayOf(day)
    return [monday < period.first ? period.first : monday, addDays(monday, 4)]
  })
}

function nthWeekday(ordinal: string, weekday: number, { unit, first, last }: Period): PlanDate | null {
  if (unit === 'week') return null
  if (ordinal === 'last') return weekdayBefore(addDays(last, 1), weekday)
  const day = addDays(weekdayAfter(addDays(first, -1), weekday), (ordinals.indexOf(ordinal) % 5) * 7)
  return day <= last ? day : null
}
