import fc from 'fast-check'
import { expect, test } from 'vitest'
import { longestClosure, readClosure, readClosures, writeClosure } from '../../lib/plan/closure.ts'
import { addDays } from '../../lib/plan/plan-date.ts'

test('days in a row and a single day are read, with and without a name', () => {
  expect(readClosure('2026-12-18..2027-01-04 Quarter-end freeze')).toEqual({
    from: '2026-12-18',
    to: '2027-01-04',
    name: 'Quarter-end freeze',
  })
  expect(readClosure('2026-11-26')).toEqual({ from: '2026-11-26', to: '2026-11-26', name: '' })
})

test.each([
  '',
  'soon',
  '2026-02-30',
  '2026-12-18..',
  '2027-01-04..2026-12-18',
  '2026-01-01..2029-01-01',
  '2026-11-26Thanksgiving',
])('“%s” closes nothing', (text) => expect(readClosure(text)).toBeNull())

test('what cannot be read does not take the rest with it', () => {
  expect(readClosures(['garbage', '2026-11-26 Thanksgiving'])).toHaveLength(1)
})

test('what is written is read again', () => {
  const from = fc.integer({ min: -20_000, max: 40_000 }).map((days) => addDays('2026-11-20', days))
  fc.assert(
    fc.property(from, fc.nat(longestClosure - 1), fc.string(), (day, days, name) => {
      const closure = { from: day, to: addDays(day, days), name }
      expect(readClosure(writeClosure(closure))).toEqual(closure)
    }),
  )
})
