import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { readDate } from '../../lib/dates/read-date.ts'
import { addDays, daysInMonth, fromDayNumber, isPlanDate, toDayNumber } from '../../lib/plan/plan-date.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { addWorkingDays } from '../../lib/plan/working-days.ts'

const runs = { numRuns: 1000 }
const between = (first: string, last: string) =>
  fc.integer({ min: toDayNumber(first), max: toDayNumber(last) }).map(fromDayNumber)
const dates = between('2000-01-01', '2099-12-31')
const todays = between('2020-01-01', '2060-12-31')
const words = fc.constantFrom(
  ...'next this last the of week month quarter year mon thu friday dec feb november 4 15 31 29 0 12/4 2/30 +3d -2 in 2 a an bd business days w from after before end eow mid- early late first q1 2027 05.12. 2026-02-29 at 3pm by christmas soon and - + . thanksgiving'.split(
    ' ',
  ),
)
const phrases = fc.array(words, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '))
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), fc.string({ unit: 'grapheme' }), phrases)

test('any text at all is answered with real days or a sentence', () => {
  fc.assert(
    fc.property(
      anyText,
      todays,
      fc.option(dates, { nil: undefined }),
      fc.option(fc.boolean(), { nil: undefined }),
      (text, today, from, dayFirst) => {
        const read = readDate(text, { today, from, dayFirst })
        if (!read.ok) {
          expect(read.problem.sentence).not.toBe('')
          return
        }
        const { date, others, ambiguous } = read.value
        expect([date, ...others].filter((day) => !isPlanDate(day))).toEqual([])
        expect(new Set([date, ...others]).size).toBe(1 + others.length)
        expect(others.length).toBeLessThanOrEqual(3)
        if (ambiguous) expect(others).not.toEqual([])
      },
    ),
    { numRuns: 5000 },
  )
})

test('a date in its own form is read as itself', () => {
  fc.assert(
    fc.property(dates, todays, (date, today) => {
      expect(readDate(date, { today })).toEqual({ ok: true, value: { date, others: [], ambiguous: false } })
    }),
    runs,
  )
})

test('a signed offset is the same as adding those days', () => {
  fc.assert(
    fc.property(todays, todays, fc.integer({ min: 0, max: 9999 }), fc.constantFrom(1, -1), (today, from, count, sign) => {
      const typed = (unit: string) => readDate(`${sign < 0 ? '-' : '+'}${count}${unit}`, { today, from })
      const day = addDays(from, sign * count)
      if (day.startsWith('20')) expect(typed('d')).toMatchObject({ value: { date: day, others: [] } })
      const workingDay = addWorkingDays(from, sign * count)
      if (workingDay.startsWith('20')) expect(typed('bd')).toMatchObject({ value: { date: workingDay, others: [] } })
    }),
    runs,
  )
})

test('a date as the panel shows it is read back as the same date, from a year ago to a year ahead', () => {
  const locales = fc.constantFrom('en-US', 'en-GB', 'en-AU', 'de', 'fr', 'es', 'pt-BR', 'nl', 'it', 'sv')
  fc.assert(
    fc.property(todays, fc.integer({ min: -364, max: 364 }), locales, (today, distance, locale) => {
      const date = addDays(today, distance)
      const shown = showDate(date, { today, locale, style: 'short' })
      expect(readDate(shown, { today, locale }), shown).toMatchObject({ value: { date } })
    }),
    runs,
  )
})

test('the same without the weekday, from two weeks ago to two weeks short of a year ahead', () => {
  fc.assert(
    fc.property(
      todays,
      fc.integer({ min: -14, max: 350 }),
      fc.constantFrom('bare' as const, 'full' as const),
      (today, distance, style) => {
        const date = addDays(today, distance)
        const shown = showDate(date, { today, locale: 'en-US', style })
        expect(readDate(shown, { today }), shown).toMatchObject({ value: { date } })
      },
    ),
    runs,
  )
})

test('both days that a refusal offers can be typed', () => {
  fc.assert(
    fc.property(
      todays,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 29, max: 99 }),
      fc.option(fc.integer({ min: 2021, max: 2060 })),
      (today, month, day, year) => {
        const typed = year === null ? `${month}/${day}` : `${year}-${String(month).padStart(2, '0')}-${day}`
        const read = readDate(typed, { today })
        if (read.ok || day <= daysInMonth(year ?? 2028, month)) return
        const [, one, other] = /Try (.+) or (.+)$/.exec(read.problem.sentence) ?? []
        expect(readDate(one ?? '', { today }).ok, read.problem.sentence).toBe(true)
        expect(readDate(other ?? '', { today }).ok, read.problem.sentence).toBe(true)
      },
    ),
    runs,
  )
})

test('the zone of the machine has no part in a reading', () => {
  const texts = [
    '2026-12-04T23:30:00-08:00',
    '2026-12-04T00:15:00+14:00',
    'december first',
    'tomorrow 10:30 PST',
    'tomorrow 23:30 GMT+9',
    'Fri Dec 04 2026 00:00:00 GMT+0100',
    'next thu',
    'tmr',
    'dec 4',
  ]
  const readings = ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/Los_Angeles', 'Asia/Kolkata'].map((zone) => {
    vi.stubEnv('TZ', zone)
    return texts.map((text) => readDate(text, { today: '2026-11-20' }))
  })
  vi.unstubAllEnvs()
  for (const reading of readings) expect(reading).toEqual(readings[0])
})
