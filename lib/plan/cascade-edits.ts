import type { Cascade } from './cascade.ts'
import type { Edit, EntityId } from './change.ts'
import { setLiveBy, setSignBy } from './detail-edits.ts'
import { addNote, moveStep } from './edits.ts'
import type { Milestone, Plan } from './plan.ts'
import type { PlanDate } from './plan-date.ts'

export type Along = {
  /** The agreed target, and go-live with it, are moved to the new signature too. */
  target: boolean
  /** Why, as a note on the step in the same change; `null` when nobody said. */
  reason: { id: EntityId; text: string; internal: boolean; on: PlanDate } | null
  /** The date of the buyer's that its own hangs on from now on (R073). */
  hangsOn?: { event: EntityId; days: number } | null
}

/** The whole move as one gesture: one change to tell and to take back. The moved step comes first, for the change is about it. */
export function cascadeEdits(plan: Plan, step: Milestone, { due, moved, target }: Cascade, along: Along): Edit[] {
  const agreed = along.target ? target : null
  return [
    ...moveStep(step, due, along.hangsOn),
    ...moved.flatMap((each) => moveStep(each.step, each.to)),
    ...(agreed ? setSignBy(plan, agreed.signBy.to) : []),
    ...(agreed?.liveBy ? setLiveBy(plan, agreed.liveBy.to) : []),
    ...(along.reason ? noteOf(along.reason, step) : []),
  ]
}

const noteOf = ({ id, ...note }: NonNullable<Along['reason']>, step: Milestone): Edit[] =>
  addNote(id, { ...note, kind: 'date-change', about: step.id })
