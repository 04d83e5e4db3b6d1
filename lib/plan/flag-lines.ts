import { flagOf, flagSentence } from './flags.ts'
import type { Plan } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
import { headEntity } from './read-plan.ts'
import type { Schedule } from './schedule.ts'

/** More would be a list to read. */
const mostTold = 3

/**
 * Of the signature and of the steps a slip comes from, on which day the forecast first said so (R053): "Audit: flagged on Nov 3, 22 days
 * before it was due."
 */
export function flagLines(plan: Plan, { forecasts, signature }: Schedule, today: PlanDate): string[] {
  const roots = plan.milestones.filter(({ id }) => forecasts.get(id)?.because?.kind !== 'waits')
  const told = [
    { title: 'Signature', step: headEntity(plan.id), due: signature.target },
    ...roots.map(({ title, id, due }) => ({ title: title || 'A step', step: id, due })),
  ]
  return told
    .flatMap(({ title, step, due }) => {
      const sentence = flagSentence(flagOf(plan, step, due), today)
      return sentence === null ? [] : [`${title}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`]
    })
    .slice(0, mostTold)
}
