import type { Plan } from '../plan/plan.ts'
import type { PlanDate } from '../plan/plan-date.ts'
import { schedule } from '../plan/schedule.ts'
import { showDate } from '../plan/show-date.ts'
import { cleanText } from './clean-text.ts'
import { isolate } from './isolate.ts'
import { readingOf } from './reading.ts'
import { sharedPlan } from './shared-plan.ts'
import { statusHeadline } from './status-headline.ts'
import type { StatusModel, StatusVariant } from './status-model.ts'
import { statusSections } from './status-sections.ts'

export type StatusOptions = { today: PlanDate; locale: string; variant: StatusVariant }

/** The model of `plan` on the day `today`, of its shared part only. */
export function planToStatus(plan: Plan, { today, locale: wanted, variant }: StatusOptions): StatusModel {
  const shared = sharedPlan(plan)
  const reading = readingOf(wanted)
  const locale = reading.lang
  const scheduled = schedule(shared, today)
  const done = shared.milestones.filter((step) => step.status === 'done').length
  return {
    ...reading,
    plan: plan.id,
    variant,
    title: isolate(cleanText(shared.head.title) || plainTitle(shared), reading.dir),
    on: showDate(today, { today, locale, style: 'short' }),
    headline: statusHeadline(shared, scheduled, { today, locale, dir: reading.dir }),
    percent: percentOf(done, shared.milestones.length),
    ...statusSections(shared, scheduled, { today, locale, variant, dir: reading.dir }),
  }
}

export const plainTitle = ({ deal }: Plan): string => {
  const names = [deal.account, deal.seller].map((name) => cleanText(name)).filter((name) => name !== '')
  return names.length === 0 ? 'Our plan' : `${names.join(' and ')} plan`
}

export const percentOf = (done: number, all: number): number | null =>
  all === 0 ? null : done === 0 || done === all ? (done / all) * 100 : Math.min(99, Math.max(1, Math.round((done / all) * 100)))
