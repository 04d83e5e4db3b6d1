import type { Edit, EntityId, FieldValue } from './change.ts'
import type { Plan } from './plan.ts'
import { addDays } from './plan-date.ts'
import { instantOf, wallTime } from './zoned.ts'

/** A check-in with its time: `at` is an ISO instant, `zone` an IANA name. */
export type PlannedCheckIn = Plan['checkIns'][number] & { at: string }

/** A time of a weekly meeting: an ISO instant, and the IANA name of the zone whose clocks it goes by. */
type Meeting = Pick<PlannedCheckIn, 'at' | 'zone'>

/** The check-in that stands: the earliest planned one, also when it is past and nobody said whether it was kept (R009, R094). */
export const standingCheckIn = (plan: Plan): PlannedCheckIn | null => plannedCheckIns(plan)[0] ?? null

/** Moves the check-in that stands, or plans the first one. */
export function planCheckIn(plan: Plan, at: string, zone: string, newId: () => string): Edit[] {
  const standing = standingCheckIn(plan)
  return standing ? [write(standing, { at, zone })] : [create(`ci${newId()}`, { at, zone })]
}

/**
 * Whether it took place, and which one is next: a week later at the same time of day (R101, R128). Where several are planned, as when
 * two people began at once, all that are past are closed and one that is still to come is the next, so that one meeting is left.
 */
export function markCheckIn(
  plan: Plan,
  checkIn: PlannedCheckIn,
  status: 'kept' | 'missed',
  now: number,
): { edits: Edit[]; next: Meeting } {
  const others = plannedCheckIns(plan).filter(({ id }) => id !== checkIn.id)
  const isPast = ({ at }: Meeting) => Date.parse(at) <= now
  const closed = [checkIn, ...others.filter(isPast)].map((each) => write(each, { status }))
  const known = others.find((each) => !isPast(each))
  if (known) return { edits: closed, next: known }
  const { date, time } = wallTime(checkIn.at, checkIn.zone)
  // Counted at once up to the last week: one that nobody marked for years would be asked week by week.
  let weeks = Math.max(1, Math.floor((now - Date.parse(checkIn.at)) / week))
  const later = () => ({ at: instantOf({ date: addDays(date, 7 * weeks), time }, checkIn.zone), zone: checkIn.zone })
  while (isPast(later())) weeks++
  return { edits: [...closed, create(nextId(checkIn.id), later())], next: later() }
}

const week = 7 * 86_400_000

/** The earliest first. */
function plannedCheckIns(plan: Plan): PlannedCheckIn[] {
  const planned = plan.checkIns.filter((each): each is PlannedCheckIn => each.status === 'planned' && each.at !== null)
  return planned.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
}

/** "ciX", "ciX-1", "ciX-2": two people who mark the same check-in, each offline, plan the same next one and not two. */
function nextId(id: EntityId): EntityId {
  const [, first = id, number = '0'] = /^(.+)-(\d{1,4})$/.exec(id) ?? []
  return `${first.slice(0, 58)}-${Number(number) + 1}`
}

const write = ({ audience, id }: PlannedCheckIn, fields: Record<string, FieldValue>): Edit => ({ audience, entity: id, fields })

/** Where marking was undone, its next one was deleted, and comes back when it is marked again. */
const create = (entity: EntityId, { at, zone }: Meeting): Edit => ({
  audience: 'shared',
  entity,
  fields: { at, zone, status: 'planned', _del: null },
})
