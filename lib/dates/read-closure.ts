import { fail, ok, type Result } from '../base/result.ts'
import { longestClosure, type Closure } from '../plan/closure.ts'
import { daysBetween } from '../plan/plan-date.ts'
import { readDate } from './read-date.ts'
import type { ReadAt } from './reading.ts'

/** Between two days; a hyphen only with blanks around it, for it is a part of dates as well. */
const between = /^(.+?)(?: (?:to|until|till|through|-) | ?(?:\.\.|–|—) ?)(.+)$/i

const unknown = 'Try Dec 24 to Jan 2, office closed'

/** Days on which a company is closed, as people say them: "Dec 24 to Jan 2, office closed", "nov 27" (R073). What follows the dates is its name. */
export function readClosureText(text: string, at: ReadAt): Result<Closure, { sentence: string }> {
  const typed = text.trim().replaceAll(/\s+/g, ' ')
  const commas = [...typed.matchAll(/,/g)].map(({ index }) => index)
  // A comma may be a part of a date ("Dec 24, 2026"), so the longest text that is one counts.
  for (const end of [typed.length, ...commas.toReversed()]) {
    const days = readDays(typed.slice(0, end), at)
    if (days === null) continue
    const { from, to } = days
    if (to < from) return fail({ sentence: 'It ends before it begins.' })
    if (daysBetween(from, to) >= longestClosure)
      return fail({ sentence: `That is longer than ${longestClosure} days. Is the year right?` })
    return ok({ from, to, name: typed.slice(end + 1).trim() })
  }
  return fail({ sentence: unknown })
}

function readDays(text: string, at: ReadAt): Pick<Closure, 'from' | 'to'> | null {
  const day = (each: string, read: ReadAt) => {
    const found = readDate(each, read)
    return found.ok ? found.value.date : null
  }
  const [, first, last] = between.exec(text) ?? []
  if (first === undefined || last === undefined) {
    const date = day(text, at)
    return date === null ? null : { from: date, to: date }
  }
  const from = day(first, at)
  // "Jan 2" after Dec 24 is in the year after.
  const to = from === null ? null : day(last, { ...at, today: from, from })
  return from === null || to === null ? null : { from, to }
}
