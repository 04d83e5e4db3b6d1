import type { EntityId } from './change.ts'
import type { Milestone, Plan } from './plan.ts'

/** Who waits for each step directly, by its id. */
export function waitersById(milestones: readonly Milestone[]): ReadonlyMap<EntityId, Milestone[]> {
  const waiters = new Map<EntityId, Milestone[]>(milestones.map((step) => [step.id, []]))
  for (const step of milestones) for (const before of new Set(step.after)) waiters.get(before)?.push(step)
  return waiters
}

/** Adds to `found` all that waits for what is in it, directly or through others, also where steps wait in a circle (R035). */
export function addWaiting(found: Set<EntityId>, waiters: ReadonlyMap<EntityId, Milestone[]>): void {
  // A set that grows while it is walked is walked to its end.
  for (const id of found) for (const waiter of waiters.get(id) ?? []) found.add(waiter.id)
}

/** All steps that wait for this one; never itself. */
export function waitingFor({ milestones }: Pick<Plan, 'milestones'>, id: EntityId): Set<EntityId> {
  const found = new Set([id])
  addWaiting(found, waitersById(milestones))
  found.delete(id)
  return found
}
