import type { EntityId } from './change.ts'
import type { Milestone, Plan } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
import { addWaiting, waitersById } from './waiting.ts'
import { addWorkingDays, workingDaysBetween } from './working-days.ts'

/** Another step than the one that was moved, and where it goes. */
export type MovedStep = { step: Milestone; from: PlanDate; to: PlanDate }

/**
 * The open, dated steps that wait for `step`, directly or through others, moved by as many working days as it, so that every gap is kept
 * (R035). The signature and the kickoff wait by nature for whatever is listed before them: they go along only when one of these would
 * end after them, for an agreed day is not given up while there is room. Counted by the days on
 * which both sides work, for by two calendars a step could overtake what it waits for (R073). Linear in steps and dependencies, for each signature or kickoff.
 */
export function moveAll(plan: Plan, step: Milestone, due: PlanDate): MovedStep[] {
  if (step.due === null || due === step.due) return []
  const closed = plan.calendars.both
  const days = due > step.due ? workingDaysBetween(step.due, due, closed) : -workingDaysBetween(due, step.due, closed)
  if (days === 0) return []
  const to = (other: Milestone) =>
    other.id === step.id ? due : other.due === null ? null : addWorkingDays(other.due, days, closed)
  const found = new Set([step.id])
  const waiters = waitersById(plan.milestones.filter((other) => other.event === null || other.id === step.id))
  addWaiting(found, waiters)
  for (const gate of plan.milestones)
    if (gate.gate !== null && isOvertaken(gate)) {
      found.add(gate.id)
      addWaiting(found, waiters)
    }
  return plan.milestones.flatMap((other) => {
    const date = found.has(other.id) && other.id !== step.id && isMovable(other) ? to(other) : null
    return date === null || other.due === null || date === other.due ? [] : [{ step: other, from: other.due, to: date }]
  })

  function isOvertaken(gate: Milestone): boolean {
    if (found.has(gate.id) || !isMovable(gate)) return false
    const before = plan.milestones.slice(0, plan.milestones.indexOf(gate))
    return before.some((other) => isIn(found, other, step) && (to(other) ?? '') > (gate.due ?? ''))
  }
}

/** A step that is done stays where it was, and passes the move on; one that hangs on a date of the buyer's stays, and what waits for it too. */
export const isMovable = (step: Milestone): boolean => step.status !== 'done' && step.due !== null && step.event === null

const isIn = (found: ReadonlySet<EntityId>, other: Milestone, moved: Milestone): boolean =>
  found.has(other.id) && (other.id === moved.id || isMovable(other))
