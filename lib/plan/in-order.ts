import type { EntityId } from './change.ts'
import type { Milestone } from './plan.ts'

/** Steps so that each stands after all it waits for, and which of them wait for each other in a circle. */
export type InOrder = { steps: Milestone[]; circular: ReadonlySet<EntityId> }

/**
 * Orders `steps` (given by date) by what they wait for; where that leaves a choice, the date decides. The signature and the kickoff wait
 * for every step listed before them. Steps in a circle, or behind one, keep their order by date and stand last (R035).
 * Linear in steps and dependencies.
 */
export function inOrder(steps: Milestone[], before: (step: Milestone, index: number) => readonly EntityId[]): InOrder {
  const waitersById = new Map<EntityId, Milestone[]>(steps.map((step) => [step.id, []]))
  const waits = new Map<EntityId, number>()
  steps.forEach((step, index) => {
    const known = new Set(before(step, index).filter((id) => waitersById.has(id)))
    waits.set(step.id, known.size)
    for (const id of known) waitersById.get(id)?.push(step)
  })
  const ordered: Milestone[] = []
  const free = steps.filter((step) => waits.get(step.id) === 0)
  for (const step of free) {
    ordered.push(step)
    for (const waiter of waitersById.get(step.id) ?? []) {
      const left = (waits.get(waiter.id) ?? 0) - 1
      waits.set(waiter.id, left)
      if (left === 0) free.push(waiter)
    }
  }
  const stuck = steps.filter((step) => (waits.get(step.id) ?? 0) > 0)
  return { steps: [...ordered, ...stuck], circular: new Set(stuck.map((step) => step.id)) }
}
