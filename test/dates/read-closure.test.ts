import { expect, test } from 'vitest'
import { readClosureText } from '../../lib/dates/read-closure.ts'

const today = '2026-11-20'

test.each([
  ['Dec 24 to Jan 2, office closed', '2026-12-24', '2027-01-02', 'office closed'],
  ['Dec 24 – Jan 2', '2026-12-24', '2027-01-02', ''],
  ['Dec 24, 2026 to Jan 2, 2027, office closed', '2026-12-24', '2027-01-02', 'office closed'],
  ['2026-12-18..2027-01-04', '2026-12-18', '2027-01-04', ''],
  ['Dec 18 - Dec 31, freeze, all teams', '2026-12-18', '2026-12-31', 'freeze, all teams'],
  ['nov 27', '2026-11-27', '2026-11-27', ''],
  ['Nov 27, day after Thanksgiving', '2026-11-27', '2026-11-27', 'day after Thanksgiving'],
])('“%s”', (text, from, to, name) => {
  expect(readClosureText(text, { today })).toEqual({ ok: true, value: { from, to, name } })
})

test.each([
  ['', 'Try Dec 24 to Jan 2, office closed'],
  ['office closed', 'Try Dec 24 to Jan 2, office closed'],
  ['Dec 24 to soon', 'Try Dec 24 to Jan 2, office closed'],
  ['Dec 24 to Dec 20', 'It ends before it begins.'],
  ['2026-12-24 to 2028-01-02', 'That is longer than 92 days. Is the year right?'],
])('“%s” is refused with a sentence', (text, sentence) => {
  expect(readClosureText(text, { today })).toEqual({ ok: false, problem: { sentence } })
})
