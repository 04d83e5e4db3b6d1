import { closedDays, type ClosedDays } from './closed-days.ts'
import type { Side } from './entity-kinds.ts'
import type { PlanDate } from './plan-date.ts'

/**
 * The days beside weekends on which the owner of a step does not work: public holidays of the side's country and its own closures. What
 * both sides do together waits for a day on which both work.
 */
export type Calendars = Record<Side | 'both', ClosedDays>

export function calendarsOf(closed: Record<Side, Iterable<PlanDate>>): Calendars {
  const [buyer, seller] = [[...closed.buyer], [...closed.seller]]
  return { buyer: closedDays(buyer), seller: closedDays(seller), both: closedDays([...buyer, ...seller]) }
}

/** Nobody is ever closed: the calendars of a plan about whose sides no more is known than their weekends. */
export const noClosures: Calendars = calendarsOf({ buyer: [], seller: [] })

/** The closed days that a step's dates keep to. */
export const closedFor = ({ calendars }: { calendars: Calendars }, { side }: { side: Side | 'both' }): ClosedDays =>
  calendars[side]
