import { addDays, addMonths, type PlanDate, partsOf, planDate } from '../plan/plan-date.ts'
import { mondayOf } from './calendar-week.ts'
import { monthNamed } from './date-names.ts'
import type { ReadAt } from './reading.ts'

export type Period = { unit: 'week' | 'month' | 'quarter' | 'year'; first: PlanDate; last: PlanDate }

const relative = /^(?:(the|this|the current|next|the next|last|the last) )?(week|month|quarter|year)$/
const named = /^(?:the )?([\p{L}-]+?|q[1-4])(?: of| de)?(?: (\d{4}))?$/u
const yearAlone = /^20\d{2}$/

/**
 * The periods a text names: one for "next month", "q3 2027" or "2027"; for "december" and "q3" those of last, this and next year, in
 * order. None when it names no period.
 */
export function periodsNamed(text: string, { today, locale }: ReadAt): Period[] {
  const [, which = '', unit] = relative.exec(text) ?? []
  if (unit !== undefined) return relativePeriod(unit, which.endsWith('next') ? 1 : which.endsWith('last') ? -1 : 0, today)
  if (yearAlone.test(text)) return months('year', Number(text), 1, 12)

  const [, name = '', typedYear] = named.exec(text) ?? []
  const thisYear = partsOf(today).year
  const years = typedYear === undefined ? [thisYear - 1, thisYear, thisYear + 1] : [Number(typedYear)]
  const quarter = /^q([1-4])$/.exec(name)?.[1]
  if (quarter !== undefined) return years.flatMap((year) => months('quarter', year, Number(quarter) * 3 - 2, 3))
  const month = monthNamed(name, locale)
  return month === null ? [] : years.flatMap((year) => months('month', year, month, 1))
}

function relativePeriod(unit: string, distance: number, today: PlanDate): Period[] {
  const { year, month } = partsOf(today)
  if (unit === 'year') return months(unit, year + distance, 1, 12)
  if (unit === 'quarter') return months(unit, year, month - ((month - 1) % 3) + distance * 3, 3)
  if (unit === 'month') return months(unit, year, month + distance, 1)
  const first = addDays(mondayOf(today), distance * 7)
  return [{ unit: 'week', first, last: addDays(first, 6) }]
}

/** `month` may lie outside 1-12, in a year before or after. */
function months(unit: Period['unit'], year: number, month: number, length: number): Period[] {
  const january = planDate(year, 1, 1)
  if (january === null) return []
  const first = addMonths(january, month - 1)
  return [{ unit, first, last: addDays(addMonths(first, length), -1) }]
}
