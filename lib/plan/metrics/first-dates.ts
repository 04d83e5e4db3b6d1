import type { EntityId, Recorded } from '../change.ts'
import { CalendarDate } from '../entity-kinds.ts'
import type { Plan } from '../plan.ts'
import type { PlanDate } from '../plan-date.ts'
import { headEntity } from '../read-plan.ts'

/** The date that was first planned for each step, and for the signature under the id of the plan's head; where it is not known, the present one. */
export function firstDates(plan: Plan, records: Recorded[] | null): ReadonlyMap<EntityId, PlanDate> {
  const head = headEntity(plan.id)
  const dates = new Map<EntityId, PlanDate>()
  const set = (id: EntityId, value: unknown) => {
    const read = CalendarDate.safeParse(value)
    if (read.success && !dates.has(id)) dates.set(id, read.data)
  }
  // What a move replaced is older than the move: the history may not reach back to the first.
  for (const { change, was } of records ?? [])
    change.ops.forEach(({ e, f, v }, index) => {
      if (f !== 'due' && !(f === 'signBy' && e === head)) return
      set(e, was[index])
      set(e, v)
    })
  for (const { id, due } of plan.milestones) set(id, due)
  // Without a target of its own, the signature was first planned for the first date of its step.
  const step = plan.milestones.find(({ gate }) => gate === 'signature')
  set(head, plan.head.signBy ?? (step && dates.get(step.id)))
  return dates
}
