import { closedFor } from './calendar.ts'
import type { ClosedDays } from './closed-days.ts'
import type { Milestone, Plan } from './plan.ts'
import { addDays, type PlanDate } from './plan-date.ts'
import { meetingBefore, rhythmOf } from './rhythm.ts'
import { endOf } from './step-span.ts'
import type { PaperStep } from './templates/paper-steps.ts'
import { addWorkingDays, nextWorkingDay, previousWorkingDay, workingDaysBetween } from './working-days.ts'

type Times = { due: PlanDate | null; duration: number | null }

/**
 * When each part of a step that is split is due and how many working days it takes: the days from the part before it to its own. A part
 * whose dates leave no room for a day of work, or that waits for others nobody knows to be done by then, has no duration: with one the
 * forecast would put it, and the signature behind it, later than the step was. Counted by the days on which both sides work (R073).
 */
export function timesOf(plan: Plan, step: Milestone, parts: PaperStep[], today: PlanDate): Times[] {
  const { due } = step
  const closed = plan.calendars.both
  const final = parts.length - 1
  // Where nobody knew when the step ends, nobody knows when the last part does.
  if (due === null) return parts.map(({ duration }, index) => ({ due, duration: index === final ? null : duration }))
  const open = plan.milestones.filter((other) => other.id !== step.id && other.status !== 'done')
  const awaited = open.filter((other) => step.after.includes(other.id))
  const from = earliest(awaited, due, today)
  const first = nextWorkingDay(from, closed)
  const end = due < from ? first : due
  // The work is between the wait and the meeting (R006).
  const begun = later(from, waitedUntil(plan, step, awaited, today))
  const soonest = begun > from ? addWorkingDays(begun, 1, closed) : first
  const decided = decidedOn(step, end, addWorkingDays(begun, parts.length, closed), closed)
  const room = begun < decided ? workingDaysBetween(begun, decided, closed) : 0
  const left = daysLeft(parts, room)
  const dates = left.slice(1).map((days, index) => (index === final ? end : backFrom(decided, days, soonest, closed)))
  const isDoneBy = (by: PlanDate) => (other: Milestone) => other.due !== null && other.due <= by
  const waitsOnlyForChain = (index: number): boolean => {
    if (index === 0) return awaited.every(isDoneBy(from))
    // The signature waits for whatever is due before it or on its day.
    const isGate = index === final && (step.gate ?? parts[index]?.gate ?? null) !== null
    return !isGate || open.filter(isDoneBy(end)).every(isDoneBy(dates[index - 1] ?? from))
  }
  return dates.map((date, index) => {
    const days = (left[index] ?? 0) - (left[index + 1] ?? 0)
    return { due: date, duration: room >= parts.length && waitsOnlyForChain(index) ? days : null }
  })
}

/** The day before the one on which a step can begin that needs notice or stands in line; today for any other, and once it is under way. */
function waitedUntil(plan: Plan, step: Milestone, awaited: Milestone[], today: PlanDate): PlanDate {
  if (step.status === 'doing' || (step.notice === null && step.queue === null)) return today
  const closed = closedFor(plan, step)
  const done = plan.milestones.flatMap((other) =>
    step.after.includes(other.id) && other.status === 'done' ? (other.doneOn ?? other.due ?? []) : [],
  )
  const firstDone = endOf({ ...step, meets: null }, 1, { open: awaited.flatMap(({ due }) => due ?? []), done }, today, closed)
  return addDays(firstDone, -1)
}

/** The last meeting up to the end that leaves every part a day; else the end. */
function decidedOn(step: Milestone, end: PlanDate, soonest: PlanDate, closed: ClosedDays): PlanDate {
  const rhythm = rhythmOf(step.meets)
  const meeting = rhythm && meetingBefore(end, rhythm, closed)
  return meeting !== null && meeting >= soonest ? meeting : end
}

const later = (one: PlanDate, other: PlanDate): PlanDate => (other > one ? other : one)

/** Today, or the day on which the last of what the step waits for is due, where that is before the step. */
function earliest(awaited: Milestone[], end: PlanDate, today: PlanDate): PlanDate {
  const dues = awaited.map((other) => other.due ?? today).filter((due) => due <= end)
  return [today, ...dues].reduce((latest, due) => (due > latest ? due : latest))
}

/**
 * Working days that are left to the end, before the first part and after each. Each part takes its own days where there is room; with less, a
 * day and its share of what is over; with less than a day each, they share the days.
 */
function daysLeft(parts: PaperStep[], room: number): number[] {
  const needed = parts.reduce((sum, part) => sum + part.duration, 0)
  const least = Math.min(1, room / parts.length)
  const scale = Math.max(0, Math.min(1, (room - parts.length) / (needed - parts.length)))
  const days = parts.map(({ duration }) => least + (duration - 1) * scale)
  return [0, ...parts.keys()].map((_, done) => Math.round(days.slice(done).reduce((sum, each) => sum + each, 0)))
}

/** Counted back from the last day of work, so that a part is done on the day before the next one begins. */
function backFrom(end: PlanDate, days: number, first: PlanDate, closed: ClosedDays): PlanDate {
  const date = addWorkingDays(previousWorkingDay(end, closed), -days, closed)
  return date < first ? (first < end ? first : end) : date
}
