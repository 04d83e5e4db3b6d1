import { isNear, showMeeting } from '../plan/show-check-in.ts'
import type { RecapContext } from './recap-model.ts'

type MeetingContext = Pick<RecapContext, 'plan' | 'today' | 'now' | 'locale'>

/** "Talk Monday at 10:00 AM EST." (R094); nothing when no check-in is planned. */
export function nextMeeting(context: MeetingContext): string[] {
  const time = meetingTime(context)
  return time === null ? [] : [`Talk ${time}.`]
}

/** "Monday at 10:00 AM EST": the next check-in that is still to come, in its own zone; `null` when there is none. */
export function meetingTime({ plan, today, now, locale }: MeetingContext): string | null {
  const planned = plan.checkIns.flatMap(({ at, zone, status }) => (at !== null && status === 'planned' ? [{ at, zone }] : []))
  const [next] = planned
    .filter(({ at }) => Date.parse(at) > now)
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
  if (!next) return null
  const day: Intl.DateTimeFormatOptions = isNear(next, today)
    ? { weekday: 'long' }
    : { weekday: 'short', month: 'short', day: 'numeric' }
  const time: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }
  return `${showMeeting(next, locale, day)} at ${showMeeting(next, locale, time)}`
}
