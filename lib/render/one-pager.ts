import type { Plan } from '../plan/plan.ts'
import type { PlanDate } from '../plan/plan-date.ts'
import { schedule } from '../plan/schedule.ts'
import { showDate } from '../plan/show-date.ts'
import { cleanText } from './clean-text.ts'
import { isolate } from './isolate.ts'
import type { OnePager } from './one-pager-model.ts'
import { onePagerQuestion } from './one-pager-question.ts'
import { onePagerSections } from './one-pager-sections.ts'
import { onePagerColumns, onePagerSteps } from './one-pager-steps.ts'
import { percentOf, plainTitle } from './plan-to-status.ts'
import { readingOf } from './reading.ts'
import { sharedPlan } from './shared-plan.ts'
import { statusHeadline } from './status-headline.ts'
import { companiesOf } from './step-owners.ts'

/** `now` in milliseconds since 1970: a check-in of today may be over. */
export type OnePagerOptions = { today: PlanDate; now: number; locale: string }

/**
 * A plan on one page, read in two minutes (R045, R115, R118), of its shared part only. Length is bounded: a plan of up to 15 steps
 * fits A4 and Letter, a longer one shows the steps that matter and counts the rest.
 */
export function onePager(plan: Plan, { today, now, locale: wanted }: OnePagerOptions): OnePager {
  const shared = sharedPlan(plan)
  const reading = readingOf(wanted)
  const { lang: locale, dir } = reading
  const scheduled = schedule(shared, today)
  const context = { plan: shared, schedule: scheduled, companies: companiesOf(shared, dir), today, now, locale, dir }
  const done = shared.milestones.filter(({ status }) => status === 'done').length
  const name = isolate(cleanText(shared.head.title) || plainTitle(shared), dir)
  const outcome = isolate(cleanText(shared.head.outcome), dir)
  const opportunity = isolate(cleanText(shared.deal.opportunity, 60), dir)
  return {
    ...reading,
    plan: plan.id,
    title: outcome || name,
    parties: [...(outcome === '' ? [] : [name]), opportunity].filter((each) => each !== '').join(' · '),
    on: showDate(today, { today, locale, style: 'short' }),
    progress: statusHeadline(shared, scheduled, { today, locale, dir }),
    percent: percentOf(done, shared.milestones.length),
    question: onePagerQuestion(context),
    sections: onePagerSections(context),
    columns: onePagerColumns(context.companies),
    ...onePagerSteps(context),
  }
}
