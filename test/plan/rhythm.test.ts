import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { addDays, type PlanDate } from '../../lib/plan/plan-date.ts'
import { meetingBefore, meetingFrom, type Rhythm, rhythmOf, rhythmText } from '../../lib/plan/rhythm.ts'
import { isWorkingDay } from '../../lib/plan/working-days.ts'
import { anyClosed } from './any-calendars.ts'
import { today } from './any-plan.ts'
import { anyRhythm } from './any-rhythm.ts'

const of = (text: string): Rhythm => must(rhythmOf(text), text)

test.each([
  ['1 tue', '2026-11-20', '2026-12-01', '2026-11-03'],
  ['1 tue', '2026-12-01', '2026-12-01', '2026-12-01'],
  ['1,3 mon', '2026-11-20', '2026-12-07', '2026-11-16'],
  ['-1 fri', '2026-11-20', '2026-11-27', '2026-10-30'],
  ['5 tue', '2026-11-20', '2026-12-29', '2026-09-29'],
  ['1 tue 1,3', '2026-11-20', '2026-12-01', '2026-10-06'],
  ['1 tue 1,3', '2026-12-02', '2027-01-05', '2026-12-01'],
  ['every 2 2026-11-26', '2026-11-27', '2026-12-10', '2026-11-26'],
  ['every 2 2026-11-26', '2026-11-20', '2026-11-26', '2026-11-12'],
  ['2026-12-03 2027-01-14', '2026-12-04', '2027-01-14', '2026-12-03'],
])('%s around %s: %s and %s', (text, date, next, last) => {
  expect(meetingFrom(date, of(text))).toBe(next)
  expect(meetingBefore(date, of(text))).toBe(last)
})

test('a rhythm that never meets has no next meeting', () => {
  expect(meetingFrom('2027-01-15', of('2026-12-03 2027-01-14'))).toBeNull()
  expect(meetingBefore('2026-12-02', of('2026-12-03 2027-01-14'))).toBeNull()
  expect(meetingFrom(today, of('1 sat'))).toBeNull()
  expect(meetingFrom('9999-12-30', of('1 tue'))).toBeNull()
  expect(meetingBefore('0001-01-01', of('-1 fri'))).toBeNull()
})

test('a text that is no rhythm is none', () => {
  for (const text of [
    '',
    'tue',
    '6 tue',
    '1 tue 4',
    'every 0 2026-11-26',
    'every 2 2026-02-30',
    '2026-13-01',
    '1,1,1,1,1,1,1 tue',
  ])
    expect(rhythmOf(text)).toBeNull()
})

test('the next meeting is the first that walking day by day meets, and the last one likewise', () => {
  fc.assert(
    fc.property(anyRhythm, fc.nat(200), anyClosed, (rhythm, days, closed) => {
      const date = addDays(today, days)
      const meets = (day: PlanDate) => isWorkingDay(day, closed) && meetingFrom(day, rhythm, closed) === day
      const next = meetingFrom(date, rhythm, closed)
      const last = meetingBefore(date, rhythm, closed)
      if (next !== null) {
        expect(meets(next)).toBe(true)
        expect(meetingBefore(next, rhythm, closed)).toBe(next)
        for (let day = date; day < next; day = addDays(day, 1)) expect(meets(day)).toBe(false)
      }
      if (last !== null) {
        expect(meets(last)).toBe(true)
        for (let day = date; day > last; day = addDays(day, -1)) expect(meets(day)).toBe(false)
      }
    }),
  )
})

test('what is kept is read back the same', () => {
  fc.assert(
    fc.property(anyRhythm, (rhythm) => {
      expect(rhythmOf(rhythmText(rhythm))).toEqual(rhythm)
    }),
  )
})
