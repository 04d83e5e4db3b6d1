import type { Calendars } from '../../lib/plan/calendar.ts'
import { addDays, type PlanDate, weekdayOf } from '../../lib/plan/plan-date.ts'
import type { Template } from '../../lib/plan/templates/template.ts'
import { isWorkingDay } from '../../lib/plan/working-days.ts'
import { instantOf, type WallTime } from '../../lib/plan/zoned.ts'

/** Nobody is closed for longer; after so many weeks the first one is as good. */
const weeksLooked = 12

/**
 * The first weekly meeting after today on a day when both sides work, at the template's time in the zone of this machine (R094); `null`
 * where it names none.
 */
export function firstCheckIn({ checkIn }: Template, today: PlanDate, { both }: Calendars): { at: string; zone: string } | null {
  if (!checkIn) return null
  const days = ((checkIn.weekday - weekdayOf(today) + 6) % 7) + 1
  const dates = Array.from({ length: weeksLooked }, (_, weeks) => addDays(today, days + 7 * weeks))
  const date = dates.find((each) => isWorkingDay(each, both)) ?? addDays(today, days)
  return checkInAt({ date, time: checkIn.time })
}

/** A meeting as the clocks of this machine show it. */
export function checkInAt(wall: WallTime): { at: string; zone: string } {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  return { at: instantOf(wall, zone), zone }
}
