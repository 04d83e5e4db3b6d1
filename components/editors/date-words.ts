import { ok, type Result } from '../../lib/base/result.ts'
import { dateWarnings } from '../../lib/dates/date-warnings.ts'
import { isDayFirst } from '../../lib/dates/is-day-first.ts'
import { readDate } from '../../lib/dates/read-date.ts'
import { reading, type DateProblem } from '../../lib/dates/reading.ts'
import { readAnchor } from '../../lib/dates/read-anchor.ts'
import { anchoredDay, type Anchor } from '../../lib/plan/anchor.ts'
import { closedFor } from '../../lib/plan/calendar.ts'
import { cascade, type Cascade, type How } from '../../lib/plan/cascade.ts'
import type { Milestone, Plan } from '../../lib/plan/plan.ts'
import type { PlanDate } from '../../lib/plan/plan-date.ts'

type At = { plan: Plan; step: Milestone; today: PlanDate; locale: string }
export type Ways = Record<How, Cascade>
export type DueReading = { date: PlanDate; others: PlanDate[]; warning: string | null; hangsOn: Anchor | null }

/** Reads a typed due date of a step in its plan: signed offsets count from the step's own date, its neighbours may object. */
export function readDue(text: string, { plan, step, today, locale }: At): Result<DueReading, DateProblem> {
  const anchor = readAnchor(text, plan.events)
  const anchored = anchor && anchoredDay(plan, step, anchor)
  const read =
    anchored !== null
      ? reading(anchored)
      : readDate(text, {
          today,
          ...(step.due === null ? {} : { from: step.due }),
          dayFirst: isDayFirst(locale),
          closed: closedFor(plan, step),
        })
  if (!read.ok) return read
  const { date, others } = read.value
  const dated = (steps: Milestone[]) =>
    steps.flatMap(({ title, due, status }) => (due === null || status === 'done' ? [] : [{ title, due }]))
  const [warning] = dateWarnings(date, {
    today,
    after: dated(plan.milestones.filter((other) => step.after.includes(other.id))),
    // What waits for a step with a date goes along, or is told in the preview; the first date of a step can overtake the signature.
    before: dated(
      plan.milestones.filter(
        (other) => step.due === null && other.gate === 'signature' && step.gate !== 'kickoff' && other.id !== step.id,
      ),
    ),
    calendars: plan.calendars,
    locale,
  })
  const chips = [...new Set([...(warning?.near ?? []), ...others])].filter((other) => other !== date).slice(0, 3)
  return ok({ date, others: chips, warning: warning?.sentence ?? null, hangsOn: anchored === null ? null : anchor })
}

/** What the move means, each way. */
export function waysTo(due: PlanDate, { plan, step, today }: At): Ways {
  const by = (how: How) => cascade(plan, step, due, today, how)
  return { move: by('move'), keep: by('keep'), compress: by('compress') }
}

/** The way that was chosen; where the signature cannot be kept, everything moves, and the editor shows it. */
export const chosenWay = (ways: Ways, how: How): How => (ways[how].shortBy === 0 ? how : 'move')

export { cascadeEdits } from '../../lib/plan/cascade-edits.ts'
export { anchorOf, showAnchor } from '../../lib/plan/anchor.ts'
