import type { Milestone, Plan } from '../plan.ts'
import type { PlanDate } from '../plan-date.ts'
import { firstDay, lengthOf } from '../step-length.ts'

/** What a step is about can only be told from its title, in English. A title that says nothing is of no kind, and no check guesses. */
const kinds = {
  security: /\b(security|infosec|soc ?2|penetration|pen test|data residency)\b/i,
  legal: /\b(legal|msa|dpa|redlines?|letter of agreement|terms)\b/i,
  procurement: /\b(procurement|purchas(e|ing)|vendor|supplier|p\.?o\.?|finance approval)\b/i,
  /** From here on the price is on paper, and nobody new should have to be won. */
  contract:
    /\b(msa|contract|agreement|order form)\b.*\b(sent|exchanged|out)\b|\bsend\b.*\b(msa|contract|agreement|order form)\b/i,
  decision: /\b(economic buyer|eb|cfo|ceo|coo|cio|ciso|budget|board|steering|steerco|exec(utive)?)\b/i,
  promise: /\b(references?|sponsor|roi|business case|value|exec(utive)?|case study|pilot|proof of|demo|workshop)\b/i,
} satisfies Record<string, RegExp>

export const isAbout = (step: Pick<Milestone, 'title'>, kind: keyof typeof kinds): boolean => kinds[kind].test(step.title)

/** Security, legal or procurement, whatever else the step is. */
export const isAboutPaper = (step: Pick<Milestone, 'title'>): boolean =>
  (['security', 'legal', 'procurement'] as const).some((kind) => isAbout(step, kind))

/** A step of the paper process: security, legal and procurement, up to the signature and without it (R063). */
export const isPaper = (step: Milestone): boolean => step.gate === null && isAboutPaper(step)

/** Steps both sides see. What only we see is ours to word as we like. */
export const sharedSteps = (plan: Plan): Milestone[] => plan.milestones.filter((step) => step.audience === 'shared')
export const openSteps = (plan: Plan): Milestone[] => sharedSteps(plan).filter((step) => step.status !== 'done')

/**
 * The day work on a dated step begins: as many working days before its due date as it takes, that day included; else when the last step it waits for is due, or the one listed
 * before it; else on its day.
 */
export function startOf(plan: Plan, step: Milestone): PlanDate | null {
  const { due } = step
  if (due === null) return null
  const length = lengthOf(step)
  if (length !== null) return firstDay(due, length)
  const waits = new Set(step.after)
  const named = plan.milestones.filter((other) => waits.has(other.id) && other.due !== null)
  const before = named.at(-1) ?? plan.milestones[plan.milestones.indexOf(step) - 1]
  const start = before?.due ?? due
  return start < due ? start : due
}
