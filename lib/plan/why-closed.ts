import type { Calendars, ClosedSpan } from './calendar.ts'
import { inCountry } from './country.ts'
import type { Side } from './entity-kinds.ts'
import type { PlanDate } from './plan-date.ts'

/**
 * What a date is on either side, to follow "is": "Thanksgiving Day in the United States (theirs and ours)", "in their closure, quarter-end
 * freeze"; `null` when both work. For the team only: our closures are no business of the buyer's.
 */
export function whyClosed({ sides }: Calendars, date: PlanDate): string | null {
  const at = (side: Side) => sides[side].spans.find(({ from, to }) => from <= date && date <= to)
  const [theirs, ours] = [at('buyer'), at('seller')]
  if (theirs && ours && theirs.country !== null && holiday(theirs) === holiday(ours)) return `${holiday(ours)} (theirs and ours)`
  const told = [
    ...(theirs ? [theirs.country === null ? closure('their', theirs) : `${holiday(theirs)} (theirs)`] : []),
    ...(ours ? [ours.country === null ? closure('our', ours) : `${holiday(ours)} (ours)`] : []),
  ]
  return told.join(' and ') || null
}

const holiday = ({ name, country }: ClosedSpan): string => `${name || 'a holiday'} ${inCountry(country ?? '')}`
const closure = (whose: string, { name }: ClosedSpan): string => `in ${whose} closure${name === '' ? '' : `, ${name}`}`
