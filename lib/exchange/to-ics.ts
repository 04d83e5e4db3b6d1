import { TZDate } from '@date-fns/tz'
import { ICalCalendar, ICalCalendarMethod, ICalEventRepeatingFreq, ICalEventTransparency } from 'ical-generator'
import { type PlannedCheckIn, standingCheckIn } from '../plan/check-ins.ts'
import { ownerOf } from '../plan/owners.ts'
import type { Milestone, Plan } from '../plan/plan.ts'
import { showPerson } from '../plan/show-person.ts'
import { knownZone, wallTime } from '../plan/zoned.ts'
import { cleanCell } from './block.ts'
import { statusWords } from './columns.ts'
import { vtimezone } from './vtimezone.ts'

type At = {
  /** The moment of the export, in ms since 1970. */
  now: number
  /** How many changes the plan has seen: a calendar that knows an event takes the newer one (RFC 5545, SEQUENCE). */
  sequence: number
}

/** The weekly review takes fifteen minutes (R111). */
const quarter = 15 * 60_000
const week = 7 * 86_400_000
/** A plan without an end in sight does not fill a calendar for ever. */
const mostWeeks = 52

/**
 * The plan for a calendar: a whole day for each step that has a date, and the check-in, weekly until the plan's last day, by the clocks of
 * its own zone. Its ids stay the same, so that a later file moves what an earlier one brought.
 */
export function toIcs(plan: Plan, { now, sequence }: At): string {
  const zone = (name: string) => vtimezone(name, now)
  const calendar = new ICalCalendar({
    name: cleanCell(nameOf(plan)),
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Sidemap', product: 'Sidemap' },
    timezone: { name: null, generator: zone },
  })
  const common = { stamp: new Date(now), sequence }
  for (const step of plan.milestones) {
    if (step.due === null) continue
    calendar.createEvent({
      ...common,
      id: `${step.id}.${plan.id}@sidemap`,
      start: new Date(step.due),
      end: new Date(Date.parse(step.due) + 86_400_000),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT, // A day on which something is due is not a day that is taken.
      summary: summaryOf(plan, step),
      description: about(plan, step),
    })
  }
  const checkIn = standingCheckIn(plan)
  if (checkIn) calendar.createEvent({ ...common, ...meeting(plan, checkIn) })
  return calendar.toString()
}

function meeting(plan: Plan, { id, at, zone }: PlannedCheckIn) {
  const count = weeksUntilEnd(plan, at, zone)
  const named = knownZone(zone)
  const time = (instant: number) => (named === 'UTC' ? new Date(instant) : new TZDate(instant, named))
  return {
    id: `${id.replace(/-\d+$/, '')}.${plan.id}@sidemap`,
    start: time(Date.parse(at)),
    end: time(Date.parse(at) + quarter),
    timezone: named === 'UTC' ? null : named,
    summary: cleanCell(`Check-in: ${nameOf(plan)}`),
    ...(count > 1 ? { repeating: { freq: ICalEventRepeatingFreq.WEEKLY, count } } : {}),
  }
}

/** How many times it takes place until the last day that the plan names. */
function weeksUntilEnd({ head, milestones }: Plan, at: string, zone: string): number {
  const days = [head.signBy, head.liveBy, ...milestones.map(({ due }) => due)].filter((day) => day !== null)
  const last = days.toSorted().at(-1)
  if (last === undefined) return mostWeeks
  const weeks = Math.floor((Date.parse(last) - Date.parse(wallTime(at, zone).date)) / week) + 1
  return Math.min(mostWeeks, Math.max(1, weeks))
}

const nameOf = ({ deal }: Plan): string => [deal.account, deal.opportunity].filter((name) => name !== '').join(', ') || 'Plan'

const summaryOf = ({ deal }: Plan, { title, status }: Milestone): string =>
  cleanCell(`${status === 'done' ? 'Done: ' : ''}${title || 'Untitled step'}${deal.account === '' ? '' : ` (${deal.account})`}`)

function about(plan: Plan, step: Milestone): string {
  const owner = (label: string, side: 'buyer' | 'seller') => {
    const person = ownerOf(plan, step, side)
    return person === null ? '' : `${label}: ${showPerson(person)}`
  }
  const lines = [
    owner(plan.deal.account || 'Buyer', 'buyer'),
    owner(plan.deal.seller || 'Seller', 'seller'),
    `Status: ${statusWords[step.status]}`,
    step.doneWhen === '' ? '' : `Done when: ${step.doneWhen}`,
  ]
  return lines.map(cleanCell).filter((line) => line !== '' && !line.endsWith(': ')).join('\n') // prettier-ignore
}
