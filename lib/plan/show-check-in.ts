import { daysBetween, type PlanDate } from './plan-date.ts'
import { validLocale } from './valid-locale.ts'
import { knownZone, wallTime } from './zoned.ts'

/** `at` is an ISO instant, `zone` the IANA name of the zone whose clocks it is told by. */
type Meeting = { at: string; zone: string }

/**
 * "Mon, 10:00 AM" within the next six days, else "Mon, Dec 7, 10:00 AM": as the clocks of its own zone show it. That zone is named,
 * "10:00 AM EST", unless it is the reader's.
 * @param here the zone of this machine, an IANA name
 */
export function showCheckIn(
  meeting: Meeting,
  { today, locale, here }: { today: PlanDate; locale: string; here: string },
): string {
  return showMeeting(meeting, locale, {
    weekday: 'short',
    ...(isNear(meeting, today) ? {} : { month: 'short', day: 'numeric' }),
    hour: 'numeric',
    minute: '2-digit',
    ...(knownZone(meeting.zone) === knownZone(here) ? {} : { timeZoneName: 'short' }),
  })
}

/** Whether its weekday alone says which day it is. */
export function isNear({ at, zone }: Meeting, today: PlanDate): boolean {
  const days = daysBetween(today, wallTime(at, zone).date)
  return days >= 0 && days <= 6
}

/** These parts of it by the clocks of its zone. Plans are kept in the Gregorian calendar, whatever the locale's own one is. */
export const showMeeting = ({ at, zone }: Meeting, locale: string, parts: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(validLocale(locale), { ...parts, timeZone: knownZone(zone), calendar: 'gregory' }).format(
    Date.parse(at),
  )
