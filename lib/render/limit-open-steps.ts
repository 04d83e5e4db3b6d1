import type { Milestone } from '../plan/plan.ts'
import type { PlanDate } from '../plan/plan-date.ts'

/** More open steps than this nobody reads in a mail. */
const mostOpenSteps = 30
/** How many of the coming steps a long plan shows. */
const nextSteps = 10

/** The open steps that a mail shows: all of them, or of a long plan those whose day has passed and the next 10 by date. */
export function limitOpenSteps(open: Milestone[], today: PlanDate): Set<Milestone> {
  if (open.length <= mostOpenSteps) return new Set(open)
  const hasPassed = (step: Milestone) => step.due !== null && step.due < today
  const coming = open.filter((step) => !hasPassed(step)).sort(byDate)
  return new Set([...open.filter(hasPassed), ...coming.slice(0, nextSteps)])
}

/** Steps without a date come last. */
const byDate = (one: Milestone, other: Milestone): number => {
  const [a, b] = [one.due ?? '9999', other.due ?? '9999']
  return a < b ? -1 : a > b ? 1 : 0
}
