import type { ClosedDays } from '../plan/closed-days.ts'
import { addDays, addMonths, type PlanDate } from '../plan/plan-date.ts'
import { addWorkingDays } from '../plan/working-days.ts'

/** A length of time as people type it: "3d", "two weeks", "10 business days". */
export type Span = { count: number; unit: 'days' | 'working-days' | 'months' }

/** The text of a span inside a pattern; its two groups are for `spanOf`. */
export const spanPattern = String.raw`(?:(\d{1,9}|[a-z]+(?: couple)?(?: of)?(?= )) ?)?((?:business|working|work) days?|[a-z]+)`

const numbers = new Map(
  ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].map(
    (word, index) => [word, index] as const,
  ),
)
for (const word of ['a', 'an', 'another', 'the']) numbers.set(word, 1)
for (const word of ['couple', 'couple of', 'a couple', 'a couple of']) numbers.set(word, 2)

const units: [RegExp, Span['unit'], number][] = [
  [/^(?:d|days?)$/, 'days', 1],
  [/^(?:w|wks?|weeks?)$/, 'days', 7],
  [/^fortnights?$/, 'days', 14],
  [/^(?:bd|bds|wd|wds|(?:business|working|work) days?|workdays?)$/, 'working-days', 1],
  [/^(?:m|mos?|mths?|months?)$/, 'months', 1],
  [/^(?:q|qtrs?|quarters?)$/, 'months', 3],
  [/^(?:y|yrs?|years?)$/, 'months', 12],
]

/** `null` when the number or the unit is none ("a few days", "2 hours"). Without a number it is one. */
export function spanOf(number: string | undefined, unitName: string): Span | null {
  const count = number === undefined ? 1 : (numbers.get(number) ?? Number(number))
  const unit = units.find(([pattern]) => pattern.test(unitName))
  return unit === undefined || Number.isNaN(count) ? null : { count: count * unit[2], unit: unit[1] }
}

export function addSpan(date: PlanDate, { count, unit }: Span, sign: 1 | -1, closed?: ClosedDays): PlanDate {
  const add = { days: addDays, 'working-days': addWorkingDays, months: addMonths }[unit]
  return add(date, sign * count, closed)
}
