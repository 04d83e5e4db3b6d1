import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  isPlanDate,
  isWeekend,
  partsOf,
  planDate,
  toDayNumber,
  weekdayOf,
} from '../../lib/plan/plan-date.ts'

const dayNumbers = fc.integer({ min: toDayNumber('0001-01-01'), max: toDayNumber('9999-12-31') })

test('a date is a real day in the form YYYY-MM-DD', () => {
  for (const date of ['2026-11-20', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])
    expect(isPlanDate(date), date).toBe(true)
  for (const text of [
    '2026-02-29',
    '1900-02-29',
    '2026-02-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-11-20 ',
    '0000-01-01',
    '',
    'today',
  ])
    expect(isPlanDate(text), text).toBe(false)
})

test('a year, month and day that do not make a day make no date', () => {
  expect(planDate(2026, 2, 28)).toBe('2026-02-28')
  expect([planDate(2026, 2, 29), planDate(2026, 13, 1), planDate(2026, 0, 1), planDate(2026, 1, 0), planDate(NaN, 1, 1)]).toEqual(
    Array(5).fill(null),
  )
})

test('days are added across months, years and leap days', () => {
  expect(addDays('2026-11-20', 11)).toBe('2026-12-01')
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2027-02-28', 1)).toBe('2027-03-01')
  expect(addDays('2027-01-01', -1)).toBe('2026-12-31')
  expect(addDays('2011-12-29', 1)).toBe('2011-12-30')
})

test('months are added to the same day, or to the last one of a shorter month', () => {
  expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
  expect(addMonths('2026-11-20', 1)).toBe('2026-12-20')
  expect(addMonths('2026-01-31', -2)).toBe('2025-11-30')
  expect(addMonths('2026-11-20', 14)).toBe('2028-01-20')
})

test('dates beyond the years 1 and 9999 stay at the first and last day', () => {
  expect(addDays('9999-12-31', 5)).toBe('9999-12-31')
  expect(addDays('0001-01-01', -5)).toBe('0001-01-01')
  expect(addMonths('9999-12-31', 12)).toBe('9999-12-31')
})

test('weekdays are counted from Sunday', () => {
  expect(weekdayOf('2026-11-20')).toBe(5)
  expect(weekdayOf('1970-01-01')).toBe(4)
  expect(weekdayOf('1969-12-28')).toBe(0)
  expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].map(isWeekend)).toEqual([false, true, true, false])
})

test('text that is no date is refused loudly', () => {
  expect(() => partsOf('soon')).toThrow('Not a calendar date')
})

test('every day of the calendar agrees with the reference calendar of the language', () => {
  fc.assert(
    fc.property(dayNumbers, (count) => {
      const reference = new Date(count * 86_400_000)
      expect(fromDayNumber(count)).toBe(reference.toISOString().slice(0, 10))
      expect(toDayNumber(fromDayNumber(count))).toBe(count)
      expect(weekdayOf(fromDayNumber(count))).toBe(reference.getUTCDay())
    }),
    { numRuns: 2000 },
  )
})

test('adding days and counting them are opposites, and order as text is order in time', () => {
  fc.assert(
    fc.property(dayNumbers, dayNumbers, (one, other) => {
      const [from, to] = [fromDayNumber(one), fromDayNumber(other)]
      expect(daysBetween(from, to)).toBe(other - one)
      expect(addDays(from, other - one)).toBe(to)
      expect(from < to).toBe(one < other)
    }),
    { numRuns: 1000 },
  )
})

test('the last day of a month is followed by a first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const last = planDate(year, month, daysInMonth(year, month))
      expect(last && partsOf(addDays(last, 1)).day).toBe(1)
    }),
    { numRuns: 1000 },
  )
})
