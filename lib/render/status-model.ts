import type { DealId } from '../plan/change.ts'
import type { Plan } from '../plan/plan.ts'
import type { PlanDate } from '../plan/plan-date.ts'
import { schedule } from '../plan/schedule.ts'
import { showDate } from '../plan/show-date.ts'
import { cleanText } from './clean-text.ts'
import { isolate } from './isolate.ts'
import { type Reading, readingOf } from './reading.ts'
import { sharedPlan } from './shared-plan.ts'
import { type Part, statusHeadline } from './status-headline.ts'
import { statusSections } from './status-sections.ts'

export type StatusVariant = 'snapshot' | 'theirs' | 'full'
export type StatusOptions = { today: PlanDate; locale: string; variant: StatusVariant }

/** `done`: ticked. `was`: its day has passed. `date` is what stands in the first column, '' for nothing. */
export type StatusRow = { tone: 'done' | 'was' | 'plain'; date: string; title: string; detail: string }
export type StatusSection = { heading: string; rows: StatusRow[] }

/**
 * What a status says, before anybody decides how it looks: words only, cleaned, in reading order. HTML and plain text are
 * both written from it, so that they cannot tell different stories.
 */
export type StatusModel = Reading & {
  plan: DealId
  variant: StatusVariant
  title: string
  /** The day of writing, as people read it. */
  on: string
  headline: Part[]
  /** Whole percent of steps done, 0 or 100 only when none or all are; `null` for a plan without steps. */
  percent: number | null
  sections: StatusSection[]
  /** Open steps that were left out for length. */
  more: number
}

/** The model of `plan` on the day `today`, of its shared part only. */
export function statusModel(plan: Plan, { today, locale: wanted, variant }: StatusOptions): StatusModel {
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

const plainTitle = ({ deal }: Plan): string => {
  const names = [deal.account, deal.seller].map((name) => cleanText(name)).filter((name) => name !== '')
  return names.length === 0 ? 'Our plan' : `${names.join(' and ')} plan`
}

const percentOf = (done: number, all: number): number | null =>
  all === 0 ? null : done === 0 || done === all ? (done / all) * 100 : Math.min(99, Math.max(1, Math.round((done / all) * 100)))
