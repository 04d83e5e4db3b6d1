import type { Edit, FieldValue } from './change.ts'
import type { ForecastCategory, Resistance } from './entity-kinds.ts'
import { openPromise } from './open-promise.ts'
import type { Plan } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
import { valueEntity } from './read-plan.ts'

/** What only our team keeps about the deal: never in the stream that the buyer reads. */
const write = (plan: Plan, fields: Record<string, FieldValue>): Edit[] => [
  { audience: 'internal', entity: valueEntity(plan.id), fields },
]

/** The rep's own word for the forecast (R020). */
export const setForecast = (plan: Plan, forecast: ForecastCategory | null): Edit[] => write(plan, { forecast })
/** The day on which their priority shifted, since when the deal has to be qualified anew (R106); `null` when that is done. */
export const setRequalify = (plan: Plan, since: PlanDate | null): Edit[] => write(plan, { requalifySince: since })
/** Why they keep resisting a plan, as far as we can tell (R027). */
export const setResistance = (plan: Plan, resistance: Resistance | null): Edit[] => write(plan, { resistance })

/** What it is worth in a year (R055). */
export const setAmount = (plan: Plan, amount: number | null): Edit[] => write(plan, { amount })
/** The day of the first contact (R023). */
export const setBeganOn = (plan: Plan, beganOn: PlanDate | null): Edit[] => write(plan, { beganOn })

/** "I will send you the draft" (R068); `null` takes it back. @param now milliseconds since 1970 */
export const promiseDraft = (plan: Plan, now: number | null): Edit[] =>
  write(plan, { promisedAt: now === null ? null : new Date(now).toISOString() })

/** The promise is kept; nothing where none is open. @param now milliseconds since 1970 */
export function markSent(plan: Plan, now: number): Edit[] {
  const promised = openPromise(plan)
  return promised === null ? [] : write(plan, { sentAt: new Date(Math.max(now, promised)).toISOString() })
}
