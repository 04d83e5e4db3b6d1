import { closedFor } from './calendar.ts'
import type { EntityId } from './change.ts'
import { inOrder } from './in-order.ts'
import type { Milestone, Plan } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
import { lengthOf } from './step-length.ts'
import { endOf, lastDays } from './step-span.ts'
import { addWorkingDays, nextWorkingDay, previousWorkingDay, workingDaysBetween } from './working-days.ts'

/** When a step can end at the earliest and must start and end at the latest; `slack` in working days, negative when there is too little time. */
export type Slot = { earliestEnd: PlanDate; latestStart: PlanDate; latestEnd: PlanDate; slack: number }

export type CriticalPath = {
  slots: Map<EntityId, Slot>
  /** Working days between the earliest possible end and the target; negative: so many are missing. */
  spare: number
}

/**
 * Critical path method over the open steps on the way to the signature (R004, R035): forward from today, backward from `target`. Durations
 * are working days; a step whose duration nobody gave counts as one day, so the result is the least that is needed. `null` without
 * such steps. Linear in steps and dependencies.
 */
export function criticalPath(plan: Plan, target: PlanDate, today: PlanDate): CriticalPath | null {
  const gate = plan.milestones.find((step) => step.gate === 'signature')
  const steps = inOrder(onTheWay(plan, gate), (step) => step.after)
  // A signature that takes time of its own, such as a contract review, waits for all the others; without, it falls on their last day.
  const ending = gate && gate.status !== 'done' && lengthOf(gate) !== null ? gate : null
  if (steps.length === 0 && ending === null) return null
  const ends = earliestEnds(plan, ending ? [...steps, ending] : steps, ending, today)
  const stepsById = new Map(steps.map((step) => [step.id, step]))
  const slots = new Map<EntityId, Slot>()
  const latestEnds = new Map<EntityId, PlanDate>()
  /** The last day by which a step must end for the next to begin on `start`, or to meet the target without one. */
  const lastFor = (step: Milestone, start: PlanDate | null): PlanDate => {
    const closed = closedFor(plan, step)
    return start === null ? previousWorkingDay(target, closed) : addWorkingDays(start, -1, closed)
  }
  const spanOf = (step: Milestone, by: PlanDate) => lastDays(step, by, ends.get(step.id) ?? by, closedFor(plan, step))
  const endingStart = ending ? spanOf(ending, lastFor(ending, null)).handIn : null
  for (const step of [...(ending ? [ending] : []), ...steps.toReversed()]) {
    const closed = closedFor(plan, step)
    const last = latestEnds.get(step.id) ?? lastFor(step, step === ending ? null : endingStart)
    const { handIn, start: latestStart, end: latestEnd } = spanOf(step, last)
    const earliestEnd = ends.get(step.id) ?? latestEnd
    slots.set(step.id, { earliestEnd, latestStart, latestEnd, slack: workingDaysBetween(earliestEnd, latestEnd, closed) })
    for (const id of step.after) {
      const before = stepsById.get(id)
      if (!before) continue
      const handOver = lastFor(before, handIn)
      if (handOver < (latestEnds.get(id) ?? lastFor(before, endingStart))) latestEnds.set(id, handOver)
    }
  }
  return { slots, spare: Math.min(...[...slots.values()].map(({ slack }) => slack)) }
}

/** Open steps before the signature by date, and all that these wait for: a step without a date stands last in the plan. */
function onTheWay({ milestones }: Plan, gate: Milestone | undefined): Milestone[] {
  const found = new Set(gate ? milestones.slice(0, milestones.indexOf(gate)).map(({ id }) => id) : milestones.map(({ id }) => id))
  const stepsById = new Map(milestones.map((step) => [step.id, step]))
  for (const id of gate?.after ?? []) found.add(id)
  for (const id of found) for (const before of stepsById.get(id)?.after ?? []) found.add(before)
  return milestones.filter((step) => found.has(step.id) && step.status !== 'done' && step !== gate)
}

function earliestEnds(plan: Plan, steps: Milestone[], ending: Milestone | null, today: PlanDate): Map<EntityId, PlanDate> {
  const ends = new Map<EntityId, PlanDate>()
  const done = new Map(plan.milestones.flatMap((step) => (step.status === 'done' ? [[step.id, endedOn(step)] as const] : [])))
  for (const step of steps) {
    const closed = closedFor(plan, step)
    const waitsFor = step === ending ? plan.milestones.slice(0, plan.milestones.indexOf(step)).map(({ id }) => id) : step.after
    const open = step === ending ? [...ends.values()] : step.after.flatMap((id) => ends.get(id) ?? [])
    const days = lengthOf(step) ?? 1
    const end = endOf(step, days, { open, done: waitsFor.flatMap((id) => done.get(id) ?? []) }, today, closed)
    ends.set(step.id, end < today ? nextWorkingDay(today, closed) : end)
  }
  return ends
}

const endedOn = (step: Milestone): PlanDate | [] => step.doneOn ?? step.due ?? []
