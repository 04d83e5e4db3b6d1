import { needsAttention } from '../../attention.ts'
import { effectOfStep } from '../../effect.ts'
import { missingOwner } from '../../owners.ts'
import type { Check } from '../finding.ts'
import { openSteps } from '../step-kinds.ts'
import { call, count, day } from '../words.ts'

/** A step of theirs that nobody had told of, and that nobody owns: whoever asks for it may know of more (R104). */
export const surpriseStep: Check = {
  id: 'surprise-step',
  requirement: 'R104',
  rank: 2,
  untilSigned: true,
  find(plan, schedule, today) {
    const asked = new Set(
      needsAttention(plan, schedule, today).flatMap(({ kind, step }) => (kind === 'no-owner' ? [step.id] : [])),
    )
    const step = openSteps(plan).find((each) => each.surprise && missingOwner(plan, each) !== null && !asked.has(each.id))
    const side = step && missingOwner(plan, step)
    if (!step || !side) return []
    const effect = effectOfStep(plan, step, today)
    const cost =
      effect && effect.days > 0
        ? `It moves the signature by ${count(effect.days, 'working day')}, to ${day(effect.signature, today)}.`
        : 'Ask who it waits for, and what else they have to approve.'
    return [
      {
        about: step.id,
        says: `${call(step)} came late and has no owner`,
        costs: cost,
        fix: { do: 'assign', step: step.id, side },
      },
    ]
  },
}
