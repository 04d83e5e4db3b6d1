import type { EntityId } from './change.ts'
import type { Milestone, Plan } from './plan.ts'
import { daysBetween, type PlanDate } from './plan-date.ts'
import { addWorkingDays, workingDaysBetween } from './working-days.ts'

export type Forecast = {
  /** When it will be done at the present pace; `null` without a due date. */
  predicted: PlanDate | null
  /** Calendar days past its due date today; 0 when it is not. */
  lateDays: number
  /** Working days by which `predicted` is after the due date. */
  slip: number
}

export type Schedule = {
  forecasts: Map<EntityId, Forecast>
  /** The next open step by date, late ones left aside; `null` when none is left. */
  next: EntityId | null
  signature: {
    step: EntityId | null
    signedOn: PlanDate | null
    target: PlanDate | null
    predicted: PlanDate | null
    /** Working days from target to predicted; 0 when not after it. */
    slip: number
  }
}

/**
 * What the plan leads to at the present pace. A late open step can be done today at the earliest; its slip passes to the
 * steps that wait for it, and from every step before it to the signature. Linear in steps and dependencies.
 */
export function schedule(plan: Plan, today: PlanDate): Schedule {
  const forecasts = new Map<EntityId, Forecast>()
  const signatureStep = plan.milestones.find((step) => step.gate === 'signature') ?? null
  let worst = 0
  for (const step of plan.milestones) {
    const waits = step.gate === null ? Math.max(0, ...step.after.map((id) => forecasts.get(id)?.slip ?? 0)) : worst
    const forecast = forecastOf(step, today, waits)
    forecasts.set(step.id, forecast)
    worst = Math.max(worst, forecast.slip)
  }
  const open = plan.milestones.filter((step) => step.status !== 'done')
  const isLate = (step: Milestone) => (forecasts.get(step.id)?.lateDays ?? 0) > 0
  const target = plan.head.signBy ?? signatureStep?.due ?? null
  const signedOn = signatureStep?.status === 'done' ? (signatureStep.doneOn ?? signatureStep.due) : null
  const predicted = signedOn ?? (signatureStep && forecasts.get(signatureStep.id)?.predicted) ?? null
  return {
    forecasts,
    next: (open.find((step) => step.due !== null && !isLate(step)) ?? open[0])?.id ?? null,
    signature: {
      step: signatureStep?.id ?? null,
      signedOn,
      target,
      predicted,
      slip: target && predicted && predicted > target ? workingDaysBetween(target, predicted) : 0,
    },
  }
}

function forecastOf(step: Milestone, today: PlanDate, waits: number): Forecast {
  if (step.status === 'done') return { predicted: step.doneOn ?? step.due, lateDays: 0, slip: 0 }
  if (step.due === null) return { predicted: null, lateDays: 0, slip: 0 }
  const late = step.due < today
  const slip = Math.max(waits, late ? workingDaysBetween(step.due, today) : 0)
  const predicted = slip > 0 ? addWorkingDays(step.due, slip) : step.due
  return { predicted: late && predicted < today ? today : predicted, lateDays: late ? daysBetween(step.due, today) : 0, slip }
}
