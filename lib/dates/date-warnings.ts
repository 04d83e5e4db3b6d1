import { noClosures, type Calendars } from '../plan/calendar.ts'
import { daysBetween, isWeekend, type PlanDate } from '../plan/plan-date.ts'
import { showDate } from '../plan/show-date.ts'
import { whyClosed } from '../plan/why-closed.ts'
import { addWorkingDays, nextWorkingDay, previousWorkingDay } from '../plan/working-days.ts'

export type DateWarning = {
  kind: 'weekend' | 'closed' | 'past' | 'before-predecessor' | 'after-successor'
  sentence: string
  /** Days to choose instead on which both sides work, none of them past, in order. */
  near: PlanDate[]
}
type Neighbour = { title: string; due: PlanDate }
export type WarnAt = {
  today: PlanDate
  /** Steps that must be done before this one. */
  after?: Neighbour[] | undefined
  /** Steps that wait for this one. */
  before?: Neighbour[] | undefined
  /** When the two sides do not work, whoever the date is for: the other one cannot be asked that day (R073). */
  calendars?: Calendars | undefined
  /** BCP 47, for the dates in the sentences; American English without it. */
  locale?: string | undefined
}

/** What speaks against a date, for the person to weigh: nothing here forbids it. Of several steps in the way the furthest is told. */
export function dateWarnings(
  date: PlanDate,
  { today, after = [], before = [], calendars = noClosures, locale = 'en-US' }: WarnAt,
): DateWarning[] {
  const closed = calendars.both
  const warnings: DateWarning[] = []
  const warn = (kind: DateWarning['kind'], sentence: string, near: PlanDate[]) => {
    warnings.push({ kind, sentence, near: near.filter((day) => day >= today && day !== date) })
  }
  const why = isWeekend(date) ? 'a weekend' : whyClosed(calendars, date)
  if (why !== null) {
    const shown = showDate(date, { today, locale, style: 'short' })
    warn(isWeekend(date) ? 'weekend' : 'closed', `${shown} is ${why}. Pick a day near it?`, around(date))
  }
  if (date < today) {
    const days = daysBetween(date, today)
    const first = nextWorkingDay(today, closed)
    warn('past', days === 1 ? 'That was yesterday.' : `That was ${days} days ago.`, [first, addWorkingDays(first, 1, closed)])
  }
  const predecessor = latest(after)
  if (predecessor && date < predecessor.due) {
    const first = nextWorkingDay(predecessor.due, closed)
    const near = [first, addWorkingDays(first, 1, closed)]
    warn('before-predecessor', `That is before ${told(predecessor, today, locale)}.`, near)
  }
  const successor = earliest(before)
  if (successor && date > successor.due) {
    const last = previousWorkingDay(successor.due, closed)
    warn('after-successor', `That is after ${told(successor, today, locale)}.`, [addWorkingDays(last, -1, closed), last])
  }
  return warnings

  /** The working days on either side of it; where the one before is past, the two after it. */
  function around(day: PlanDate): PlanDate[] {
    const [last, next] = [previousWorkingDay(day, closed), nextWorkingDay(day, closed)]
    return last >= today || day < today ? [last, next] : [next, addWorkingDays(next, 1, closed)]
  }
}

const latest = (steps: Neighbour[]): Neighbour | undefined => steps.toSorted((a, b) => daysBetween(a.due, b.due))[0]
const earliest = (steps: Neighbour[]): Neighbour | undefined => steps.toSorted((a, b) => daysBetween(b.due, a.due))[0]

const told = ({ title, due }: Neighbour, today: PlanDate, locale: string): string =>
  `${title}, ${showDate(due, { today, locale, style: 'bare' })}`
