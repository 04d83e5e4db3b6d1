import type { LineOwner, StepLine } from '../../lib/dates/read-step-line.ts'
import type { Edit, EntityId } from '../../lib/plan/change.ts'
import { addPerson, addStep } from '../../lib/plan/edits.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { isSurprise } from '../../lib/plan/surprise.ts'

/** A line that was read, as one change: the step, and before it whoever on it is new to the plan. `plan` says whether it comes late (R104). */
export function lineToEdits(
  plan: Plan,
  { title, side, owners, due }: StepLine,
  newId: () => string,
): { step: EntityId; edits: Edit[] } {
  const owned = owners.map((owner) => ({ owner, id: owner.kind === 'known' ? owner.person.id : `st${newId()}` }))
  const people = owned.flatMap(({ owner, id }) => (owner.kind === 'new' ? addPerson(id, personOf(owner)) : []))
  const of = (side: LineOwner['side']) => owned.find(({ owner }) => owner.side === side)?.id
  const [buyerOwner, sellerOwner] = [of('buyer'), of('seller')]
  const step = `ms${newId()}`
  const surprise = isSurprise(plan, side)
  const fields = { title, side, due, order: '', surprise, ...(buyerOwner && { buyerOwner }), ...(sellerOwner && { sellerOwner }) }
  return { step, edits: [...people, ...addStep(step, fields)] }
}

const personOf = ({ name, email, side }: Extract<LineOwner, { kind: 'new' }>) => ({ name, email, side })
