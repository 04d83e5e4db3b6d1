import { isNew, needsAttention, ownerNeededDays } from './attention.ts'
import type { Milestone, Plan } from './plan.ts'
import { daysBetween, type PlanDate } from './plan-date.ts'
import type { Schedule } from './schedule.ts'
import { showDate } from './show-date.ts'
import { showDuration } from './show-duration.ts'
import { whyWords } from './why-words.ts'

export type HealthWord = 'on-track' | 'at-risk' | 'off-track' | 'not-enough-dates'
/** Never a number, always with its reasons; each reason is a sentence. For the seller's team only. */
export type Risk<Word extends string = HealthWord> = { word: Word; reasons: string[] }

export const healthWords: Record<HealthWord, string> = {
  'on-track': 'On track',
  'at-risk': 'At risk',
  'off-track': 'Off track',
  'not-enough-dates': 'Not enough dates',
}

/** Beyond this slip, in working days, a target is no longer at risk but lost without a new plan. */
const offTrackSlip = 5
/** With the target this near, in calendar days, an open step without a date can no longer be planned around. */
const undatedNear = 14

/**
 * Whether the dates hold (R114): what chip, badge and pill say. Where their priority has shifted, no date says how the deal stands, and that
 * comes first (R106). What the plan is worth to them otherwise is another question: see `health.ts`.
 */
export function scheduleRisk(plan: Plan, schedule: Schedule, today: PlanDate): Risk {
  const { word, reasons } = riskOfDates(plan, schedule, today)
  const since = plan.value.requalifySince
  if (since === null || schedule.signature.signedOn !== null || plan.milestones.every((step) => step.status === 'done'))
    return { word, reasons }
  const shifted = `Their priority has shifted: to requalify since ${showDate(since, { today, locale: 'en-US', style: 'bare' })}.`
  return { word: word === 'on-track' ? 'at-risk' : word, reasons: [shifted, ...reasons] }
}

function riskOfDates(plan: Plan, schedule: Schedule, today: PlanDate): Risk {
  const { target, predicted, slip, signedOn } = schedule.signature
  const open = plan.milestones.filter((step) => step.status !== 'done')
  const undated = open.filter((step) => step.due === null)
  const date = (day: PlanDate) => showDate(day, { today, locale: 'en-US', style: 'bare' })
  if (plan.milestones.length === 0) return { word: 'not-enough-dates', reasons: ['The plan has no steps.'] }
  if (open.length === 0) return { word: 'on-track', reasons: ['Every step is done.'] }
  // Once it is signed, only the work that is left counts.
  const goal = signedOn === null ? target : null
  if (goal === null && signedOn === null) return { word: 'not-enough-dates', reasons: ['The plan has no signature date.'] }
  if (undated.length * 2 > open.length)
    return { word: 'not-enough-dates', reasons: [`${undated.length} of ${open.length} open steps have no date.`] }

  const found = needsAttention(plan, schedule, today)
  const late = found.filter((each) => each.kind === 'late')
  const unowned = found.filter((each) => each.kind === 'no-owner')
  const reasons: string[] = []
  if (goal !== null && goal < today) reasons.push(`The signature target, ${date(goal)}, has passed.`)
  if (late.length > 1) reasons.push(`${late.length} steps are late.`)
  for (const { step } of late.length === 1 ? late : []) reasons.push(`${titleOf(step)} is late.`)
  for (const each of found)
    if (each.kind === 'too-long')
      reasons.push(
        each.because.kind === 'takes'
          ? `${titleOf(each.step)} takes ${showDuration(each.because.days)} and would end ${date(each.end)}.`
          : `${titleOf(each.step)} would end ${date(each.end)}${whyWords(each.because)}.`,
      )
  // In a new plan a missing owner is asked for, and is no risk.
  for (const { step } of isNew(plan, today) ? [] : unowned) reasons.push(`${titleOf(step)} has no owner.`)
  for (const each of found) if (each.kind === 'no-date') reasons.push(`${titleOf(each.step)} has no date.`)
  if (goal !== null && predicted && slip > 0)
    reasons.push(
      reasons.length > 0
        ? `That moves signature from ${date(goal)} to ${date(predicted)}.`
        : `Signature is planned for ${date(predicted)}, after its target, ${date(goal)}.`,
    )

  const lost =
    goal !== null && (goal < today || slip > offTrackSlip || (undated.length > 0 && daysBetween(today, goal) <= undatedNear))
  if (lost) return { word: 'off-track', reasons }
  if (reasons.length > 0) return { word: 'at-risk', reasons }
  if (unowned.length > 0)
    return {
      word: 'on-track',
      reasons: ['No step is late.', ...unowned.map(({ step }) => `${titleOf(step)} still needs an owner.`)],
    }
  return {
    word: 'on-track',
    reasons: [`No step is late, and every step of the next ${ownerNeededDays(plan, today)} days has an owner.`],
  }
}

const titleOf = (step: Milestone): string => step.title || 'A step'
