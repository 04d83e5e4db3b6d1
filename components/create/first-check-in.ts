import { addDays, type PlanDate, weekdayOf } from '../../lib/plan/plan-date.ts'
import type { Template } from '../../lib/plan/templates/template.ts'
import { instantOf } from '../../lib/plan/zoned.ts'

/** The first weekly meeting after today, at the template's time in the zone of this machine (R094); `null` where it names none. */
export function firstCheckIn({ checkIn }: Template, today: PlanDate): { at: string; zone: string } | null {
  if (!checkIn) return null
  const days = ((checkIn.weekday - weekdayOf(today) + 6) % 7) + 1
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone
  return { at: instantOf({ date: addDays(today, days), time: checkIn.time }, zone), zone }
}
