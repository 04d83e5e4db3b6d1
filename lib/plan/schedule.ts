import { closedFor } from './calendar.ts'
import type { EntityId } from './change.ts'
import { forecastOf, type Awaited, type Forecast } from './forecast.ts'
import { inOrder } from './in-order.ts'
import type { Milestone, Plan } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
import { workingDaysBetween } from './working-days.ts'

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
 * What the plan leads to at the present pace (R053, R082). A late open step can be done today at the earliest; a step whose duration is
 * known takes that long from its start. A slip passes to what waits for it, as far as the room between the two does not take it up,
 * and from the last steps before the signature to the signature. Linear in steps and dependencies, for each signature or kickoff.
 */
export function schedule(plan: Plan, today: PlanDate): Schedule {
  const { milestones } = plan
  const signatureStep = milestones.find((step) => step.gate === 'signature') ?? null
  const forecasts = new Map<EntityId, Forecast>()
  const stepsById = new Map(milestones.map((step) => [step.id, step]))
  const steps = inOrder(milestones, (step, index) =>
    step.gate === null ? step.after : [...step.after, ...idsOf(milestones.slice(0, index))],
  )
  for (const step of steps) {
    const waitsFor = step.gate === null ? step.after : [...step.after, ...lastBefore(step, milestones, forecasts)]
    forecasts.set(step.id, forecastOf(step, awaited(waitsFor), today, closedFor(plan, step)))
  }
  const open = milestones.filter((step) => step.status !== 'done')
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
      slip:
        target && predicted && predicted > target
          ? workingDaysBetween(target, predicted, signatureStep ? closedFor(plan, signatureStep) : [])
          : 0,
    },
  }

  function awaited(ids: readonly EntityId[]): Awaited[] {
    return ids.flatMap((id) => {
      const [forecast, step] = [forecasts.get(id), stepsById.get(id)]
      return forecast && step ? [{ step, forecast }] : []
    })
  }
}

/**
 * What the signature or the kickoff waits for by nature: the steps listed before it that hand their slip on to no other of them. What
 * a step that waits has taken up never reaches the gate.
 */
function lastBefore(gate: Milestone, milestones: Milestone[], known: ReadonlyMap<EntityId, Forecast>): EntityId[] {
  const earlier = milestones.slice(0, milestones.indexOf(gate))
  const order = new Map([...known.keys()].map((id, index) => [id, index]))
  const handedOn = new Set<EntityId>()
  for (const waiter of earlier) {
    const at = order.get(waiter.id) ?? -1
    if (waiter.status !== 'done') for (const id of waiter.after) if ((order.get(id) ?? at) < at) handedOn.add(id)
  }
  return idsOf(earlier).filter((id) => !handedOn.has(id))
}

const idsOf = (steps: Milestone[]): EntityId[] => steps.map((step) => step.id)
