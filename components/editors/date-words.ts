import { ok, type Result } from '../../lib/base/result.ts'
import { dateWarnings } from '../../lib/dates/date-warnings.ts'
import { isDayFirst } from '../../lib/dates/is-day-first.ts'
import { readDate } from '../../lib/dates/read-date.ts'
import type { DateProblem } from '../../lib/dates/reading.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'

type At = { plan: Plan; step: Milestone; today: PlanDate; locale: string }
export type DueReading = { date: PlanDate; others: PlanDate[]; warning: string | null }

/** Reads a typed due date of a step in its plan: signed offsets count from the step's own date, its neighbours may object. */
export function readDue(text: string, { plan, step, today, locale }: At): Result<DueReading, DateProblem> {
  const read = readDate(text, { today, ...(step.due === null ? {} : { from: step.due }), dayFirst: isDayFirst(locale) })
  if (!read.ok) return read
  const { date, others } = read.value
  const dated = (steps: Milestone[]) =>
    steps.flatMap(({ title, due, status }) => (due === null || status === 'done' ? [] : [{ title, due }]))
  const [warning] = dateWarnings(date, {
    today,
    after: dated(plan.milestones.filter((other) => step.after.includes(other.id))),
    // Steps that wait for this one move along unless told not to, so only the signature can be overtaken.
    before: dated(
      plan.milestones.filter((other) => other.gate === 'signature' && step.gate !== 'kickoff' && other.id !== step.id),
    ),
    locale,
  })
  const chips = [...new Set([...(warning?.near ?? []), ...others])].filter((other) => other !== date).slice(0, 3)
  return ok({ date, others: chips, warning: warning?.sentence ?? null })
}
