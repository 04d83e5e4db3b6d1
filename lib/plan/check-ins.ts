import type { Edit, EntityId, FieldValue } from './change.ts'
import type { Plan } from './plan.ts'
import { addDays } from './plan-date.ts'
import { instantOf, wallTime } from './zoned.ts'

/** A check-in with its time: `at` is an ISO instant, `zone` an IANA name. */
export type PlannedCheckIn = Plan['checkIns'][number] & { at: string }

/** The check-in that stands: the earliest planned one, also when it is past and nobody said whether it was kept (R009, R094). */
export function standingCheckIn(plan: Plan): PlannedCheckIn | null {
  const planned = plan.checkIns.filter((each): each is PlannedCheckIn => each.status === 'planned' && each.at !== null)
  return planned.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))[0] ?? null
}

/** Moves the check-in that stands, or plans the first one. */
export function planCheckIn(plan: Plan, at: string, zone: string, newId: () => string): Edit[] {
  const standing = standingCheckIn(plan)
  return standing ? [write(standing, { at, zone })] : [create(`ci${newId()}`, at, zone)]
}

/** Whether it took place; the next one is a week later at the same time of day (R101, R128). */
export function markCheckIn(checkIn: PlannedCheckIn, status: 'kept' | 'missed', now: number, newId: () => string): Edit[] {
  const { date, time } = wallTime(checkIn.at, checkIn.zone)
  let weeks = 1
  const later = () => instantOf({ date: addDays(date, 7 * weeks), time }, checkIn.zone)
  while (Date.parse(later()) <= now) weeks++
  return [write(checkIn, { status }), create(`ci${newId()}`, later(), checkIn.zone)]
}

const write = ({ audience, id }: PlannedCheckIn, fields: Record<string, FieldValue>): Edit => ({ audience, entity: id, fields })

const create = (entity: EntityId, at: string, zone: string): Edit => ({
  audience: 'shared',
  entity,
  fields: { at, zone, status: 'planned' },
})
