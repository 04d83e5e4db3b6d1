import { weekdayAfter, weekdayBefore } from './calendar-week.ts'
import { weekdayNamed } from './date-names.ts'
import { type Form, reading } from './reading.ts'
import { addSpan, spanOf, spanPattern } from './span.ts'

const spanBeside = new RegExp(`^(?:the )?${spanPattern} (from|after|before|on) (.+)$`)
const weekdayBeside = /^(?:the )?([\p{L}-]+) (after|following|before) (.+)$/u

/** A date told from another: "a week from tuesday", "2 days before dec 4", "the monday after thanksgiving". */
export const besideForm: Form = (text, { locale, closed }, read) => {
  const [, count, unit = '', side, anchor = ''] = spanBeside.exec(text) ?? []
  const span = spanOf(count, unit)
  if (span !== null) return shifted(read(anchor), (date) => addSpan(date, span, side === 'before' ? -1 : 1, closed))

  const [, word = '', order, date = ''] = weekdayBeside.exec(text) ?? []
  const weekday = weekdayNamed(word, locale)
  return weekday === null ? null : shifted(read(date), (day) => (order === 'before' ? weekdayBefore : weekdayAfter)(day, weekday))
}

function shifted(anchor: ReturnType<Form>, shift: (date: string) => string) {
  if (!anchor?.ok) return anchor
  return reading(shift(anchor.value.date), anchor.value.others.map(shift), anchor.value.ambiguous)
}
