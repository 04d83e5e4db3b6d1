import type { Plan } from '../plan/plan.ts'
import type { PlanDate } from '../plan/plan-date.ts'

/** Raised whenever a reader of the last one would be misled; what is only added does not. */
const version = 1

/**
 * The plan with all its fields, for other programs. For both sides it is what is given, without what is for us alone even where it is
 * shared: the threads it is linked to, the surprise of a step. For the team it is everything but what is worked out anew each time.
 */
export function toJson(plan: Plan, audience: 'both' | 'team', exportedOn: PlanDate): string {
  const { calendars: _calendars, damaged: _damaged, deleted: _deleted, value, flags, pages, links, proposals, ...rest } = plan
  const ours = audience === 'team' ? { value, flags, pages, links, proposals } : {}
  const milestones = audience === 'team' ? rest.milestones : rest.milestones.map(({ surprise: _surprise, ...step }) => step)
  return `${JSON.stringify({ format: 'sidemap-plan', version, exportedOn, audience, plan: { ...rest, milestones, ...ours } }, null, 2)}\n`
}
