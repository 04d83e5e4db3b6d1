import { localDay } from '../base/local-day.ts'
import type { Edit, Recorded } from './change.ts'
import { CalendarDate } from './entity-kinds.ts'
import type { Plan } from './plan.ts'
import { addDays, type PlanDate } from './plan-date.ts'
import { valueEntity } from './read-plan.ts'
import { stampTime } from './stamp.ts'

/** What a recap tells of: the day it begins with, and the changes since, oldest first. */
export type RecapPeriod = { since: PlanDate; changes: Recorded[] }

/** The first recap of a plan looks back this many calendar days. */
const firstDays = 7

/**
 * From the last recap before today, else the last 7 days (R119). One written today does not count: writing it a second time
 * must not leave out what the first one told.
 * @param records the changes known of this deal, oldest first
 */
export function recapPeriod(plan: Plan, records: Recorded[], today: PlanDate): RecapPeriod {
  const last = records.findLastIndex((record) => recapDay(record, plan) < today)
  const marked = records[last]
  if (marked) return { since: recapDay(marked, plan), changes: records.slice(last + 1) }
  const known = plan.value.recapOn
  const since = known !== null && known < today ? known : addDays(today, -firstDays)
  return { since, changes: records.filter(({ change }) => localDay(stampTime(change.ops[0]?.at ?? '')) >= since) }
}

/** Remembers that a recap was written. Internal: when we write to them is not theirs to read in the plan. */
export const rememberRecap = (plan: Plan, today: PlanDate): Edit[] => [
  { audience: 'internal', entity: valueEntity(plan.id), fields: { recapOn: today } },
]

/** The day of the recap that a change remembers; of any other change a day that never comes. */
function recapDay({ change }: Recorded, plan: Plan): PlanDate {
  const op = change.ops.find(({ e, f }) => e === valueEntity(plan.id) && f === 'recapOn')
  return CalendarDate.safeParse(op?.v).data ?? '9999-12-31'
}
