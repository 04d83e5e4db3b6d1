import { fail, ok, type Result } from '../../lib/base/result.ts'
import { threadUrl } from '../../lib/detect/thread-url.ts'
import type { DealId } from '../../lib/plan/change.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'
import { recapDueFrom } from '../../lib/plan/recap-due.ts'
import { draftRecap } from '../../lib/render/draft-recap.ts'
import { renderRecap } from '../../lib/render/recap.ts'
import { checkSize } from '../../lib/render/size.ts'
import { renderStatus } from '../../lib/render/status.ts'
import type { Content, PlanSource, Refusal } from '../ports.ts'

/** A recap as it would go out; `first` is what it says after the greeting, `thread` where a conversation of the deal is. */
export type Drafted = { plan: Plan; subject: string; first: string; content: Content; thread: string | null }
type Options = { today: PlanDate; now: number; locale: string; writer: string | null }

/** The short recap of one plan with its status below, as the recap's own screen begins with it; `null` when none is due after all. */
export async function draftOne(
  source: Pick<PlanSource, 'readPlan' | 'readRecords'>,
  deal: DealId,
  { writer, ...on }: Options,
): Promise<Result<Drafted | null, Refusal>> {
  try {
    const [read, records] = await Promise.all([source.readPlan(deal), source.readRecords(deal)])
    if (!read.ok) return fail({ sentence: 'The record of this plan is damaged. Open the plan to save it as a file.' })
    const plan = read.value
    const from = plan && recapDueFrom(plan)
    if (!plan || from === null || from > on.today) return ok(null)
    const draft = draftRecap(plan, records, { ...on, sender: null, writer, tone: 'short' })
    const content = renderRecap(draft, renderStatus(plan, { ...on, variant: 'snapshot' }))
    const size = checkSize(content.html)
    if (!size.ok) return fail({ sentence: size.problem.sentence })
    const first = draft.blocks.find(({ kind, text }, index) => index > 0 && kind === 'line' && text !== '')?.text ?? ''
    const page = plan.pages.findLast(({ app }) => app === 'gmail')
    return ok({ plan, subject: draft.subject, first, content, thread: page ? threadUrl(page.ref, writer) : null })
  } catch {
    return fail({ sentence: 'This plan could not be read. Open it, or draft all again.' })
  }
}
