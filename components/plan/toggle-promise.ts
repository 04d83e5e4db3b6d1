import type { Edit } from '../../lib/plan/change.ts'
import { promiseDraft } from '../../lib/plan/deal-edits.ts'
import { openPromise } from '../../lib/plan/open-promise.ts'
import type { Plan } from '../../lib/plan/plan.ts'

/** The promise of a draft, or its end, with the words for it (R068). @param hours within which it is to be sent */
export function togglePromise(plan: Plan, now: number, hours: number): [edits: Edit[], said: string] {
  if (openPromise(plan) !== null) return [promiseDraft(plan, null), 'Draft no longer promised']
  return [promiseDraft(plan, now), `Draft promised: ${hours} ${hours === 1 ? 'hour' : 'hours'} to send it`]
}
