import fc from 'fast-check'
import { addDays, isWeekend } from '../../lib/plan/plan-date.ts'
import type { Rhythm } from '../../lib/plan/rhythm.ts'
import { today } from './any-plan.ts'

const dates = fc
  .uniqueArray(fc.integer({ min: 0, max: 250 }), { minLength: 1, maxLength: 6 })
  .map((days) => [...new Set(days.map((day) => addDays(today, day)).map(toWeekday))].sort())
const toWeekday = (date: string): string => (isWeekend(date) ? toWeekday(addDays(date, 1)) : date)
const months = fc.subarray([1, 2, 3])

/** Rhythms as people have them: on weekdays, around today. */
export const anyRhythm: fc.Arbitrary<Rhythm> = fc.oneof(
  fc.record({
    kind: fc.constant('nth' as const),
    nth: fc.subarray([1, 2, 3, 4, 5, -1], { minLength: 1 }),
    weekday: fc.integer({ min: 1, max: 5 }),
    months,
  }),
  fc.record({
    kind: fc.constant('every' as const),
    weeks: fc.integer({ min: 1, max: 8 }),
    from: fc.integer({ min: -40, max: 90 }).map((days) => toWeekday(addDays(today, days))),
  }),
  fc.record({ kind: fc.constant('dates' as const), dates }),
)
