import { closedFor } from '../calendar.ts'
import { isPaper } from '../step-about.ts'
import type { Milestone, Plan } from '../plan.ts'
import type { PlanDate } from '../plan-date.ts'
import { firstDay, lengthOf } from '../step-length.ts'

/** Work on security, legal or procurement is under way, or over. */
export const hasPaperBegun = (plan: Plan): boolean => sharedSteps(plan).some((step) => isPaper(step) && step.status !== 'open')

/** Steps both sides see. What only we see is ours to word as we like. */
export const sharedSteps = (plan: Plan): Milestone[] => plan.milestones.filter((step) => step.audience === 'shared')
/** What a light plan does without: steps that nobody has begun, that are no key step and no gate (R055, R100). */
export const spareSteps = (plan: Plan): Milestone[] =>
  openSteps(plan).filter((step) => step.status === 'open' && !step.key && step.gate === null)
export const openSteps = (plan: Plan): Milestone[] => sharedSteps(plan).filter((step) => step.status !== 'done')

/**
 * The day work on a dated step begins: as many working days before its due date as it takes, that day included; else when the last step it waits for is due, or the one listed
 * before it; else on its day.
 */
export function startOf(plan: Plan, step: Milestone): PlanDate | null {
  const { due } = step
  if (due === null) return null
  const length = lengthOf(step)
  if (length !== null) return firstDay(due, length, closedFor(plan, step))
  const waits = new Set(step.after)
  const named = plan.milestones.filter((other) => waits.has(other.id) && other.due !== null)
  const before = named.at(-1) ?? plan.milestones[plan.milestones.indexOf(step) - 1]
  const start = before?.due ?? due
  return start < due ? start : due
}
