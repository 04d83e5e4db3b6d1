import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createStamp, laterStamp, nextStamp, Stamp, stampTime } from '../../lib/plan/stamp.ts'

const now = Date.UTC(2026, 10, 20, 9)
const tag = 'Kq3_z'
/** Clocks as machines have them: right, reset to 1970, years ahead, before 1970, beyond the calendar, broken. */
const anyClock = fc.oneof(
  fc.integer({ min: now - 1e9, max: now + 1e9 }),
  fc.integer({ min: -1e15, max: 1e15 }),
  fc.double(),
  fc.constantFrom(0, -1, NaN, Infinity, -Infinity, Number.MAX_SAFE_INTEGER, 64 ** 7, 64 ** 7 - 1),
)
const anyTag = fc.string({ unit: fc.constantFrom('-', '0', 'A', '_', 'z'), minLength: 5, maxLength: 5 })

test('a stamp tells when and by whom', () => {
  const stamp = nextStamp(null, now, tag)
  expect(stampTime(stamp)).toBe(now)
  expect(stamp.endsWith(tag)).toBe(true)
})

test('stamps of the same millisecond are told apart by their count', () => {
  const first = nextStamp(null, now, tag)
  const second = nextStamp(first, now, tag)
  expect(second > first).toBe(true)
  expect(stampTime(second)).toBe(now)
})

test('a full count moves on to the next millisecond', () => {
  const full = createStamp(now, 64 ** 4 - 1, 'zzzzz')
  const next = nextStamp(full, now, tag)
  expect(next > full).toBe(true)
  expect(stampTime(next)).toBe(now + 1)
})

test('a stamp from a clock that is years ahead is followed, not contradicted', () => {
  const ahead = createStamp(now + 9 * 365 * 86_400_000, 5, 'other')
  expect(nextStamp(ahead, now, tag) > ahead).toBe(true)
})

test('whatever the clock says, each stamp is a stamp and sorts after the one before', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyClock, anyTag), { minLength: 2, maxLength: 30 }), (readings) => {
      let last: Stamp | null = null
      for (const [clock, by] of readings) {
        const next = nextStamp(last, clock, by)
        expect(Stamp.safeParse(next).success).toBe(true)
        if (last !== null) expect(next > last).toBe(true)
        last = next
      }
    }),
  )
})

test('the later of two stamps is the greater as text, and any is later than none', () => {
  const [early, late] = [createStamp(now, 0, tag), createStamp(now + 1, 0, tag)]
  expect([laterStamp(early, late), laterStamp(late, early), laterStamp(null, early), laterStamp(early, null)]).toEqual([
    late,
    late,
    early,
    early,
  ])
  expect(laterStamp(null, null)).toBeNull()
})
