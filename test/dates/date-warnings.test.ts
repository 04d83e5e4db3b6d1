import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dateWarnings } from '../../lib/dates/date-warnings.ts'
import { sideCalendars } from '../../lib/plan/side-calendars.ts'
import { addDays } from '../../lib/plan/plan-date.ts'
import { isWorkingDay } from '../../lib/plan/working-days.ts'

const today = '2026-11-20'
const review = { title: 'Security review sign-off', due: '2026-11-24' }
const redlines = { title: 'Legal redlines', due: '2026-12-08' }

test('a working day between its neighbours is not warned about', () => {
  expect(dateWarnings('2026-11-30', { today, after: [review], before: [redlines] })).toEqual([])
  expect(dateWarnings(today, { today })).toEqual([])
})

test('a neighbour may be due on the same day', () => {
  expect(dateWarnings('2026-11-24', { today, after: [review], before: [review] })).toEqual([])
})

test('a weekend is named, with the Friday before and the Monday after', () => {
  expect(dateWarnings('2026-11-28', { today })).toEqual([
    { kind: 'weekend', sentence: 'Sat, Nov 28 is a weekend. Pick a day near it?', near: ['2026-11-27', '2026-11-30'] },
  ])
})

test('a past day is told by its distance', () => {
  expect(dateWarnings('2026-11-17', { today })).toEqual([
    { kind: 'past', sentence: 'That was 3 days ago.', near: ['2026-11-20', '2026-11-23'] },
  ])
  expect(dateWarnings('2026-11-19', { today })[0]?.sentence).toBe('That was yesterday.')
})

test('on a weekend the days near today are the working days after it', () => {
  expect(dateWarnings('2026-11-20', { today: '2026-11-21' })[0]?.near).toEqual(['2026-11-23', '2026-11-24'])
})

test('a day before a step that must come first names the latest such step', () => {
  const earlier = { title: 'Kick-off', due: '2026-11-23' }
  expect(dateWarnings('2026-11-20', { today, after: [earlier, review] })).toEqual([
    {
      kind: 'before-predecessor',
      sentence: 'That is before Security review sign-off, Nov 24.',
      near: ['2026-11-24', '2026-11-25'],
    },
  ])
})

test('a day after a step that waits names the earliest such step', () => {
  const later = { title: 'Signature', due: '2026-12-18' }
  expect(dateWarnings('2026-12-21', { today, before: [later, redlines] })).toEqual([
    { kind: 'after-successor', sentence: 'That is after Legal redlines, Dec 8.', near: ['2026-12-07', '2026-12-08'] },
  ])
})

test('several reasons are all told, and the dates are in the words of the locale', () => {
  const warnings = dateWarnings('2026-11-15', { today, after: [review], locale: 'en-GB' })
  expect(warnings.map(({ kind }) => kind)).toEqual(['weekend', 'past', 'before-predecessor'])
  expect(warnings[2]?.sentence).toBe('That is before Security review sign-off, 24 Nov.')
})

test('a day offered is a working day, not past, and not the one warned about', () => {
  const distance = fc.integer({ min: -40, max: 40 })
  fc.assert(
    fc.property(distance, distance, distance, distance, (todayAt, dateAt, afterAt, beforeAt) => {
      const [now, date, after, before] = [todayAt, dateAt, afterAt, beforeAt].map((days) => addDays(today, days)) as [
        string,
        string,
        string,
        string,
      ]
      const warnings = dateWarnings(date, {
        today: now,
        after: [{ title: 'A', due: after }],
        before: [{ title: 'B', due: before }],
      })
      for (const near of warnings.flatMap((warning) => warning.near))
        expect(isWorkingDay(near) && near >= now && near !== date, near).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('a holiday of either side is named, with two days near it on which both work', () => {
  const us = { US: { first: 2025, last: 2029, days: '2026-11-26 Thanksgiving Day' } }
  const calendars = sideCalendars({ country: 'US', closed: ['2026-11-27'] }, { country: '', domains: [], closed: [] }, us)
  expect(dateWarnings('2026-11-26', { today, calendars })).toEqual([
    {
      kind: 'closed',
      sentence: 'Thu, Nov 26 is Thanksgiving Day in the United States (theirs and ours). Pick a day near it?',
      near: ['2026-11-25', '2026-11-30'],
    },
  ])
  expect(dateWarnings('2026-11-26', { today: '2026-11-26', calendars })[0]?.near).toEqual(['2026-11-30', '2026-12-01'])
})
