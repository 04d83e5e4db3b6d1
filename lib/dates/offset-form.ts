import { fail } from '../base/result.ts'
import type { ClosedDays } from '../plan/closed-days.ts'
import { type Form, reading, tooFar } from './reading.ts'
import { addSpan, spanOf, spanPattern } from './span.ts'

const signed = /^([+-]) ?(\d{1,9}) ?((?:business|working|work) days?|[a-z]*)$/
const more = /^(?:(\d{1,4}|[a-z]+) more|(another)) ([a-z]+(?: days?)?)$/
const moved = new RegExp(`^${spanPattern} (later|earlier|sooner)$`)
const fromNow = new RegExp(`^(?:in |within )?${spanPattern}(?: (ago|time|from now))?$`)

/**
 * +3d, -2d, +2bd, "a week later" and "one more week" count from the step's own date; 2w, "in 2 weeks", "3 business days" and "2 days ago"
 * from today.
 */
export const offsetForm: Form = (text, { today, from = today, closed }) => {
  const [, sign, count, signedUnit] = signed.exec(text) ?? []
  if (sign !== undefined) return at(from, spanOf(count, signedUnit || 'd'), sign === '-' ? -1 : 1, closed)

  const [, moreCount, another, moreUnit] = more.exec(text) ?? []
  if (moreUnit !== undefined) return at(from, spanOf(moreCount ?? another, moreUnit), 1, closed)

  const [, movedCount, movedUnit, direction] = moved.exec(text) ?? []
  if (movedUnit !== undefined) return at(from, spanOf(movedCount, movedUnit), direction === 'later' ? 1 : -1, closed)

  const [, nowCount, nowUnit, end] = fromNow.exec(text) ?? []
  // A unit alone is no span: "day", "m".
  return nowCount === undefined || nowUnit === undefined || nowCount === 'the'
    ? null
    : at(today, spanOf(nowCount, nowUnit), end === 'ago' ? -1 : 1, closed)
}

/** Counts from here on leave the century in every unit, and the calendar in some. */
const beyond = 36_600

const at = (date: string, span: ReturnType<typeof spanOf>, sign: 1 | -1, closed?: ClosedDays) =>
  span === null ? null : span.count >= beyond ? fail(tooFar) : reading(addSpan(date, span, sign, closed))
