import type { EntityId } from './change.ts'
import type { Note } from './plan.ts'

/** How many notes there are on each step that has any. */
export function countNotes(notes: Note[]): ReadonlyMap<EntityId, number> {
  const counts = new Map<EntityId, number>()
  for (const { about } of notes) if (about !== null) counts.set(about, (counts.get(about) ?? 0) + 1)
  return counts
}
