import { personOf } from '../../lib/plan/owners.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import { recapRecipients } from '../../lib/plan/recap-recipients.ts'
import { cleanText } from '../../lib/render/clean-text.ts'
import type { Content } from '../ports.ts'
import type { MailToOpen } from './open-as-mail.ts'

/** A nudge as a mail of its own: to whoever of theirs has the step, else to the champion, about the step by its name. */
export function nudgeMail(plan: Plan, step: Milestone, content: Content): MailToOpen {
  const reachable = recapRecipients(plan)
  const owner = personOf(plan, step, 'buyer')
  const to = reachable.find(({ id }) => id === owner?.id) ?? reachable[0]
  return { to: to ? [to] : [], subject: cleanText(step.title), content }
}
