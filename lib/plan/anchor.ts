import { closedFor } from './calendar.ts'
import type { Edit, EntityId } from './change.ts'
import { moveStep } from './edits.ts'
import { isMovable, moveAll } from './move-all.ts'
import type { BuyerEvent, Milestone, Plan } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
import { showDuration } from './show-duration.ts'
import { addWorkingDays, previousWorkingDay } from './working-days.ts'

/** A date of the buyer's that a step hangs on (R073), and how many working days of the step's side after it; before it when negative. */
export type Anchor = { event: BuyerEvent; days: number }

export function anchorOf({ events }: Pick<Plan, 'events'>, step: Milestone): Anchor | null {
  const event = events.find(({ id }) => id === step.event)
  return event ? { event, days: step.eventDays ?? 0 } : null
}

/** The day that an anchor stands for; `null` while the event has none. On the event's own day nobody who is away can be asked for anything. */
export function anchoredDay(plan: Plan, step: Milestone, { event, days }: Anchor, on = event.on): PlanDate | null {
  const closed = closedFor(plan, step)
  if (on === null) return null
  return days === 0 ? previousWorkingDay(on, closed) : addWorkingDays(on, days, closed)
}

/** "3 working days before Board meeting", as it can be typed again. */
export function showAnchor({ event, days }: Anchor): string {
  const title = event.title || 'their date'
  return days === 0 ? `on ${title}` : `${showDuration(Math.abs(days))} ${days < 0 ? 'before' : 'after'} ${title}`
}

export const hangingOn = ({ milestones }: Pick<Plan, 'milestones'>, event: EntityId): Milestone[] =>
  milestones.filter((step) => step.event === event)

/** Open steps that hang on the event go along with it, and what waits for them keeps its gap; what several of them move goes the furthest. */
export function moveHanging(plan: Plan, event: BuyerEvent, on: PlanDate): Edit[] {
  const hanging = hangingOn(plan, event.id).filter(({ status }) => status !== 'done')
  const own = new Map<EntityId, PlanDate>()
  const along = new Map<EntityId, { step: Milestone; to: PlanDate }>()
  for (const step of hanging) {
    const to = anchoredDay(plan, step, { event, days: step.eventDays ?? 0 }, on)
    if (to === null) continue
    own.set(step.id, to)
    for (const moved of moveAll(plan, step, to))
      if (moved.to > (along.get(moved.step.id)?.to ?? '')) along.set(moved.step.id, { step: moved.step, to: moved.to })
  }
  return [
    ...hanging.flatMap((step) => {
      const to = own.get(step.id)
      return to === undefined || to === step.due ? [] : moveStep(step, to, { event: event.id, days: step.eventDays ?? 0 })
    }),
    ...[...along.values()].filter(({ step }) => isMovable(step)).flatMap(({ step, to }) => moveStep(step, to)),
  ]
}
