import { daysBetween, type PlanDate } from './plan-date.ts'
import { validLocale } from './valid-locale.ts'
import { knownZone, wallTime } from './zoned.ts'

/** "Mon, 10:00 AM" within the next six days, else "Mon, Dec 7, 10:00 AM": as the clocks of its own zone show it. */
export function showCheckIn(
  { at, zone }: { at: string; zone: string },
  { today, locale }: { today: PlanDate; locale: string },
): string {
  const days = daysBetween(today, wallTime(at, zone).date)
  const isNear = days >= 0 && days <= 6
  return new Intl.DateTimeFormat(validLocale(locale), {
    weekday: 'short',
    ...(isNear ? {} : { month: 'short', day: 'numeric' }),
    hour: 'numeric',
    minute: '2-digit',
    timeZone: knownZone(zone),
    calendar: 'gregory',
  }).format(Date.parse(at))
}
