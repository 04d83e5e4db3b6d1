import { isNear, showMeeting } from '../plan/show-check-in.ts'
import type { RecapContext } from './recap-model.ts'

/** "Talk Monday at 10:00 AM EST.": the next check-in that is still to come, in its own zone (R094); nothing when there is none. */
export function nextMeeting({ plan, today, now, locale }: RecapContext): string[] {
  const planned = plan.checkIns.flatMap(({ at, zone, status }) => (at !== null && status === 'planned' ? [{ at, zone }] : []))
  const [next] = planned
    .filter(({ at }) => Date.parse(at) > now)
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
  if (!next) return []
  const day: Intl.DateTimeFormatOptions = isNear(next, today)
    ? { weekday: 'long' }
    : { weekday: 'short', month: 'short', day: 'numeric' }
  const time: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }
  return [`Talk ${showMeeting(next, locale, day)} at ${showMeeting(next, locale, time)}.`]
}
