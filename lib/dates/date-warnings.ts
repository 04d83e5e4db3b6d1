import { daysBetween, isWeekend, type PlanDate } from '../plan/plan-date.ts'
import { showDate } from '../plan/show-date.ts'
import { addWorkingDays, nextWorkingDay, previousWorkingDay } from '../plan/working-days.ts'

export type DateWarning = {
  kind: 'weekend' | 'past' | 'before-predecessor' | 'after-successor'
  sentence: string
  /** Working days to choose instead, none of them past, in order. */
  near: PlanDate[]
}
type Neighbour = { title: string; due: PlanDate }
export type WarnAt = {
  today: PlanDate
  /** Steps that must be done before this one. */
  after?: Neighbour[] | undefined
  /** Steps that wait for this one. */
  before?: Neighbour[] | undefined
  /** BCP 47, for the dates in the sentences; American English without it. */
  locale?: string | undefined
}

/** What speaks against a date, for the person to weigh: nothing here forbids it. Of several steps in the way the furthest is told. */
export function dateWarnings(date: PlanDate, { today, after = [], before = [], locale = 'en-US' }: WarnAt): DateWarning[] {
  const warnings: DateWarning[] = []
  const warn = (kind: DateWarning['kind'], sentence: string, near: PlanDate[]) => {
    warnings.push({ kind, sentence, near: near.filter((day) => day >= today && day !== date) })
  }
  if (isWeekend(date)) {
    const shown = showDate(date, { today, locale, style: 'short' })
    warn('weekend', `${shown} is a weekend. Pick a day near it?`, [previousWorkingDay(date), nextWorkingDay(date)])
  }
  if (date < today) {
    const days = daysBetween(date, today)
    const first = nextWorkingDay(today)
    warn('past', days === 1 ? 'That was yesterday.' : `That was ${days} days ago.`, [first, addWorkingDays(first, 1)])
  }
  const predecessor = latest(after)
  if (predecessor && date < predecessor.due) {
    const first = nextWorkingDay(predecessor.due)
    warn('before-predecessor', `That is before ${told(predecessor, today, locale)}.`, [first, addWorkingDays(first, 1)])
  }
  const successor = earliest(before)
  if (successor && date > successor.due) {
    const last = previousWorkingDay(successor.due)
    warn('after-successor', `That is after ${told(successor, today, locale)}.`, [addWorkingDays(last, -1), last])
  }
  return warnings
}

const latest = (steps: Neighbour[]): Neighbour | undefined => steps.toSorted((a, b) => daysBetween(a.due, b.due))[0]
const earliest = (steps: Neighbour[]): Neighbour | undefined => steps.toSorted((a, b) => daysBetween(b.due, a.due))[0]

const told = ({ title, due }: Neighbour, today: PlanDate, locale: string): string =>
  `${title}, ${showDate(due, { today, locale, style: 'bare' })}`
