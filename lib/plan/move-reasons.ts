import type { Change, EntityId } from './change.ts'

/** The note that says why a step was moved: made in the same change, and about it. */
export type MoveReason = { note: EntityId; text: string }

/** Why each step was moved, by its id, where the change says so. It may be internal: see the note itself. */
export function moveReasons({ ops }: Pick<Change, 'ops'>): ReadonlyMap<EntityId, MoveReason> {
  const moved = new Set(ops.filter((op) => op.f === 'due' && op.e.startsWith('ms')).map((op) => op.e))
  const textByNote = new Map(ops.filter((op) => isNew(op, 'text')).map((op) => [op.e, op.v]))
  const reasons = new Map<EntityId, MoveReason>()
  for (const op of ops) {
    const text = textByNote.get(op.e)
    if (!isNew(op, 'about') || typeof op.v !== 'string' || !moved.has(op.v) || typeof text !== 'string' || text === '') continue
    reasons.set(op.v, { note: op.e, text })
  }
  return reasons
}

const isNew = ({ e, f, pv }: Change['ops'][number], field: string): boolean => e.startsWith('nt') && f === field && pv === null
