import { closedFor } from './calendar.ts'
import type { ClosedDays } from './closed-days.ts'
import { personOf, sidesOf } from './owners.ts'
import type { Milestone, Plan } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
import { workingDaysBetween } from './working-days.ts'

/** What can be asked of the buyer about one of their steps: by when (R103), by whom (R099), or what keeps it (R105). */
export type StepAsk = 'ask-date' | 'owner' | 'stuck'

/** A step in progress counts as standing still after this many working days. */
const stillDays = 5

/** The questions that an open step gives reason for, one with a role that nobody is named for too; none for a step that is ours alone, that they cannot see, or that has no name. */
export function stepAsks(plan: Plan, step: Milestone, today: PlanDate): StepAsk[] {
  const isTheirs = step.audience === 'shared' && sidesOf(step).includes('buyer')
  if (!isTheirs || step.status === 'done' || step.title.trim() === '') return []
  const isOwned = personOf(plan, step, 'buyer') !== null
  const asks: (StepAsk | false)[] = [
    step.due === null && 'ask-date',
    !isOwned && 'owner',
    isOwned && standsStill(step, today, closedFor(plan, step)) && 'stuck',
  ]
  return asks.filter((ask) => ask !== false)
}

function standsStill({ due, status, startedOn }: Milestone, today: PlanDate, closed: ClosedDays): boolean {
  if (due !== null && due < today) return true
  const isBegun = status === 'doing' && startedOn !== null && startedOn < today
  return isBegun && workingDaysBetween(startedOn, today, closed) >= stillDays
}
