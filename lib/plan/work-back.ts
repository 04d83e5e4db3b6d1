import type { ClosedDays } from './closed-days.ts'
import type { PlanDate } from './plan-date.ts'
import { addDays } from './plan-date.ts'
import type { TemplateStep } from './templates/template.ts'
import { implementationWeeks, paperWeeks } from './usual-weeks.ts'
import { addWorkingDays, nextWorkingDay, previousWorkingDay, workingDaysBetween } from './working-days.ts'

export type WorkBack = {
  signBy: PlanDate
  /** Latest start of the paper process. */
  paperFrom: PlanDate
  /** Working days that are missing between today and the latest start; 0 when there is time enough. */
  shortBy: number
}

/**
 * From go-live back: implementation begins `implementationWeeks` before it, so the contract is signed by the working day
 * before that, so the paper process starts `paperWeeks` before the signature. `closed` holds days on which not both sides work (R073).
 */
export function workBack(liveBy: PlanDate, today: PlanDate, closed?: ClosedDays): WorkBack {
  return paperProcess(addWorkingDays(addDays(liveBy, -7 * implementationWeeks), -1, closed), today, paperWeeks, closed)
}

/** The same from a signature date that somebody set. @param weeks of legal and procurement, as the team has them in its settings */
export function paperProcess(signBy: PlanDate, today: PlanDate, weeks = paperWeeks, closed?: ClosedDays): WorkBack {
  const start = addDays(signBy, -7 * weeks)
  const paperFrom = addWorkingDays(addDays(start, 1), -1, closed)
  return { signBy, paperFrom, shortBy: paperFrom < today ? workingDaysBetween(paperFrom, today, closed) : 0 }
}

/**
 * The due dates of a template's steps, counted from the signature. Where the first would lie before tomorrow, the steps
 * before the signature are pressed evenly into the time that is left, in their order; none lies before today. All are counted by the
 * days on which both sides work: by the calendars of two sides, a step could come before what it waits for.
 */
export function stepDates(steps: TemplateStep[], signBy: PlanDate, today: PlanDate, closed?: ClosedDays): PlanDate[] {
  const earliest = Math.min(0, ...steps.map((step) => step.due))
  const room = signBy > today ? Math.max(0, workingDaysBetween(today, signBy, closed) - 1) : 0
  const scale = earliest < 0 && -earliest > room ? room / -earliest : 1
  const first = nextWorkingDay(today, closed)
  return steps.map((step) => {
    const days = step.due < 0 ? -Math.round(-step.due * scale) : step.due
    const date = previousWorkingDay(addWorkingDays(signBy, days, closed), closed)
    return date < first ? first : date
  })
}
