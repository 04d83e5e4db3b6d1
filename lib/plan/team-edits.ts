import type { Edit, FieldValue } from './change.ts'
import type { Resistance } from './entity-kinds.ts'
import type { Plan } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
import { valueEntity } from './read-plan.ts'

/** What the team alone knows about a deal. */
const write = (plan: Plan, fields: Record<string, FieldValue>): Edit[] => [
  { audience: 'internal', entity: valueEntity(plan.id), fields },
]

/** The day on which their priority shifted, since when the deal has to be qualified anew (R106); `null` when that is done. */
export const setRequalify = (plan: Plan, since: PlanDate | null): Edit[] => write(plan, { requalifySince: since })

/** Why they keep resisting a plan, as far as we can tell (R027). */
export const setResistance = (plan: Plan, resistance: Resistance | null): Edit[] => write(plan, { resistance })
