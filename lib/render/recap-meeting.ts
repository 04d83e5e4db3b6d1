import { daysBetween } from '../plan/plan-date.ts'
import { validLocale } from '../plan/valid-locale.ts'
import { knownZone, wallTime } from '../plan/zoned.ts'
import type { RecapContext } from './recap-model.ts'

/** "Talk Monday at 10:00 AM EST.": the next check-in that is planned, in its own zone (R094); nothing when there is none. */
export function nextMeeting({ plan, today, locale }: RecapContext): string[] {
  const planned = plan.checkIns.flatMap(({ at, zone, status }) =>
    at !== null && status === 'planned' ? [{ instant: Date.parse(at), zone: knownZone(zone), day: wallTime(at, zone).date }] : [],
  )
  const [next] = planned.filter(({ day }) => day >= today).toSorted((one, other) => (one.instant < other.instant ? -1 : 1))
  if (!next) return []
  const isNear = daysBetween(today, next.day) <= 6
  const day: Intl.DateTimeFormatOptions = isNear ? { weekday: 'long' } : { weekday: 'short', month: 'short', day: 'numeric' }
  const time: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }
  const say = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(validLocale(locale), { ...options, timeZone: next.zone }).format(next.instant)
  return [`Talk ${say(day)} at ${say(time)}.`]
}
