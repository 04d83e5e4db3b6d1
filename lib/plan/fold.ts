import type { Change, EntityId, FieldValue, Op, StreamId } from './change.ts'
import type { Stamp } from './stamp.ts'

export type Cell = { v: FieldValue; at: Stamp }
export type EntityState = Map<string, Cell>
/** Everything known of a deal: stream -> entity -> field -> value with its stamp. */
export type PlanState = Map<StreamId, Map<EntityId, EntityState>>

/**
 * The plan's state as the fold of its changes: of each field the write with the greater stamp wins. Commutative,
 * associative and idempotent, so changes may come in any order and more than once. `onto` is extended in place.
 */
export function fold(changes: Iterable<Pick<Change, 'ops'>>, onto: PlanState = new Map()): PlanState {
  for (const change of changes) for (const op of change.ops) join(onto, op)
  return onto
}

export function join(state: PlanState, op: Pick<Op, 's' | 'e' | 'f' | 'v' | 'at'>): void {
  let entities = state.get(op.s)
  if (!entities) state.set(op.s, (entities = new Map()))
  let cells = entities.get(op.e)
  if (!cells) entities.set(op.e, (cells = new Map()))
  const cell = cells.get(op.f)
  if (!cell || op.at > cell.at || (op.at === cell.at && text(op.v) > text(cell.v))) cells.set(op.f, { v: op.v, at: op.at })
}

export const cellOf = (state: PlanState, stream: StreamId, entity: EntityId, field: string): Cell | undefined =>
  state.get(stream)?.get(entity)?.get(field)

/** Equal stamps mean the same op; should two ever differ, this keeps the fold independent of order all the same. */
const text = (value: FieldValue): string => JSON.stringify(value)
