import { expect, test, vi } from 'vitest'
import { showDate, showDistance, type DateStyle } from '../../lib/plan/show-date.ts'

const today = '2026-11-20'
const show = (date: string, style: DateStyle, locale = 'en-US') => showDate(date, { today, locale, style })

test('a date is shown in several lengths', () => {
  expect(show('2026-12-18', 'short')).toBe('Fri, Dec 18')
  expect(show('2026-12-18', 'bare')).toBe('Dec 18')
  expect(show('2026-11-24', 'full')).toBe('November 24')
  expect(show('2027-11-24', 'month')).toBe('Nov')
})

test('the year is shown when it is another one and more than 60 days away', () => {
  expect(show('2027-01-19', 'short')).toBe('Tue, Jan 19')
  expect(show('2027-01-20', 'short')).toBe('Wed, Jan 20, 2027')
  expect(show('2027-01-20', 'bare')).toBe('Jan 20, 2027')
  expect(show('2027-01-20', 'full')).toBe('January 20, 2027')
  expect(show('2026-01-02', 'bare')).toBe('Jan 2')
  expect(showDate('2026-12-30', { today: '2027-01-05', locale: 'en-US', style: 'bare' })).toBe('Dec 30')
  expect(showDate('2026-10-30', { today: '2027-01-05', locale: 'en-US', style: 'bare' })).toBe('Oct 30, 2026')
})

test('a near date is its weekday while no other day can be meant', () => {
  const near = ['2026-11-20', '2026-11-26', '2026-11-27', '2026-12-01', '2026-11-19'].map((date) => show(date, 'near'))
  expect(near).toEqual(['Fri', 'Thu', 'Fri, Nov 27', 'Tue, Dec 1', 'Thu, Nov 19'])
  expect(show('2027-03-02', 'near')).toBe('Tue, Mar 2, 2027')
})

test('another locale has its own words and order, always in the Gregorian calendar', () => {
  expect(show('2026-12-18', 'short', 'en-GB')).toBe('Fri 18 Dec')
  expect(show('2026-12-18', 'short', 'de')).toBe('Fr., 18. Dez.')
  expect(show('2027-12-18', 'bare', 'th-TH')).toContain('2027')
})

test('a locale that is none is read as American English', () => {
  expect(show('2026-12-18', 'short', 'en_US!')).toBe('Fri, Dec 18')
  expect(showDistance('2026-11-24', today, '')).toBe('in 4 days')
})

test('a distance is told in days, and in weeks from six weeks on', () => {
  const distances = ['2026-11-20', '2026-11-21', '2026-11-24', '2026-12-18', '2026-12-31', '2027-01-01', '2027-01-11'].map(
    (date) => showDistance(date, today),
  )
  expect(distances).toEqual(['today', 'tomorrow', 'in 4 days', 'in 28 days', 'in 41 days', 'in 6 weeks', 'in 7 weeks'])
  expect(['2026-11-19', '2026-11-18', '2026-10-01'].map((date) => showDistance(date, today))).toEqual([
    'yesterday',
    '2 days ago',
    '7 weeks ago',
  ])
})

test('the day shown is the day kept, wherever the browser is', () => {
  // A locale for each zone, since a formatter is made once for each locale.
  for (const [locale, zone] of [
    ['en-CA', 'Pacific/Kiritimati'],
    ['en-AU', 'America/Los_Angeles'],
    ['en-NZ', 'Asia/Kolkata'],
  ] as const) {
    vi.stubEnv('TZ', zone)
    expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone.replace('Kolkata', 'Calcutta'))
    expect(show('2026-12-18', 'short', locale), zone).toMatch(/^Fri.*18/)
  }
  vi.unstubAllEnvs()
})
