import { isOwn, type Because } from './because.ts'
import type { Side } from './entity-kinds.ts'
import { missingOwner, sidesOf } from './owners.ts'
import type { Milestone, Plan } from './plan.ts'
import { daysBetween, type PlanDate } from './plan-date.ts'
import type { Schedule } from './schedule.ts'

/** A step that needs somebody today, and the one gesture that mends it. */
export type Attention = { step: Milestone } & (
  | { kind: 'late'; days: number; fix: 'nudge' | 'move' }
  | { kind: 'too-long'; end: PlanDate; because: Because; fix: 'move' }
  | { kind: 'no-date'; fix: 'set-date' }
  | { kind: 'no-owner'; side: Side; fix: 'assign' }
)

/** The steps of a new plan are prompts for so many calendar days (R013, plan checks). */
const newDays = 7
export const isNew = ({ head }: Plan, today: PlanDate): boolean =>
  head.draftedOn !== null && daysBetween(head.draftedOn, today) <= newDays

/**
 * An owner is asked for this many calendar days before the step is due: time to find one and for them to do it. A new plan asks
 * only for what the next ten working days need.
 */
export const ownerNeededDays = (plan: Plan, today: PlanDate): number => (isNew(plan, today) ? 14 : 30)

/** Late steps first, then steps that take longer than there is (R053), then steps without a date, then steps that come near without an owner. A step appears once. */
export function needsAttention(plan: Plan, schedule: Schedule, today: PlanDate): Attention[] {
  const found: Attention[] = []
  const ownerDays = ownerNeededDays(plan, today)
  for (const step of plan.milestones) {
    if (step.status === 'done') continue
    const { lateDays: days = 0, because, predicted } = schedule.forecasts.get(step.id) ?? {}
    const side = missingOwner(plan, step)
    if (days > 0) found.push({ step, kind: 'late', days, fix: sidesOf(step).includes('buyer') ? 'nudge' : 'move' })
    else if (because && isOwn(because) && predicted && step.due)
      found.push({ step, kind: 'too-long', end: predicted, because, fix: 'move' })
    else if (step.due === null) found.push({ step, kind: 'no-date', fix: 'set-date' })
    else if (side && daysBetween(today, step.due) <= ownerDays) found.push({ step, kind: 'no-owner', side, fix: 'assign' })
  }
  return found.sort((a, b) => rank[a.kind] - rank[b.kind])
}

const rank = { late: 0, 'too-long': 1, 'no-date': 2, 'no-owner': 3 } as const
