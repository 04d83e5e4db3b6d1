import type { Plan } from './plan.ts'
import { daysBetween, type PlanDate } from './plan-date.ts'
import type { Schedule } from './schedule.ts'

/** The number at the top of the plan: calendar days, and the words that follow it. `null` when there is no date to count to. */
export type Countdown = { days: number; words: string }

export function countdown(plan: Plan, schedule: Schedule, today: PlanDate): Countdown | null {
  const { signedOn, target } = schedule.signature
  if (signedOn === null)
    return target === null ? null : count(daysBetween(today, target), 'to signature', 'past the signature target')
  return plan.head.liveBy === null ? null : count(daysBetween(today, plan.head.liveBy), 'to go-live', 'since go-live')
}

const count = (days: number, ahead: string, behind: string): Countdown => ({
  days: Math.abs(days),
  words: `${Math.abs(days) === 1 ? 'day' : 'days'} ${days >= 0 ? ahead : behind}`,
})
