import { hasPaperBegun } from './coach/step-kinds.ts'
import type { Milestone, Plan } from './plan.ts'
import { signOff } from './sign-off.ts'

/**
 * Whether a step added now is one that nobody had told of: theirs, and the plan is signed off already, or legal and procurement are
 * under way (R104). What is split off a known step, or added by the plan check, is none; neither is what comes after the signature.
 */
export function isSurprise(plan: Plan, side: Milestone['side']): boolean {
  const isSigned = plan.milestones.some(({ gate, status }) => gate === 'signature' && status === 'done')
  return side !== 'seller' && !isSigned && (signOff(plan).anybody || hasPaperBegun(plan))
}
