import { addDays, type PlanDate, weekdayOf } from '../../lib/plan/plan-date.ts'
import type { Template } from '../../lib/plan/templates/template.ts'

/** The first weekly meeting after today, at the template's time in the zone of this machine (R094); `null` where it names none. */
export function firstCheckIn({ checkIn }: Template, today: PlanDate): { at: string; zone: string } | null {
  if (!checkIn) return null
  const days = ((checkIn.weekday - weekdayOf(today) + 6) % 7) + 1
  const at = new Date(`${addDays(today, days)}T${checkIn.time}`).toISOString()
  return { at, zone: new Intl.DateTimeFormat().resolvedOptions().timeZone }
}
