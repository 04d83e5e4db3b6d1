import type { EntityId, Op } from './change.ts'

/** "Split Legal review into 7 steps", for the one gesture that deletes a step and adds several (see `split-step.ts`); else `null`. */
export function splitSentence(ops: Op[], names: ReadonlyMap<EntityId, string>): string | null {
  const steps = ops.filter((op) => op.e.startsWith('ms'))
  const [gone, ...others] = steps.filter((op) => op.f === '_del' && op.v === true)
  const added = steps.filter((op) => op.f === 'title' && op.pv === null).length
  return gone && others.length === 0 && added > 1 ? `Split ${names.get(gone.e) ?? 'a step'} into ${added} steps` : null
}
