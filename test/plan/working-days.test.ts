import fc from 'fast-check'
import { expect, test } from 'vitest'
import { closedDays, type ClosedDays } from '../../lib/plan/closed-days.ts'
import { addDays, fromDayNumber, isWeekend, toDayNumber, type PlanDate } from '../../lib/plan/plan-date.ts'
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDaysBetween,
} from '../../lib/plan/working-days.ts'

const thanksgiving = closedDays(['2026-11-26'])
const dates = fc.integer({ min: toDayNumber('2020-01-01'), max: toDayNumber('2035-12-31') }).map(fromDayNumber)
const anyClosed = fc.option(fc.array(dates, { maxLength: 40 }).map(closedDays), { nil: undefined })

test('working days leave out the weekend', () => {
  expect(addWorkingDays('2026-11-20', 1)).toBe('2026-11-23')
  expect(addWorkingDays('2026-11-20', 10)).toBe('2026-12-04')
  expect(addWorkingDays('2026-11-23', -1)).toBe('2026-11-20')
  expect(workingDaysBetween('2026-12-18', '2026-12-22')).toBe(2)
  expect(workingDaysBetween('2026-12-22', '2026-12-18')).toBe(-2)
})

test('a weekend is counted from, never to', () => {
  expect(addWorkingDays('2026-11-21', 1)).toBe('2026-11-23')
  expect(addWorkingDays('2026-11-22', -1)).toBe('2026-11-20')
  expect(addWorkingDays('2026-11-21', 5)).toBe('2026-11-27')
  expect(addWorkingDays('2026-11-22', -5)).toBe('2026-11-16')
  expect(addWorkingDays('2026-11-21', 0)).toBe('2026-11-21')
  expect(workingDaysBetween('2026-11-20', '2026-11-22')).toBe(0)
})

test('closed days are left out like weekends', () => {
  expect(isWorkingDay('2026-11-26')).toBe(true)
  expect(isWorkingDay('2026-11-26', thanksgiving)).toBe(false)
  expect(addWorkingDays('2026-11-25', 1, thanksgiving)).toBe('2026-11-27')
  expect(workingDaysBetween('2026-11-23', '2026-11-30', thanksgiving)).toBe(4)
  expect(nextWorkingDay('2026-11-26', thanksgiving)).toBe('2026-11-27')
  expect(previousWorkingDay('2026-11-26', thanksgiving)).toBe('2026-11-25')
})

test('the nearest working day of a working day is itself', () => {
  expect(nextWorkingDay('2026-11-20')).toBe('2026-11-20')
  expect(previousWorkingDay('2026-11-20')).toBe('2026-11-20')
  expect(nextWorkingDay('2026-11-21')).toBe('2026-11-23')
  expect(previousWorkingDay('2026-11-22')).toBe('2026-11-20')
})

test('at the end of the calendar the count stops instead of running on', () => {
  expect(addWorkingDays('9999-12-30', 20)).toBe('9999-12-31')
  expect(addWorkingDays('9999-12-30', 20, thanksgiving)).toBe('9999-12-31')
})

/** One after the other. */
function goDayByDay(date: PlanDate, days: number, closed: ClosedDays = []): PlanDate {
  let at = date
  for (let rest = Math.abs(days); rest > 0;) {
    at = addDays(at, Math.sign(days))
    if (!isWeekend(at) && !closed.includes(toDayNumber(at))) rest--
  }
  return at
}

test('counting by weeks agrees with going day by day', () => {
  // Closed days in rows, as a week off and the days about New Year are.
  const close = fc.array(fc.integer({ min: -30, max: 30 }), { maxLength: 30 })
  fc.assert(
    fc.property(dates, fc.integer({ min: -60, max: 60 }), fc.option(close, { nil: undefined }), (date, days, near) => {
      const closed = near && closedDays(near.map((each) => addDays(date, each)))
      const there = goDayByDay(date, days, closed)
      expect(addWorkingDays(date, days, closed)).toBe(there)
      expect(workingDaysBetween(date, there, closed)).toBe(days)
    }),
    { numRuns: 1000 },
  )
})

test('adding working days and counting them are opposites', () => {
  fc.assert(
    fc.property(dates, fc.integer({ min: -300, max: 300 }), anyClosed, (date, days, closed) => {
      const there = addWorkingDays(date, days, closed)
      expect(workingDaysBetween(date, there, closed)).toBe(days)
      if (days !== 0) expect(isWorkingDay(there, closed)).toBe(true)
    }),
    { numRuns: 1000 },
  )
})
