import { comingSteps, dateName, stepName, type SentenceContext } from './sentence.ts'

/** More would not be light. */
const mostSteps = 5

/** The key milestones alone, for a buyer to whom a whole plan is too much (R027, R100). */
export function lightPlan(context: SentenceContext): string[] {
  const key = comingSteps(context).filter((step) => step.key || step.gate !== null)
  if (key.length < 2) return []
  const named = key.slice(0, mostSteps).map((step) => `${stepName(context, step)} by ${dateName(context, step.due)}`)
  const { liveBy } = context.plan.head
  return [
    `We can keep this light, with the key milestones only: ${list.format(named)}.`,
    liveBy !== null && liveBy >= context.today
      ? 'This is how we make sure we meet your go-live date without surprises.'
      : 'This is how we make sure we get there without surprises.',
  ]
}

const list = new Intl.ListFormat('en')
