import type { EntityId } from './change.ts'
import type { Side } from './entity-kinds.ts'
import { sidesOf } from './owners.ts'
import type { Milestone } from './plan.ts'

/**
 * Whom a row names, in a plan as in the draft of one: each side whose court the step is in, `null` while nobody there owns it, and of
 * the other side only who does.
 */
export function rowOwners<P extends { id: EntityId }>(
  step: Pick<Milestone, 'side' | 'buyerOwner' | 'sellerOwner'>,
  people: readonly P[],
): { side: Side; person: P | null }[] {
  const of = (side: Side) => people.find(({ id }) => id === (side === 'buyer' ? step.buyerOwner : step.sellerOwner)) ?? null
  return (['buyer', 'seller'] as const)
    .map((side) => ({ side, person: of(side) }))
    .filter(({ side, person }) => person !== null || sidesOf(step).includes(side))
}
