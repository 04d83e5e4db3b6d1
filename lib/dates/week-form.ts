import { addDays } from '../plan/plan-date.ts'
import { nextWorkingDay, previousWorkingDay } from '../plan/working-days.ts'
import { mondayOf } from './calendar-week.ts'
import { periodsNamed } from './period.ts'
import { type Form, reading } from './reading.ts'

const weekAround = /^(?:the )?(?:week (?:of|beginning|commencing|starting)|wc|w\/c) (.+)$/

/** "week of dec 7", "next week", "next month": its first working day, with the last one to choose instead. */
export const weekForm: Form = (text, at, read) => {
  const [, day] = weekAround.exec(text) ?? []
  if (day !== undefined) {
    const found = read(day)
    if (!found?.ok) return found
    const monday = mondayOf(found.value.date)
    return reading(monday, [addDays(monday, 4)])
  }
  const [period] = text === 'next week' || text === 'next month' ? periodsNamed(text, at) : []
  return period === undefined
    ? null
    : reading(nextWorkingDay(period.first, at.closed), [previousWorkingDay(period.last, at.closed)])
}
