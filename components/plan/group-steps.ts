import type { Attention } from '../../lib/plan/attention.ts'
import { sidesOf } from '../../lib/plan/owners.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'

export type Filter = 'open' | 'buyer' | 'seller'
export type StepGroups = { attention: Attention[]; comingUp: Milestone[]; afterSignature: Milestone[]; done: Milestone[] }

/** The list's parts. A step stands in one of them only; what is in both courts passes the filter of each. */
export function groupSteps(plan: Plan, attention: Attention[], filter: Filter): StepGroups {
  const wanted = (step: Milestone) => passes(step, filter)
  const steps = plan.milestones.filter(wanted)
  const signature = plan.milestones.find((step) => step.gate === 'signature')
  const isAfter = (step: Milestone) => step.gate === 'kickoff' || Boolean(signature?.due && step.due && step.due > signature.due)
  const shown = attention.filter((each) => wanted(each.step))
  const rest = steps.filter((step) => step.status !== 'done' && !shown.some((each) => each.step.id === step.id))
  return {
    attention: shown,
    comingUp: rest.filter((step) => !isAfter(step)),
    afterSignature: rest.filter(isAfter),
    done: steps.filter((step) => step.status === 'done'),
  }
}

export const countOpen = (plan: Plan, filter: Filter): number =>
  plan.milestones.filter((step) => step.status !== 'done' && passes(step, filter)).length

const passes = (step: Milestone, filter: Filter): boolean => filter === 'open' || sidesOf(step).includes(filter)
