import { closedFor } from '../calendar.ts'
import type { Recorded } from '../change.ts'
import { sharedSteps } from '../coach/step-kinds.ts'
import { isAbout } from '../step-about.ts'
import { fold } from '../fold.ts'
import type { Milestone, Plan } from '../plan.ts'
import { addDays, daysBetween, type PlanDate } from '../plan-date.ts'
import { headEntity, readPlan } from '../read-plan.ts'
import { schedule } from '../schedule.ts'
import { localDay } from '../../base/local-day.ts'
import { stampTime } from '../stamp.ts'
import { startsPlan } from '../undo.ts'
import { workingDaysBetween } from '../working-days.ts'
import { meanOf, shareOf, type Figure } from './figure.ts'
import { firstDates } from './first-dates.ts'

/** The day on which both sides signed the contract; `null` while they have not. */
export function signedOn({ milestones }: Plan): PlanDate | null {
  const step = milestones.find(({ gate }) => gate === 'signature')
  return step?.status === 'done' ? (step.doneOn ?? step.due) : null
}

const endOf = ({ status, doneOn, due }: Milestone): PlanDate | null => (status === 'done' ? (doneOn ?? due) : null)

/** Of the steps whose first date has come: those that were not done by it (R129). A date that was moved out is a slip, too. */
export function slipRate(plan: Plan, records: Recorded[] | null, today: PlanDate): Figure {
  const first = firstDates(plan, records)
  const steps = sharedSteps(plan)
  const come = steps.filter((step) => {
    const date = first.get(step.id)
    return date !== undefined && (date < today || step.status === 'done')
  })
  return { ...shareOf(come, (step) => (endOf(step) ?? today) > (first.get(step.id) ?? '9999-12-31')), of: steps.length }
}

/** Calendar days from the first target to the signature: later is positive (R127, R131). One plan is one measure. */
export function cycleVariance(plan: Plan, records: Recorded[] | null): Figure {
  const [target, signed] = [firstDates(plan, records).get(headEntity(plan.id)), signedOn(plan)]
  return meanOf([target === undefined || signed === null ? null : daysBetween(target, signed)])
}

/** How long before the signature the forecast is held against it, in calendar days (R127: a month is what is forecast). */
const lead = 28

/**
 * Calendar days between the signature and what the plan predicted four weeks before it, either way (R127); `null` where the plan is younger
 * than that or its history does not reach back. The plan of that day is the fold of the changes until then, by the
 * holidays and closures that are known today. Linear in the changes.
 */
export function forecastError(plan: Plan, records: Recorded[] | null): Figure {
  const signed = signedOn(plan)
  const first = records?.[0]
  if (signed === null || !records || !first || !startsPlan(first)) return meanOf([null])
  const day = addDays(signed, -lead)
  const then = records.filter(({ change }) => localDay(stampTime(change.ops[0]?.at ?? '')) <= day).map(({ change }) => change)
  if (then.length === 0) return meanOf([null])
  const { predicted, target } = schedule(readPlan(plan.id, fold(then), plan.calendars), day).signature
  const said = predicted ?? target
  return meanOf([said === null ? null : Math.abs(daysBetween(said, signed))])
}

/** Working days from the day such a step was begun to the day it was done (R129); steps nobody started on record cannot be told. */
export const approvalLatency = (plan: Plan, kind: 'security' | 'legal'): Figure =>
  meanOf(
    sharedSteps(plan)
      .filter((step) => step.gate === null && isAbout(step, kind) && step.status === 'done')
      .map((step) => {
        const { startedOn, doneOn } = step
        if (startedOn === null || doneOn === null || doneOn < startedOn) return null
        return workingDaysBetween(startedOn, doneOn, closedFor(plan, step))
      }),
  )
