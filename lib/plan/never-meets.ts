import type { ClosedDays } from './closed-days.ts'
import type { PlanDate } from './plan-date.ts'
import { meetingBefore, meetingFrom, type Rhythm } from './rhythm.ts'
import { showDate } from './show-date.ts'

/** What to ask for where nobody meets any more from `from` on; `null` where they do. The step's forecast counts without (R006). */
export function neverMeets(rhythm: Rhythm, from: PlanDate, closed?: ClosedDays, today = from): string | null {
  if (meetingFrom(from, rhythm, closed) !== null) return null
  const last = meetingBefore(from, rhythm, closed)
  if (last === null) return 'They never meet on a day of work. Ask for the next date.'
  return `They do not meet again after ${showDate(last, { today, locale: 'en-US', style: 'bare' })}. Ask for the next date.`
}
