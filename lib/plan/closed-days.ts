import { isWeekend, toDayNumber, type PlanDate } from './plan-date.ts'

/** Days beside the weekend on which nobody works, as day numbers in order; none of them falls on a weekend. */
export type ClosedDays = readonly number[]

export const closedDays = (dates: Iterable<PlanDate>): ClosedDays =>
  [...new Set(dates)]
    .filter((date) => !isWeekend(date))
    .map(toDayNumber)
    .sort((one, other) => one - other)

/** How many closed days lie after day number `from`, up to and with `to`. Logarithmic in their number. */
export const countClosed = (closed: ClosedDays, from: number, to: number): number =>
  place(closed, to + 1) - place(closed, from + 1)

export const isClosed = (closed: ClosedDays, day: number): boolean => closed[place(closed, day)] === day

/** Where `day` stands, or would stand: the number of closed days before it. */
function place(closed: ClosedDays, day: number): number {
  let [low, high] = [0, closed.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((closed[middle] ?? day) < day) low = middle + 1
    else high = middle
  }
  return low
}
