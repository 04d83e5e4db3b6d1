import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSlot } from '../../lib/dates/read-slot.ts'
import { instantOf, knownZone, wallTime } from '../../lib/plan/zoned.ts'
import { addDays } from '../../lib/plan/plan-date.ts'

// A Friday.
const today = '2026-11-20'
const read = (text: string) => {
  const result = readSlot(text, { today })
  return result.ok ? `${result.value.date} ${result.value.time}` : result.problem.sentence
}

test.each([
  ['mon 10am', '2026-11-23 10:00'],
  ['Monday at 10', '2026-11-23 10:00'],
  ['every Tuesday at 14:30', '2026-11-24 14:30'],
  ['Mondays 10am', '2026-11-23 10:00'],
  ['wednesdays at 2', '2026-11-25 14:00'],
  ['thursdays, 9:15', '2026-11-26 09:15'],
  ['Dec 4 at 9:05 p.m.', '2026-12-04 21:05'],
  ['mon noon', '2026-11-23 12:00'],
  ['mon 12am', '2026-11-23 00:00'],
  ['mon 12pm', '2026-11-23 12:00'],
  ['+3d 16h30', '2026-11-23 16:30'],
  ['tue 2:30', '2026-11-24 14:30'],
  ['tue 6.45', '2026-11-24 18:45'],
  ['tue 7:00', '2026-11-24 07:00'],
  ['tue 6:30am', '2026-11-24 06:30'],
  ['tue 06:30', '2026-11-24 06:30'],
])('%s', (text, slot) => expect(read(text)).toBe(slot))

test.each(['', 'soon', 'mon', '10am', 'mon 25:00', 'mon 13pm', 'mon 10:75', 'mon at 99'])('"%s" says what can be read', (text) =>
  expect(read(text)).toBe('Try mon 10am or Dec 4 at 14:30.'),
)

test('the other days the words may mean come with the same time, in the order the reader writes dates', () => {
  const both = (locale: string) => readSlot('4/12 at 9', { today, locale })
  const [december, april] = ['2026-12-04', '2027-04-12'].map((date) => ({ date, time: '09:00' }))
  expect(both('de-DE')).toMatchObject({ value: { ...december, others: expect.arrayContaining([april]) } })
  expect(both('en-US')).toMatchObject({ value: { ...april, others: expect.arrayContaining([december]) } })
})

test('a day and a time as they are kept are read back as they are', () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.nat(23), fc.nat(59), (days, hour, minute) => {
      const kept = `${addDays(today, days)} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
      expect(read(kept)).toBe(kept)
    }),
  )
})

test('any text is a slot or a sentence', () => {
  fc.assert(fc.property(fc.string(), (text) => read(text).length > 0))
})

test('clocks of a zone go to an instant and back, also over a change of clocks', () => {
  expect(instantOf({ date: '2026-11-23', time: '10:00' }, 'America/New_York')).toBe('2026-11-23T15:00:00.000Z')
  expect(instantOf({ date: '2026-07-06', time: '10:00' }, 'America/New_York')).toBe('2026-07-06T14:00:00.000Z')
  expect(wallTime('2026-11-23T15:00:00Z', 'Asia/Kolkata')).toEqual({ date: '2026-11-23', time: '20:30' })
  const zones = fc.constantFrom('America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Pacific/Apia', 'Australia/Lord_Howe', 'UTC')
  fc.assert(
    fc.property(
      fc.nat(4000),
      fc.integer({ min: 4, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      zones,
      (days, hour, minute, zone) => {
        const wall = {
          date: addDays('2020-01-01', days),
          time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
        }
        expect(wallTime(instantOf(wall, zone), zone)).toEqual(wall)
      },
    ),
  )
})

test('a zone that nobody knows is read as UTC', () => {
  expect([knownZone('Mars/Olympus'), knownZone('')]).toEqual(['UTC', 'UTC'])
  expect(wallTime('2026-11-23T15:00:00Z', 'Mars/Olympus').time).toBe('15:00')
})
