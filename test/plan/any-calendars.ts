import fc from 'fast-check'
import { calendarsOf, type Calendars } from '../../lib/plan/calendar.ts'
import { closedDays, type ClosedDays } from '../../lib/plan/closed-days.ts'
import { addDays } from '../../lib/plan/plan-date.ts'
import { today } from './any-plan.ts'

const dates = fc.array(fc.nat(120), { maxLength: 20 }).map((days) => days.map((day) => addDays(today, day)))

export const anyClosed: fc.Arbitrary<ClosedDays> = dates.map(closedDays)

/** Up to twenty closed days of each side in the next four months. */
export const anyCalendars: fc.Arbitrary<Calendars> = fc.record({ buyer: dates, seller: dates }).map(calendarsOf)
