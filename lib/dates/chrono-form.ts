import { casual } from 'chrono-node/en'
import { planDate, toDayNumber } from '../plan/plan-date.ts'
import { type Form, reading } from './reading.ts'

/** Words with which chrono names a day where none was said ("a few days" is 3 of them, "this month" starts on the 1st). */
const vague = /\b(?:few|several|some|half|hours?|minutes?|mins?|seconds?|days?|weeks?|weekends?|months?|quarters?|years?)\b/

/** Numbers that are no date to us (2026-13-01) are none: chrono would swap them round. */
const numbersOnly = /^[\d\s./-]+$/

/**
 * What the other forms leave over: time stamps, "december first", "Fri Dec 04 2026 10:00 GMT+0100". Only when chrono read the whole text as one
 * day whose number was said, since otherwise it finds "sat" in "sat down".
 */
export const chronoForm: Form = (text, { today }) => {
  if (vague.test(text) || numbersOnly.test(text)) return null
  // Noon UTC in zone 0, so that neither the clock nor the zone of the machine has a part in it.
  const reference = { instant: new Date(toDayNumber(today) * 86_400_000 + 43_200_000), timezone: 0 }
  const [found] = casual.parse(text, reference, { forwardDate: true })
  if (found === undefined || found.end || found.text.length !== text.length || !found.start.isCertain('day')) return null
  const date = planDate(found.start.get('year') ?? 0, found.start.get('month') ?? 0, found.start.get('day') ?? 0)
  return date === null ? null : reading(date)
}
