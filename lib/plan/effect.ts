import { closedFor } from './calendar.ts'
import type { Milestone, Plan } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
import { byDate } from './read-plan.ts'
import { schedule, type Schedule } from './schedule.ts'
import { workingDaysBetween } from './working-days.ts'

/** What a change of steps does to the day the signature is on pace for; `days` are working days, later ones positive. */
export type Effect = { signature: PlanDate; days: number }

/** What a step of the plan does to that day by being there: the same plan is reckoned without it (R104). */
export function effectOfStep(plan: Plan, step: Milestone, today: PlanDate): Effect | null {
  const without = { ...plan, milestones: plan.milestones.filter(({ id }) => id !== step.id) }
  return between(plan, schedule(without, today), schedule(plan, today))
}

/** The effect that `changed` steps would have, before anybody saves them; `null` without a signature to move (R082). */
export function effectOf(plan: Plan, changed: Milestone[], today: PlanDate): Effect | null {
  const changedById = new Map(changed.map((step) => [step.id, step]))
  const milestones = plan.milestones.map((step) => changedById.get(step.id) ?? step).sort(byDate)
  return between(plan, schedule(plan, today), schedule({ ...plan, milestones }, today))
}

function between(plan: Plan, { signature: before }: Schedule, { signature: after }: Schedule): Effect | null {
  if (after.signedOn !== null || before.predicted === null || after.predicted === null) return null
  const gate = plan.milestones.find((step) => step.gate === 'signature')
  const days = workingDaysBetween(before.predicted, after.predicted, gate && closedFor(plan, gate))
  return { signature: after.predicted, days }
}
