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
 * before that, so the paper process starts `paperWeeks` before the signature.
 */
export function workBack(liveBy: PlanDate, today: PlanDate): WorkBack {
  return paperProcess(addWorkingDays(addDays(liveBy, -7 * implementationWeeks), -1), today)
}

/** The same from a signature date that somebody set. @param weeks of legal and procurement, as the team has them in its settings */
export function paperProcess(signBy: PlanDate, today: PlanDate, weeks = paperWeeks): WorkBack {
  const start = addDays(signBy, -7 * weeks)
  const paperFrom = addWorkingDays(addDays(start, 1), -1)
  return { signBy, paperFrom, shortBy: paperFrom < today ? workingDaysBetween(paperFrom, today) : 0 }
}

/**
 * The due dates of a template's steps, counted from the signature. Where the first would lie before tomorrow, the steps
 * before the signature are pressed evenly into the time that is left, in their order; none lies before today.
 */
export function stepDates(steps: TemplateStep[], signBy: PlanDate, today: PlanDate): PlanDate[] {
  const earliest = Math.min(0, ...steps.map((step) => step.due))
  const room = signBy > today ? Math.max(0, workingDaysBetween(today, signBy) - 1) : 0
  const scale = earliest < 0 && -earliest > room ? room / -earliest : 1
  const first = nextWorkingDay(today)
  return steps.map((step) => {
    const days = step.due < 0 ? -Math.round(-step.due * scale) : step.due
    const date = previousWorkingDay(addWorkingDays(signBy, days))
    return date < first ? first : date
  })
}
