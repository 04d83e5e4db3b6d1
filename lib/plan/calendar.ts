import { closedDays, type ClosedDays } from './closed-days.ts'
import type { Closure } from './closure.ts'
import type { Country } from './country.ts'
import type { Side } from './entity-kinds.ts'
import type { PlanDate } from './plan-date.ts'

/** Closed days with their reason; `country` for a public holiday, `null` for a closure of the side's own. */
export type ClosedSpan = Closure & { country: Country }
/** `years`: the first and the last of those whose holidays are known; `null` when those of its country are not known yet. */
export type SideCalendar = {
  country: Country
  years: readonly [first: number, last: number] | null
  spans: readonly ClosedSpan[]
}

/**
 * The days beside weekends on which the owner of a step does not work: public holidays of the side's country and its own closures. What
 * both sides do together waits for a day on which both work. `sides` says why a day is closed.
 */
export type Calendars = Record<Side | 'both', ClosedDays> & { sides: Record<Side, SideCalendar> }

const unknown: SideCalendar = { country: null, years: null, spans: [] }

export function calendarsOf(
  closed: Record<Side, Iterable<PlanDate>>,
  sides: Record<Side, SideCalendar> = { buyer: unknown, seller: unknown },
): Calendars {
  const [buyer, seller] = [[...closed.buyer], [...closed.seller]]
  return { buyer: closedDays(buyer), seller: closedDays(seller), both: closedDays([...buyer, ...seller]), sides }
}

/** Nobody is ever closed: the calendars of a plan about whose sides no more is known than their weekends. */
export const noClosures: Calendars = calendarsOf({ buyer: [], seller: [] })

/** The closed days that a step's dates keep to. */
export const closedFor = ({ calendars }: { calendars: Calendars }, { side }: { side: Side | 'both' }): ClosedDays =>
  calendars[side]
