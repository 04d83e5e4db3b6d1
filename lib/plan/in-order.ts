import type { EntityId } from './change.ts'
import type { Milestone } from './plan.ts'

/**
 * `steps` (given by date) so that each stands after all it waits for (R035). Steps in a circle, or behind one, keep their order by date
 * and stand last. Linear in steps and dependencies.
 */
export function inOrder(steps: Milestone[], before: (step: Milestone, index: number) => readonly EntityId[]): Milestone[] {
  const waitersById = new Map<EntityId, Milestone[]>(steps.map((step) => [step.id, []]))
  const waits = new Map<EntityId, number>()
  steps.forEach((step, index) => {
    const known = new Set(before(step, index).filter((id) => waitersById.has(id)))
    waits.set(step.id, known.size)
    for (const id of known) waitersById.get(id)?.push(step)
  })
  const ordered = steps.filter((step) => waits.get(step.id) === 0)
  for (const step of ordered) {
    for (const waiter of waitersById.get(step.id) ?? []) {
      const left = (waits.get(waiter.id) ?? 0) - 1
      waits.set(waiter.id, left)
      if (left === 0) ordered.push(waiter)
    }
  }
  return [...ordered, ...steps.filter((step) => (waits.get(step.id) ?? 0) > 0)]
}
