import type { Edit, EntityId, FieldValue } from './change.ts'
import type { Plan } from './plan.ts'
import { daysBetween, type PlanDate } from './plan-date.ts'
import { headEntity } from './read-plan.ts'
import type { Schedule } from './schedule.ts'
import { showDate } from './show-date.ts'

/** The day on which the forecast first said that something would end after its date, kept where only our team sees it (R053, R126). */
export type Flag = Plan['flags'][number]

/** Something that would end after its date: a step, or, by the id of the plan's head, the signature against its target. */
type Slip = { step: EntityId; due: PlanDate; predicted: PlanDate }

/**
 * What is to be written down of today's forecast: a flag for each slip that has none standing, and the end of those whose slip is gone
 * or whose date was moved. Nothing once something was written today, so that a plan gets one such change a day at most, however often it
 * is looked at and whatever is tried out in it. Linear in steps and flags.
 */
export function newFlags(plan: Plan, schedule: Schedule, today: PlanDate): Edit[] {
  if (plan.deleted || plan.flags.some(({ flaggedOn, clearedOn }) => flaggedOn === today || clearedOn === today)) return []
  const slips = slipsOf(plan, schedule, today)
  const slipping = new Set(slips.map(flagId))
  const standing = new Set(plan.flags.filter(stands).map(({ id }) => id))
  return [
    ...slips.filter((slip) => !standing.has(flagId(slip))).map((slip) => write(flagId(slip), { ...slip, flaggedOn: today, clearedOn: null })),
    ...[...standing].filter((id) => !slipping.has(id)).map((id) => write(id, { clearedOn: today })),
  ] // prettier-ignore
}

function slipsOf(plan: Plan, { forecasts, signature }: Schedule, today: PlanDate): Slip[] {
  const { target, predicted, signedOn } = signature
  const ends = signedOn === null && target !== null && predicted !== null && predicted > target
  const steps = plan.milestones.flatMap((step): Slip[] => {
    const forecast = forecasts.get(step.id)
    if (step.status === 'done' || step.due === null || !forecast) return []
    // Its own date and the target are one promise while they are the same day.
    if (step.id === signature.step && step.due === target) return []
    return forecast.slip > 0 || forecast.lateDays > 0
      ? [{ step: step.id, due: step.due, predicted: forecast.predicted ?? today }]
      : []
  })
  return [...(ends ? [{ step: headEntity(plan.id), due: target, predicted }] : []), ...steps]
}

/** One for each date of a step, and the same one on every device. */
const flagId = ({ step, due }: Slip): EntityId => `fl${due.replaceAll('-', '')}${step}`.slice(0, 66)

const stands = ({ flaggedOn, clearedOn }: Flag): boolean => flaggedOn !== null && clearedOn === null

const write = (entity: EntityId, fields: Record<string, FieldValue>): Edit => ({ audience: 'internal', entity, fields })

/** The flag that stands for a step at its present date, or for the signature by the id of the plan's head. */
export const flagOf = (plan: Plan, step: EntityId, due: PlanDate | null): Flag | undefined =>
  plan.flags.find((flag) => flag.step === step && flag.due === due && stands(flag))

/** "Flagged on Nov 3, 22 days before it was due."; `null` for what was not flagged before today and before its date. */
export function flagSentence(flag: Flag | undefined, today: PlanDate): string | null {
  if (!flag?.flaggedOn || !flag.due || flag.flaggedOn >= flag.due || flag.flaggedOn >= today) return null
  const days = daysBetween(flag.flaggedOn, flag.due)
  const day = showDate(flag.flaggedOn, { today, locale: 'en-US', style: 'bare' })
  return `Flagged on ${day}, ${days} ${days === 1 ? 'day' : 'days'} before it ${flag.due < today ? 'was' : 'is'} due.`
}
