import type { EntityId } from './change.ts'
import { inOrder } from './in-order.ts'
import type { Milestone, Plan } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
import { addWorkingDays, nextWorkingDay, previousWorkingDay, workingDaysBetween } from './working-days.ts'

/** When a step can end at the earliest and must start and end at the latest; `slack` in working days, negative when there is too little time. */
export type Slot = { earliestEnd: PlanDate; latestStart: PlanDate; latestEnd: PlanDate; slack: number }

export type CriticalPath = {
  slots: Map<EntityId, Slot>
  /** The steps without room, in the order they are worked: what moves one of them moves the signature. */
  path: Milestone[]
  /** Working days between the earliest possible end and the target; negative: so many are missing. */
  spare: number
}

/**
 * Critical path method over the open steps before the signature (R004, R035): forward from today, backward from `target`. Durations are
 * working days; a step whose duration nobody gave counts as one day, so the result is the least that is needed. `null` without open
 * steps. Linear in steps and dependencies.
 */
export function criticalPath(plan: Plan, target: PlanDate, today: PlanDate): CriticalPath | null {
  const at = plan.milestones.findIndex((step) => step.gate === 'signature')
  const before = plan.milestones.slice(0, at === -1 ? undefined : at).filter((step) => step.status !== 'done')
  if (before.length === 0) return null
  const { steps } = inOrder(before, (step) => step.after)
  const ends = earliestEnds(steps, today)
  const slots = new Map<EntityId, Slot>()
  const latestEnds = new Map<EntityId, PlanDate>()
  const last = previousWorkingDay(target)
  for (const step of steps.toReversed()) {
    const latestEnd = latestEnds.get(step.id) ?? last
    const latestStart = addWorkingDays(latestEnd, 1 - lengthOf(step))
    const earliestEnd = ends.get(step.id) ?? last
    slots.set(step.id, { earliestEnd, latestStart, latestEnd, slack: workingDaysBetween(earliestEnd, latestEnd) })
    const handOver = addWorkingDays(latestStart, -1)
    for (const id of step.after) if (handOver < (latestEnds.get(id) ?? last)) latestEnds.set(id, handOver)
  }
  const spare = Math.min(...[...slots.values()].map(({ slack }) => slack))
  return { slots, path: steps.filter((step) => slots.get(step.id)?.slack === spare), spare }
}

/** In working days; at least one. */
export const lengthOf = (step: Milestone): number => Math.max(1, step.duration ?? 1)

function earliestEnds(steps: Milestone[], today: PlanDate): Map<EntityId, PlanDate> {
  const ends = new Map<EntityId, PlanDate>()
  for (const step of steps) {
    const free = step.after.flatMap((id) => ends.get(id) ?? []).map((end) => addWorkingDays(end, 1))
    const start = step.startedOn ?? nextWorkingDay(free.reduce((latest, day) => (day > latest ? day : latest), today))
    const end = addWorkingDays(nextWorkingDay(start), lengthOf(step) - 1)
    ends.set(step.id, end < today ? nextWorkingDay(today) : end)
  }
  return ends
}
