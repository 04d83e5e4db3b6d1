import type { ClosedDays } from './closed-days.ts'
import { addDays, fromDayNumber, isPlanDate, partsOf, planDate, type PlanDate, toDayNumber, weekdayOf } from './plan-date.ts'
import { isWorkingDay } from './working-days.ts'

/**
 * On which days somebody who decides together meets (R006), so that a decision falls on no other day.
 * nth: the first to fifth (-1: the last) such weekday (0 = Sunday) of each month, or of these months (1-3) of each quarter of the year ·
 * every: each so many weeks from a known meeting on · dates: the meetings that are known, in order.
 */
export type Rhythm =
  | { kind: 'nth'; nth: number[]; weekday: number; months: number[] }
  | { kind: 'every'; weeks: number; from: PlanDate }
  | { kind: 'dates'; dates: PlanDate[] }

/** A rhythm that names no day of work for so long never meets. In calendar days, three years. */
const horizon = 3 * 366
const monthsAhead = 37
/** The weekly meetings of a year; more would be a rhythm. */
const mostDates = 53
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** The text under which a rhythm is kept: "1,3 mon", "-1 fri", "1 tue 1,3", "every 2 2026-11-26", "2026-12-03 2027-01-14". */
export function rhythmText(rhythm: Rhythm): string {
  switch (rhythm.kind) {
    case 'nth':
      return [rhythm.nth.join(','), weekdays[rhythm.weekday], rhythm.months.join(',')].filter(Boolean).join(' ')
    case 'every':
      return `every ${rhythm.weeks} ${rhythm.from}`
    case 'dates':
      return rhythm.dates.join(' ')
  }
}

const nthText = /^((?:-1|[1-5])(?:,(?:-1|[1-5])){0,5}) (sun|mon|tue|wed|thu|fri|sat)(?: ([1-3](?:,[1-3]){0,2}))?$/
const everyText = /^every ([1-9]\d?) (\S+)$/
const numbers = (list: string): number[] => list.split(',').filter(Boolean).map(Number)

/** The rhythm kept under a text; `null` when the text is none. */
export function rhythmOf(text: string | null): Rhythm | null {
  if (text === null) return null
  const [, nth, weekday = '', months = ''] = nthText.exec(text) ?? []
  if (nth !== undefined) return { kind: 'nth', nth: numbers(nth), weekday: weekdays.indexOf(weekday), months: numbers(months) }
  const [, weeks, from = ''] = everyText.exec(text) ?? []
  if (weeks !== undefined) return isPlanDate(from) ? { kind: 'every', weeks: Number(weeks), from } : null
  const dates = text.split(' ')
  return dates.length <= mostDates && dates.every(isPlanDate) ? { kind: 'dates', dates: dates.sort() } : null
}
/** The first meeting on or after `date`; `null` when there is none within three years. Meetings fall out on closed days. */
export const meetingFrom = (date: PlanDate, rhythm: Rhythm, closed?: ClosedDays): PlanDate | null =>
  nearest(date, 1, rhythm, closed)

/** The last meeting on or before `date`; `null` when there is none within three years. */
export const meetingBefore = (date: PlanDate, rhythm: Rhythm, closed?: ClosedDays): PlanDate | null =>
  nearest(date, -1, rhythm, closed)

function nearest(date: PlanDate, step: 1 | -1, rhythm: Rhythm, closed?: ClosedDays): PlanDate | null {
  const from = toDayNumber(date)
  for (const meeting of meetings(rhythm, date, step)) {
    const ahead = (toDayNumber(meeting) - from) * step
    if (ahead > horizon) return null
    if (ahead >= 0 && isWorkingDay(meeting, closed)) return meeting
  }
  return null
}

/** The days of a rhythm around `date` and onwards from it, later or earlier. */
function meetings(rhythm: Rhythm, date: PlanDate, step: 1 | -1): Iterable<PlanDate> {
  switch (rhythm.kind) {
    case 'nth':
      return nthDays(rhythm, date, step)
    case 'every':
      return everyDays(rhythm, date, step)
    case 'dates':
      return step === 1 ? rhythm.dates : rhythm.dates.toReversed()
  }
}

function* everyDays({ weeks, from }: Extract<Rhythm, { kind: 'every' }>, date: PlanDate, step: 1 | -1): Generator<PlanDate> {
  const [start, apart] = [toDayNumber(from), weeks * 7]
  const passed = Math.floor((toDayNumber(date) - start) / apart)
  for (let count = 0; count * apart <= horizon + apart; count++) yield fromDayNumber(start + (passed + step * count) * apart)
}

function* nthDays(rhythm: Extract<Rhythm, { kind: 'nth' }>, date: PlanDate, step: 1 | -1): Generator<PlanDate> {
  const { year, month } = partsOf(date)
  for (let passed = 0; passed < monthsAhead; passed++) {
    const count = year * 12 + month - 1 + step * passed
    const of = { year: Math.floor(count / 12), month: (count % 12) + 1 }
    if (rhythm.months.length > 0 && !rhythm.months.includes(((of.month - 1) % 3) + 1)) continue
    const days = rhythm.nth.flatMap((nth) => nthDay(nth, rhythm.weekday, of) ?? []).sort()
    yield* step === 1 ? days : days.reverse()
  }
}

/** The nth such weekday of a month, its last one for -1; `null` where there is none. */
function nthDay(nth: number, weekday: number, { year, month }: { year: number; month: number }): PlanDate | null {
  const first = planDate(year, month, 1)
  if (first === null) return null
  const start = addDays(first, (weekday - weekdayOf(first) + 7) % 7)
  const day = addDays(start, 7 * ((nth > 0 ? nth : 5) - 1))
  if (day.slice(0, 7) === first.slice(0, 7)) return day
  return nth > 0 ? null : addDays(start, 21)
}
