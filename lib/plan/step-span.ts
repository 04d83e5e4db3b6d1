import type { ClosedDays } from './closed-days.ts'
import type { Milestone } from './plan.ts'
import { addDays, type PlanDate } from './plan-date.ts'
import { meetingBefore, meetingFrom, rhythmOf } from './rhythm.ts'
import { daysOf, firstDay, lastDay, lengthOf } from './step-length.ts'
import { addWorkingDays, nextWorkingDay } from './working-days.ts'

/** When the steps that one waits for end: the open ones at this pace, the others when they were done. */
export type Endings = { open: PlanDate[]; done: PlanDate[] }

/**
 * The one rule for when work begins, forwards (R006, R035): the day it did, where that is known, else in time for its due date. What has not
 * begun can begin on the first working day from today on after all it waits for has ended, after it has stood in line, counted from
 * the day it can be handed in, and after its notice, which runs beside both and, while nobody has given it, from today.
 */
function startOf(step: Milestone, endings: Endings, today: PlanDate, closed?: ClosedDays): PlanDate {
  if (step.status === 'doing')
    return step.startedOn ?? (step.due === null ? today : lastDays(step, step.due, today, closed).start)
  const free = endings.open.reduce((latest, end) => later(latest, addDays(end, 1)), today)
  const told = step.notice === null ? today : addWorkingDays(step.noticeOn ?? today, daysOf(step, 'notice'), closed)
  const served =
    step.queue === null ? today : addWorkingDays(nextWorkingDay(handIn(endings, today), closed), daysOf(step, 'queue'), closed)
  return nextWorkingDay([told, served].reduce(later, free), closed)
}

/** The day after the last of what it waits for; what is done has ended by today. Today when it waits for nothing. */
function handIn({ open, done }: Endings, today: PlanDate): PlanDate {
  const ends = [...open, ...done.map((end) => (end > today ? today : end))]
  return ends.length === 0 ? today : addDays(ends.reduce(later), 1)
}

/** The day it ends: its last day of work or, where a meeting decides, the first meeting from then on. */
export function endOf(step: Milestone, days: number, endings: Endings, today: PlanDate, closed?: ClosedDays): PlanDate {
  const worked = lastDay(startOf(step, endings, today, closed), days, closed)
  const rhythm = rhythmOf(step.meets)
  // Who never meets holds nothing up: the plan asks for the next date instead.
  return (rhythm && meetingFrom(later(worked, today), rhythm, closed)) ?? worked
}

/** The last days on which a step can be handed in, begin and end. */
export type LastDays = { handIn: PlanDate; start: PlanDate; end: PlanDate }

/**
 * The same rule backwards, for a step that has to end by `by`: on the last meeting until then, unless that is before `soonest`, the day on
 * which it can end at the earliest.
 */
export function lastDays(step: Milestone, by: PlanDate, soonest: PlanDate, closed?: ClosedDays): LastDays {
  const rhythm = rhythmOf(step.meets)
  const meeting = rhythm && meetingBefore(by, rhythm, closed)
  const end = meeting !== null && meeting >= soonest ? meeting : by
  const start = firstDay(end, lengthOf(step) ?? 1, closed)
  return { handIn: step.status === 'doing' ? start : addWorkingDays(start, -daysOf(step, 'queue'), closed), start, end }
}

const later = (one: PlanDate, other: PlanDate): PlanDate => (other > one ? other : one)
