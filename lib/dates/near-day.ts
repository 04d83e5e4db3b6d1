import { addDays } from '../plan/plan-date.ts'
import { type Form, reading } from './reading.ts'

const distances = new Map([
  ...['today', 'tod', 'now', 'tonight', 'eod', 'cob', 'end of day'].map((word) => [word, 0] as const),
  ...['tomorrow', 'tmr', 'tmrw', 'tmw', 'tomo'].map((word) => [word, 1] as const),
  ['day after tomorrow', 2],
  ['yesterday', -1],
  ['day before yesterday', -2],
])

/** today, tmr, yesterday, the day after tomorrow. */
export const nearDay: Form = (text, { today }) => {
  const days = distances.get(text.replace(/^the /, ''))
  return days === undefined ? null : reading(addDays(today, days))
}
