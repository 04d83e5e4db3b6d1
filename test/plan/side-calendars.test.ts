import { expect, test } from 'vitest'
import { lackingCountries, sideCalendars } from '../../lib/plan/side-calendars.ts'
import { whyClosed } from '../../lib/plan/why-closed.ts'
import { isWorkingDay } from '../../lib/plan/working-days.ts'

const us = { first: 2025, last: 2029, days: '2026-11-26 Thanksgiving Day\n2026-12-25 Christmas Day' }
const de = { first: 2025, last: 2029, days: '2026-12-25 Christmas Day' }
const deal = { country: 'DE', domains: [], closed: ['2026-12-18..2027-01-04 quarter-end freeze', 'garbage'] }
const calendars = sideCalendars({ country: 'US', closed: ['2026-11-27'] }, deal, { US: us, DE: de })

test('each side keeps its own holidays and closures, and both keep all', () => {
  const works = (date: string) => (['buyer', 'seller', 'both'] as const).map((side) => isWorkingDay(date, calendars[side]))
  expect(works('2026-11-26')).toEqual([true, false, false])
  expect(works('2026-11-27')).toEqual([true, false, false])
  expect(works('2026-12-21')).toEqual([false, true, false])
  expect(works('2026-12-16')).toEqual([true, true, true])
})

test('a closed day is told with its reason and its side', () => {
  expect(whyClosed(calendars, '2026-11-26')).toBe('Thanksgiving Day in the United States (ours)')
  expect(whyClosed(calendars, '2026-11-27')).toBe('in our closure')
  expect(whyClosed(calendars, '2026-12-21')).toBe('in their closure, quarter-end freeze')
  expect(whyClosed(calendars, '2026-12-25')).toBe(
    'Christmas Day in Germany (theirs) and Christmas Day in the United States (ours)',
  )
  expect(whyClosed(calendars, '2026-12-16')).toBeNull()
  const same = sideCalendars({ country: 'US', closed: [] }, { country: '', domains: [], closed: [] }, { US: us })
  expect(whyClosed(same, '2026-11-26')).toBe('Thanksgiving Day in the United States (theirs and ours)')
})

test('countries are looked up when nothing is known of them, and before their years run out', () => {
  const unknown = sideCalendars({ country: 'US', closed: [] }, deal, { US: us })
  expect(lackingCountries(unknown, '2026-11-20')).toEqual(['DE'])
  expect(lackingCountries(calendars, '2026-11-20')).toEqual([])
  expect(lackingCountries(calendars, '2028-01-01')).toEqual(['DE', 'US'])
  const none = sideCalendars({ country: 'none', closed: [] }, { ...deal, country: '' }, {})
  expect(lackingCountries(none, '2026-11-20')).toEqual([])
})

test('a country with the name of what every object has is no country', () => {
  const odd = sideCalendars({ country: 'constructor', closed: [] }, { ...deal, country: '__proto__', closed: [] }, {})
  expect(odd.both).toEqual([])
})
