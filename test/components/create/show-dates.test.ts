import { expect, test } from 'vitest'
import { showDates } from '../../../components/create/show-dates.ts'

const today = '2026-11-20'
const shown = (...dates: string[]) => {
  const say = showDates(dates, today, 'en-US')
  return dates.map((date) => say(date, 'bare'))
}

test('dates of the coming months need no year, on either side of New Year', () => {
  expect(shown('2026-11-24', '2027-01-20', '2027-01-28', '2027-08-31')).toEqual(['Nov 24', 'Jan 20', 'Jan 28', 'Aug 31'])
})

test('with one date further away all are told with their year', () => {
  expect(shown('2026-11-24', '2027-01-20', '2028-01-28')).toEqual(['Nov 24, 2026', 'Jan 20, 2027', 'Jan 28, 2028'])
})

test('a day that is only offered brings its own year when it is far away', () => {
  const say = showDates(['2026-12-04'], today, 'en-US')
  expect([say('2026-12-04', 'short'), say('2027-12-04', 'short')]).toEqual(['Fri, Dec 4', 'Sat, Dec 4, 2027'])
})
