import { isPaper } from '../../plan/step-about.ts'
import { daysBetween } from '../../plan/plan-date.ts'
import { comingSteps, dateName, isSigned, stepName, type SentenceContext } from './sentence.ts'

/** Why there is a plan at all, and how it is made (R096). */
export function introduce(context: SentenceContext): string[] {
  const { liveBy } = context.plan.head
  const goal = liveBy === null ? context.schedule.signature.target : liveBy
  if (goal === null || goal <= context.today || isSigned(context)) return []
  const what = liveBy === null ? 'a signature' : 'go-live'
  return [
    `Let’s align on the path to ${what} on ${dateName(context, goal)}.`,
    'Working backward from that, let’s map out every step, who owns it, and when.',
  ]
}

/** From go-live back to the signature, by the deal's own dates (R097), and the first review that has to fit in before it. */
export function workBack(context: SentenceContext): string[] {
  const { liveBy } = context.plan.head
  const { target } = context.schedule.signature
  if (liveBy === null || target === null || target < context.today || liveBy <= target || isSigned(context)) return []
  const paper = comingSteps(context).find((step) => isPaper(step) && step.due <= target)
  return [
    `Working backward from go-live on ${dateName(context, liveBy)}, a signature by ${dateName(context, target)} leaves ${span(daysBetween(target, liveBy))} for implementation.`,
    ...(paper ? [`On the way there, we would have ${stepName(context, paper)} done by ${dateName(context, paper.due)}.`] : []),
    'Does that match how you see it?',
  ]
}

/** Calendar days; weeks where they are whole. */
function span(days: number): string {
  if (days >= 14 && days % 7 === 0) return `${days / 7} weeks`
  return `${days} ${days === 1 ? 'day' : 'days'}`
}
