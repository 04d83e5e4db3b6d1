import { expect, test } from 'vitest'
import { holidayCountries, holidaysOf } from '../../lib/dates/holidays.ts'
import { readClosures } from '../../lib/plan/closure.ts'

const daysIn = (country: string, year: number) => holidaysOf(country, year, year).days.split('\n')

test('the whole public holidays of a country are found, by name', () => {
  expect(daysIn('US', 2026)).toContain('2026-11-26 Thanksgiving Day')
  expect(daysIn('US', 2026)).toContain('2026-09-07 Labor Day')
  expect(daysIn('DE', 2026)).toContain('2026-04-03 Good Friday')
  expect(daysIn('GB', 2026)).toContain('2026-12-28 Boxing Day (substitute day)')
})

test('a feast of several days, begun at sunset, is told by its days', () => {
  expect(daysIn('TR', 2026)).toContain('2026-03-20..2026-03-22 End of Ramadan (Eid al-Fitr)')
})

test('half a day off closes nothing', () => {
  expect(daysIn('CN', 2026).filter((day) => day.startsWith('2026-03-08'))).toEqual([])
})

test('every line of every country can be read', () => {
  for (const { code, name } of holidayCountries()) {
    const lines = daysIn(code, 2027)
    expect(readClosures(lines), `${code} ${name}`).toHaveLength(lines.length)
  }
})

test('a country that is not known has no holidays', () => {
  expect(holidaysOf('ZZ', 2026, 2027)).toEqual({ first: 2026, last: 2027, days: '' })
})
