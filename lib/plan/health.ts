import type { Recorded } from './change.ts'
import { isCheckId, type CheckId } from './coach/check-names.ts'
import { coach } from './coach/coach.ts'
import { openSteps } from './coach/step-kinds.ts'
import { coachThresholds, type CoachThresholds } from './coach/thresholds.ts'
import { cut } from './coach/words.ts'
import { isNew } from './attention.ts'
import { judgeCriterion } from './judge-criterion.ts'
import type { Plan } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
import { scheduleRisk, type HealthWord, type Risk } from './schedule-risk.ts'
import type { Schedule } from './schedule.ts'

export type ValueWord = 'on-track' | 'at-risk' | 'too-early'
/** `word` is the schedule's, as everywhere; what the plan is worth to them stands beside it and never changes it (R114). */
export type Health = { word: HealthWord; schedule: Risk; value: Risk<ValueWord> }

export const valueWords: Record<ValueWord, string> = {
  'on-track': 'On track',
  'at-risk': 'At risk',
  'too-early': 'Too early to tell',
}

/** What the coach looks at when it asks whether the buyer still wants it: the rest is about dates and form. */
const valueChecks: ReadonlySet<CheckId> = new Set(['outcome', 'criteria', 'economic-buyer', 'buyer-passive', 'risk-counter'])

type Known = { thresholds?: CoachThresholds; records?: Recorded[] | null }

/**
 * Schedule risk and value risk, kept apart (R114). The value's reasons are the coach's own findings, so that a check set aside is set
 * aside here too. In the first week of a plan its gaps are prompts (R013), and too early to judge by. For the seller's team only.
 * @param known the team's thresholds, and the changes (oldest first): without them nothing is said about who changed what
 */
export function health(plan: Plan, schedule: Schedule, today: PlanDate, { thresholds, records }: Known = {}): Health {
  const dates = scheduleRisk(plan, schedule, today)
  const missed = plan.criteria.filter((criterion) => judgeCriterion(criterion) === 'not-met')
  const found = coach(plan, schedule, today, thresholds ?? coachThresholds, records).filter(({ check }) => valueChecks.has(check))
  const reasons = [
    ...missed.map(({ statement }) => `“${cut(statement.trim() || 'A criterion')}” is not met so far.`),
    ...found.map(({ says }) => `${says}.`),
  ]
  return { word: dates.word, schedule: dates, value: valueRisk(plan, reasons, today) }
}

/** What was not looked at is not said to be known. */
function valueRisk(plan: Plan, reasons: string[], today: PlanDate): Risk<ValueWord> {
  if (reasons.length > 0) return { word: 'at-risk', reasons }
  if (plan.milestones.length === 0) return { word: 'too-early', reasons: ['The plan has no steps.'] }
  if (openSteps(plan).length === 0) return { word: 'on-track', reasons: ['Every step is done.'] }
  if (isNew(plan, today)) return { word: 'too-early', reasons: ['The plan is in its first week.'] }
  return plan.value.coachOff.some((id) => isCheckId(id) && valueChecks.has(id))
    ? { word: 'on-track', reasons: ['The checks that are on find no gap.'] }
    : { word: 'on-track', reasons: ['The outcome, what proves it and who decides are known.'] }
}
