import { localDay } from '../base/local-day.ts'
import { actorName } from './actor-name.ts'
import { needsAttention } from './attention.ts'
import type { Recorded } from './change.ts'
import { flagOf, flagSentence } from './flags.ts'
import { history } from './history.ts'
import type { Milestone, Plan } from './plan.ts'
import { addDays, type PlanDate } from './plan-date.ts'
import type { Schedule } from './schedule.ts'
import { showDate } from './show-date.ts'
import { stampTime } from './stamp.ts'

/** A step to be talked about, and what the forecast says of it beside its row; '' when the row says it all. */
type ReviewStep = { step: Milestone; why: string }
/** A step is in one list only. */
export type Agenda = { slipping: ReviewStep[]; soon: ReviewStep[]; open: ReviewStep[] }

/** Calendar days ahead that a review looks at. */
const soonDays = 14

/**
 * What both sides talk about every week (R009, R075): what would end too late, first of all what it comes from; what is due in two weeks;
 * and the steps that still want a date or an owner. Linear in steps, and sorting.
 */
export function reviewAgenda(plan: Plan, schedule: Schedule, today: PlanDate): Agenda {
  const { forecasts } = schedule
  const open = plan.milestones.filter(({ status }) => status !== 'done')
  const kindOf = ({ id }: Milestone) => rank[forecasts.get(id)?.because?.kind ?? 'late']
  const isSlipping = ({ id }: Milestone) => (forecasts.get(id)?.slip ?? 0) > 0 || (forecasts.get(id)?.lateDays ?? 0) > 0
  const slipping = open.filter(isSlipping).toSorted((one, other) => kindOf(one) - kindOf(other))
  const soon = open.filter((step) => !isSlipping(step) && step.due !== null && step.due <= addDays(today, soonDays))
  const told = new Set([...slipping, ...soon])
  const wanting = needsAttention(plan, schedule, today).map(({ step }) => step)
  return {
    slipping: slipping.map((step) => ({ step, why: whyOf(plan, step, schedule, today) })),
    soon: soon.map((step) => ({ step, why: '' })),
    open: wanting.filter((step) => !told.has(step)).map((step) => ({ step, why: '' })),
  }
}

const rank = { late: 0, takes: 1, notice: 1, queue: 1, meets: 1, waits: 2 } as const

function whyOf(plan: Plan, step: Milestone, { forecasts }: Schedule, today: PlanDate): string {
  const { because = null, predicted = null } = forecasts.get(step.id) ?? {}
  const on = because?.kind === 'waits' ? plan.milestones.find(({ id }) => id === because.on) : undefined
  const end = predicted && showDate(predicted, { today, locale: 'en-US', style: 'bare' })
  const flagged = flagSentence(flagOf(plan, step.id, step.due), today)
  return [...(on && end ? [`Waits for ${on.title || 'a step'}, would end ${end}.`] : []), ...(flagged ? [flagged] : [])].join(' ')
}

/** Something that was changed since both sides last talked, with the name of who did it. */
export type ReviewNews = { id: string; sentence: string; who: string; on: PlanDate }

/**
 * The changes since the last check-in that was marked as kept before today, else of the last 7 days, newest first (R009). What was undone
 * is no news, nor is what the review itself writes.
 * @param records the changes known of this deal, oldest first
 * @param until when the review began, in milliseconds since 1970
 * @param names of colleagues, by address
 */
export function reviewNews(
  plan: Plan,
  records: Recorded[],
  today: PlanDate,
  until: number,
  names: ReadonlyMap<string, string> = new Map(),
): { since: PlanDate; news: ReviewNews[] } {
  const undone = new Set(records.map(({ change }) => change.undoes))
  const last = records.findLast((record) => keptOn(record) < today && !undone.has(record.change.id))
  const since = last ? keptOn(last) : addDays(today, -7)
  const later = records.slice(last ? records.indexOf(last) + 1 : 0)
  const recent = new Set(later.filter(isNews).map(({ change }) => change.id))
  const news = history(records, plan, today)
    .filter(({ id, at, undone }) => recent.has(id) && !undone && at < until && localDay(at) >= since)
    .map(({ id, at, actor, sentence }) => ({ id, sentence, who: actorName(plan, actor, names), on: localDay(at) }))
  return { since, news }
}

/** A thread that was linked, a check set aside and an undo change nothing that is talked about. */
const isNews = ({ change }: Recorded): boolean =>
  change.undoes === undefined && change.ops.some(({ e }) => !e.startsWith('pg') && !e.startsWith('am'))

/** The day on which a change marked a check-in as kept; of any other change a day that never comes. */
const keptOn = ({ change }: Recorded): PlanDate => {
  const kept = change.ops.find(({ e, f, v }) => e.startsWith('ci') && f === 'status' && v === 'kept')
  return kept ? localDay(stampTime(kept.at)) : '9999-12-31'
}
