import { addDays, type PlanDate } from './plan-date.ts'
import type { Outline } from './read-outline.ts'
import { recapRecipients } from './recap-recipients.ts'
import { wallTime } from './zoned.ts'

/** A recap tells of a week, in calendar days (R119). */
const recapDays = 7

/**
 * The day from which on a recap of the plan is due: a week after the last one (or after the plan was drafted), or the day after a check-in
 * that came since, on the day itself once somebody said how it went. `null` when there is nobody to send it to, or nothing to say.
 */
export function recapDueFrom(plan: Outline): PlanDate | null {
  const last = plan.value.recapOn ?? plan.head.draftedOn ?? '0001-01-01'
  const news = plan.milestones.some(
    ({ audience, status, doneOn }) => audience === 'shared' && (status !== 'done' || (doneOn !== null && doneOn > last)),
  )
  if (plan.deleted || !news || recapRecipients(plan).length === 0) return null
  const met = plan.checkIns.flatMap(({ at, zone, status, audience }) => {
    if (at === null || audience !== 'shared') return []
    const { date } = wallTime(at, zone)
    return date > last ? [status === 'planned' ? addDays(date, 1) : date] : []
  })
  return met.reduce((first, day) => (day < first ? day : first), addDays(last, recapDays))
}
