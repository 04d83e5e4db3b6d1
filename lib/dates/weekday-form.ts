import { addDays, weekdayOf } from '../plan/plan-date.ts'
import { inWeek, weekdayAfter, weekdayBefore } from './calendar-week.ts'
import { weekdayNamed } from './date-names.ts'
import { type Form, reading } from './reading.ts'

const plain = /^(?:(this|next|last|past|coming|this coming) )?([\p{L}-]+)$/u
const ofWeek = /^(?:on )?([\p{L}-]+)(?: of| in)? (this|next|last) week$|^(this|next|last) week(?: on)? ([\p{L}-]+)$/u
const weekLater = /^([\p{L}-]+) week$/u

/**
 * thu, this fri, next thu, last mon, thu next week, friday week. "next X" is the X of the next calendar week, and the nearer or further X
 * is offered beside it. A bare weekday is the next one after today, also when today is one.
 */
export const weekdayForm: Form = (text, { today, locale }) => {
  const [, which, word = ''] = plain.exec(text) ?? []
  const weekday = weekdayNamed(word, locale)
  if (weekday !== null) return ofWord(which, weekday, today)

  const [, before = '', week, weekFirst = week, after = before] = ofWeek.exec(text) ?? []
  const inThatWeek = weekdayNamed(after, locale)
  if (inThatWeek !== null) return reading(inWeek(today, weekFirst === 'next' ? 1 : weekFirst === 'last' ? -1 : 0, inThatWeek))

  const weekLaterDay = weekdayNamed(weekLater.exec(text)?.[1] ?? '', locale)
  if (weekLaterDay === null) return null
  const coming = weekdayAfter(today, weekLaterDay)
  return weekdayOf(today) === weekLaterDay ? reading(coming, [addDays(coming, 7)]) : reading(addDays(coming, 7))
}

function ofWord(which: string | undefined, weekday: number, today: string) {
  const coming = weekdayAfter(today, weekday)
  const past = weekdayBefore(today, weekday)
  const thisWeek = inWeek(today, 0, weekday)
  switch (which) {
    case 'next': {
      const nextWeek = inWeek(today, 1, weekday)
      return coming < nextWeek ? reading(nextWeek, [coming]) : reading(nextWeek, [addDays(nextWeek, 7)], false)
    }
    case 'this':
      return thisWeek >= today ? reading(thisWeek) : reading(coming, [thisWeek])
    case 'last':
    case 'past':
      return reading(past, [inWeek(today, -1, weekday)])
    default:
      return weekdayOf(today) === weekday && which === undefined ? reading(coming, [today]) : reading(coming)
  }
}
