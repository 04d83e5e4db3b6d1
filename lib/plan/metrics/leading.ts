import { localDay } from '../../base/local-day.ts'
import type { Recorded } from '../change.ts'
import { activityDays } from '../coach/activity.ts'
import { sharedSteps } from '../coach/step-kinds.ts'
import { flaggedAhead } from '../flagged-ahead.ts'
import { judgeCriterion } from '../judge-criterion.ts'
import { hasNamedOwner } from '../named-owner.ts'
import type { Plan } from '../plan.ts'
import { daysBetween, type PlanDate } from '../plan-date.ts'
import { stampTime } from '../stamp.ts'
import { startsPlan } from '../undo.ts'
import { nothing, shareOf, type Figure } from './figure.ts'

/** Steps both sides see, done or not, with one person of theirs who answers for it (R126, R130, R131). */
export const customerOwners = (plan: Plan): Figure => shareOf(sharedSteps(plan), (step) => hasNamedOwner(plan, step, 'buyer'))

/** Risks closed, for each week since the plan was drafted; nothing where there is no risk, or no whole week (R126). */
export function riskClosure(plan: Plan, end: PlanDate): Figure {
  const { draftedOn } = plan.head
  const weeks = draftedOn === null ? 0 : daysBetween(draftedOn, end) / 7
  if (plan.risks.length === 0 || weeks < 1) return nothing
  return { sum: plan.risks.filter(({ status }) => status === 'closed').length, count: weeks, of: weeks }
}

/** Slips that came true and were on record two weeks before their date (R126, R131). */
export const slipsFlaggedEarly = (plan: Plan, today: PlanDate): Figure =>
  shareOf(flaggedAhead(plan, today), ({ isEarly }) => isEarly)

/** The plan says how success is measured: at least one criterion with a comparator and a number (R126, R130). */
export const criteriaAdoption = ({ criteria }: Plan): Figure =>
  shareOf([criteria], (all) => all.some(({ comparator, threshold }) => comparator !== null && threshold !== null))

/** Criteria whose result meets their limit (R130); those without a result or a limit are counted in `of` alone. */
export function criteriaMet({ criteria }: Plan): Figure {
  const judged = criteria.map(judgeCriterion).filter((each) => each === 'met' || each === 'not-met')
  return { ...shareOf(judged, (each) => each === 'met'), of: criteria.length }
}

/** Of the check-ins that are over and marked (R126, R129, R130); those nobody marked are counted in `of` alone. */
export function checkInsKept({ checkIns }: Plan, today: PlanDate): Figure {
  const isOver = (at: string | null) => at !== null && localDay(Date.parse(at)) < today
  const over = checkIns.filter(({ status, at }) => status !== 'planned' || isOver(at))
  const marked = over.filter(({ status }) => status !== 'planned')
  return { ...shareOf(marked, ({ status }) => status === 'kept'), of: over.length }
}

/**
 * Whole weeks since the plan was drafted in which somebody changed it (R130). Of the weeks before its oldest change that is kept nobody
 * can tell: they are counted in `of` alone.
 */
export function updateTimeliness(plan: Plan, records: Recorded[] | null, end: PlanDate): Figure {
  const { draftedOn } = plan.head
  const weeks = draftedOn === null ? 0 : Math.max(0, Math.floor(daysBetween(draftedOn, end) / 7))
  if (records === null || draftedOn === null) return { ...nothing, of: weeks }
  const weekOf = (day: PlanDate) => Math.floor(daysBetween(draftedOn, day) / 7)
  const updated = new Set(activityDays(records).map(weekOf))
  const [oldest] = records
  const first = oldest === undefined ? weeks : startsPlan(oldest) ? 0 : Math.max(0, weekOf(dayOf(oldest)))
  const known = Array.from({ length: weeks }, (_, week) => week).slice(first)
  return { ...shareOf(known, (week) => updated.has(week)), of: weeks }
}

/** A risk with an answer has a point, and one more where the answer has a day (R130: 0 to 2). */
export const counterQuality = ({ risks }: Plan): Figure => ({
  sum: risks.reduce((sum, { counter, counterOn }) => sum + (counter.trim() === '' ? 0 : counterOn === null ? 1 : 2), 0),
  count: risks.length,
  of: risks.length,
})

const dayOf = ({ change }: Recorded): PlanDate => localDay(stampTime(change.ops[0]?.at ?? ''))
