import type { Change, EntityId } from './change.ts'
import type { Plan } from './plan.ts'

/** The step that a change is about: the first it writes on, or the one its note is on; `null` when there is none. */
export function changedStep({ ops }: Pick<Change, 'ops'>, plan: Pick<Plan, 'notes'>): EntityId | null {
  const step = ops.find((op) => op.e.startsWith('ms'))
  if (step) return step.e
  return plan.notes.find((note) => ops.some((op) => op.e === note.id))?.about ?? null
}
