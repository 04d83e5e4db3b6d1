import type { Edit, FieldValue, Op, Recorded } from './change.ts'
import { singleKinds } from './entity-kinds.ts'
import type { EntityState, PlanState } from './fold.ts'
import type { Stamp } from './stamp.ts'

/** How many of the last changes can be taken back. */
export const undoDepth = 20

/**
 * The latest of these changes (oldest first) of which something can still be taken back; `null` when there is none. Starting
 * the plan is not taken back, as for that there is deleting it, nor is the linking of a thread, the writing of a recap or a flag.
 */
export function lastUndoable(records: Recorded[], state: PlanState): Recorded | null {
  return undoable(records).findLast((record) => inverse(record, state, records).edits.length > 0) ?? null
}

/** The changes that undo reaches, oldest first: the last twenty of one's own that are neither undos nor undone, and can be seen in the plan. */
export function undoable(records: Recorded[]): Recorded[] {
  const reached: Recorded[] = []
  for (const record of records) {
    const { undoes } = record.change
    const undone = undoes === undefined ? -1 : reached.findIndex((other) => other.change.id === undoes)
    if (undone >= 0) reached.splice(undone, 1)
    else if (undoes === undefined && record.actor === null && !startsPlan(record) && !isRemark(record)) reached.push(record)
    if (reached.length > undoDepth) reached.shift()
  }
  return reached
}

/**
 * The opposite of a change: every field gets the value it had before, and what was added is deleted. Fields that somebody has
 * written since are left alone, so that an undo never takes back another person's edit; `overwritten` counts them.
 * @param records the changes known of this deal; undos among them are seen through, so that changes are undone one by one
 */
export function inverse(record: Recorded, state: PlanState, records: Recorded[]): { edits: Edit[]; overwritten: number } {
  const origin = originOf(records)
  const edits: Edit[] = []
  let overwritten = 0
  for (const { s, e, writes } of byEntity(record)) {
    const cells: EntityState = state.get(s)?.get(e) ?? new Map()
    const untouched = writes.filter(({ op }) => origin(cells.get(op.f)?.at ?? null) === op.at)
    const audience = s.endsWith('/s') ? 'shared' : 'internal'
    if (!isAdded(e, writes, cells, origin)) {
      overwritten += writes.length - untouched.length
      edits.push(...untouched.map(({ op, was }) => ({ audience, entity: e, fields: { [op.f]: was } }) satisfies Edit))
    } else if (untouched.length === [...cells.values()].filter((cell) => origin(cell.at) !== null).length) {
      edits.push({ audience, entity: e, fields: { _del: true } })
    } else overwritten += writes.length
  }
  return { edits, overwritten }
}

export const startsPlan = (record: Recorded): boolean =>
  record.change.ops.some((op) => op.e.startsWith('dl') && (op.f === 'account' || op.f === 'key') && op.pv === null)

/** A change that only flags slips: nobody made it, so it is no part of the plan's story, and not for undo to take back. */
export const isFlagging = ({ change }: Recorded): boolean => change.ops.every(({ e }) => e.startsWith('fl'))

/**
 * A page linked or unlinked, a recap written, a promised draft sent and a slip flagged are no gestures on the plan: nobody would see them
 * taken back, and Z would seem to do nothing. What is in the mail is taken out of it by the mail's own undo.
 */
const isRemark = (record: Recorded): boolean =>
  isFlagging(record) || record.change.ops.every((op) => op.e.startsWith('pg') || op.f === 'recapOn' || op.f === 'sentAt')

type Write = { op: Op; was: FieldValue }

function byEntity({ change, was }: Recorded): Iterable<{ s: Op['s']; e: Op['e']; writes: Write[] }> {
  const found = new Map<string, { s: Op['s']; e: Op['e']; writes: Write[] }>()
  change.ops.forEach((op, index) => {
    const key = `${op.s} ${op.e}`
    const group = found.get(key) ?? { s: op.s, e: op.e, writes: [] }
    group.writes.push({ op, was: was[index] ?? null })
    found.set(key, group)
  })
  return found.values()
}

/** True when the entity was not there before these writes. What is there but once in a deal was always there. */
function isAdded(entity: Op['e'], writes: Write[], cells: EntityState, origin: (at: Stamp | null) => Stamp | null): boolean {
  const first = writes[0]?.op.at ?? ''
  return (
    !singleKinds.has(entity.slice(0, 2)) &&
    writes.every(({ op }) => op.pv === null) &&
    [...cells.values()].every((cell) => (origin(cell.at) ?? first) >= first)
  )
}

/**
 * Tells by its stamp which write a value came from: the write of an undo stands for the one whose value it brought back, or for
 * none (`null`). Each step leads to an earlier stamp, so it ends, whatever the records say.
 */
function originOf(records: Recorded[]): (at: Stamp | null) => Stamp | null {
  const opsById = new Map(records.map((record) => [record.change.id, record.change.ops]))
  const broughtBack = new Map<Stamp, Stamp | null>()
  for (const { change } of records)
    for (const op of change.undoes === undefined ? [] : change.ops) {
      const undone = opsById.get(change.undoes ?? '')?.find((other) => other.s === op.s && other.e === op.e && other.f === op.f)
      if (undone && (undone.pv === null || undone.pv < op.at)) broughtBack.set(op.at, undone.pv)
    }
  return (at) => {
    let stamp = at
    while (stamp !== null && broughtBack.has(stamp)) stamp = broughtBack.get(stamp) ?? null
    return stamp
  }
}
