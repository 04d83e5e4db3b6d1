import { ownerOf } from '../../plan/owners.ts'
import type { Milestone } from '../../plan/plan.ts'
import type { StepAsk } from '../../plan/step-asks.ts'
import { nameOf } from '../recap-rows.ts'
import { stepName, type SentenceContext } from './sentence.ts'

/** The question about one of their steps. */
export function aboutStep(context: SentenceContext, step: Milestone, ask: StepAsk): string[] {
  const what = stepName(context, step)
  switch (ask) {
    case 'ask-date':
      return [`What’s a realistic target for ${what}?`, 'It can move.']
    case 'owner':
      return [`Who on your team will own ${what}?`, ...pairedWith(context, step)]
    case 'stuck':
      return [
        `I noticed we haven’t moved forward on ${what}.`,
        'Is something blocking you? Can I help? Or has the priority shifted?',
      ]
  }
}

/** Their owner gets a counterpart (R099); nothing is promised in the name of somebody who does not have the step. */
function pairedWith(context: SentenceContext, step: Milestone): string[] {
  const owner = ownerOf(context.plan, step, 'seller')
  if (owner && context.writer !== null && owner.email === context.writer)
    return ['I will provide all documentation.', 'Who should I connect with?']
  const name = nameOf(context, owner?.name)
  if (name === '') return []
  return [`${name} from our side will provide all documentation.`, `Who should ${name} connect with?`]
}
