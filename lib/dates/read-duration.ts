import { fail, ok, type Result } from '../base/result.ts'
import { spanOf, spanPattern } from './span.ts'

export type DurationProblem = { sentence: string }

/** Working days of a year; and the longest anyone plans a single step for, five of them. */
const year = 260
const longest = 5 * year

const range = /^(?:about |around |roughly |~)?(?:\d{1,4} ?(?:-|–|to|or) ?)?(.+)$/
const bare = /^(\d{1,9}) ?(?:d|days?)?$/
const span = new RegExp(`^${spanPattern}$`)

/**
 * How long a step takes, in working days, as people type it: "8 weeks", "10 days", "3-4 weeks" (the longer of the two), "two months".
 * Days are working days, a week has five (R015).
 */
export function readDuration(text: string): Result<number, DurationProblem> {
  const [, typed = ''] = range.exec(text.trim().toLowerCase().replace(/\s+/g, ' ')) ?? []
  const days = inWorkingDays(typed)
  if (days === null) return fail({ sentence: 'Try 8 weeks or 10 days.' })
  if (days < 1) return fail({ sentence: 'A step takes at least a day. Try 1 day or 2 weeks.' })
  if (days > longest) return fail({ sentence: 'That is longer than five years. Try 8 weeks or 10 days.' })
  return ok(days)
}

function inWorkingDays(text: string): number | null {
  const [, days] = bare.exec(text) ?? []
  if (days !== undefined) return Number(days)
  const [, number, unitName] = span.exec(text) ?? []
  const read = unitName === undefined ? null : spanOf(number, unitName)
  if (read === null) return null
  const perUnit = { 'working-days': 1, days: 5 / 7, months: year / 12 }
  return Math.round(read.count * perUnit[read.unit])
}
