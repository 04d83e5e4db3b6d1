import type { Closure } from './closure.ts'
import type { PlanDate } from './plan-date.ts'
import { showDate } from './show-date.ts'

/** "Dec 18 to Jan 4"; one day alone is "Nov 27". */
export function showClosure({ from, to }: Closure, at: { today: PlanDate; locale: string }): string {
  const day = (date: PlanDate) => showDate(date, { ...at, style: 'bare' })
  return from === to ? day(from) : `${day(from)} to ${day(to)}`
}
