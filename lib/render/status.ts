import type { Plan } from '../plan/plan.ts'
import { planToStatus, type StatusOptions } from './plan-to-status.ts'
import { statusHtml } from './status-html.ts'
import { statusText } from './status-text.ts'

/**
 * A plan's status for the buyer, as HTML for a mail's body and as its plain-text alternative; both carry the same rows.
 * `snapshot`: done in the last 7 days, next 14, where a hand is needed. `theirs`: the buyer's open steps, to be forwarded.
 * `full`: every step with date and owners. Of the plan only what is shared gets in. Never throws; ask `checkSize` before inserting.
 */
export function renderStatus(plan: Plan, options: StatusOptions): { html: string; text: string } {
  const model = planToStatus(plan, options)
  return { html: statusHtml(model), text: statusText(model) }
}
