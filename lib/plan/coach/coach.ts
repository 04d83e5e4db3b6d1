import type { Recorded } from '../change.ts'
import { isNew } from '../attention.ts'
import type { Plan } from '../plan.ts'
import type { PlanDate } from '../plan-date.ts'
import type { Schedule } from '../schedule.ts'
import { activityOf } from './activity.ts'
import { commitments, oneSided } from './checks/both-sides.ts'
import { draftLate, latePlan, notCommit, value } from './checks/deal.ts'
import { circle } from './checks/dependencies.ts'
import { criteria, outcome } from './checks/outcome.ts'
import { infeasible, lateReview, paperShort } from './checks/paper-process.ts'
import { economicBuyer, owners, singleOwner } from './checks/people.ts'
import { riskCounter } from './checks/risks.ts'
import { requalify } from './checks/priority.ts'
import { buyerPassive, checkIn, silent, stale, unsigned } from './checks/rhythm.ts'
import { surpriseStep } from './checks/surprise.ts'
import { closedDay, endsAtSignature, size } from './checks/shape.ts'
import { doneWhen, vagueDate, vagueStep } from './checks/wording.ts'
import type { Check, Finding } from './finding.ts'
import { openSteps } from './step-kinds.ts'
import type { CoachThresholds } from './thresholds.ts'

/** Of the same rank, the earlier one is said first. */
export const checks: readonly Check[] = [
  requalify, circle, infeasible, paperShort, draftLate, notCommit, silent, lateReview, surpriseStep, latePlan, economicBuyer, vagueStep, vagueDate, buyerPassive, unsigned, stale, checkIn, oneSided, owners,
  singleOwner, commitments, closedDay, riskCounter, endsAtSignature, value, outcome, criteria, doneWhen, size,
] // prettier-ignore

/**
 * What a colleague who knows how deals are lost would say about the plan, by its consequence for the signature date (R018 to R021, R025,
 * R034, R052 and the others of "Plan checks"). It never repeats what "Needs attention" says of a step, never blocks, and is not for the
 * buyer. A plan with nothing left to do needs no advice.
 *
 * "Slip ahead" of the plan checks, a finish that is predicted later than due two weeks before (R053), is no check of its own: attention
 * says it of the step ("Would end Dec 9") and the verdict of the signature, as soon as the pace shows it.
 * @param records the changes, oldest first; without them nothing is said about silence
 * @param now milliseconds since 1970; without them nothing is said about hours
 */
export function coach(
  plan: Plan,
  schedule: Schedule,
  today: PlanDate,
  thresholds: CoachThresholds,
  records?: Recorded[] | null,
  now: number | null = null,
): Finding[] {
  if (plan.deleted || openSteps(plan).length === 0) return []
  const activity = records ? activityOf(records, plan) : null
  const off = new Set(plan.value.coachOff)
  const fresh = isNew(plan, today)
  const signed = schedule.signature.signedOn !== null
  return checks
    .filter(({ id, waits, untilSigned }) => !off.has(id) && !(waits && fresh) && !(untilSigned && signed))
    .flatMap((check) =>
      check
        .find(plan, schedule, today, thresholds, activity, now)
        .map((found): Finding => ({ ...found, check: check.id, rank: found.rank ?? check.rank })),
    )
    .sort((one, other) => one.rank - other.rank)
}
