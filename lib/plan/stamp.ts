import * as z from 'zod'
import { fromLetters, toLetters } from '../base/letters.ts'

/**
 * When a field was written, by whom: 16 letters that sort as text. 7 for the milliseconds, 4 for a counter, 5 for the
 * replica's tag. A hybrid logical clock: it follows the wall clock and never goes back, so that a write which replaces a
 * value it saw always sorts after it, whatever the clock of the machine says.
 */
export const Stamp = z.string().regex(/^[-_0-9A-Za-z]{16}$/)
export type Stamp = z.infer<typeof Stamp>

const counterLimit = 64 ** 4 - 1
/** The year 2109. */
const timeLimit = 64 ** 7 - 1

export function createStamp(milliseconds: number, counter: number, tag: string): Stamp {
  return toLetters(milliseconds, 7) + toLetters(counter, 4) + tag
}

/** Milliseconds since 1970 that the stamp claims. */
export const stampTime = (stamp: Stamp): number => fromLetters(stamp.slice(0, 7))

/** The stamp that follows `after` at wall time `now`. Greater than `after` and never an error, whatever the clock says. */
export function nextStamp(after: Stamp | null, now: number, tag: string): Stamp {
  const wall = Math.min(timeLimit, Math.max(0, Math.floor(now) || 0))
  if (after === null) return createStamp(wall, 0, tag)
  const time = stampTime(after)
  if (wall > time) return createStamp(wall, 0, tag)
  const counter = fromLetters(after.slice(7, 11))
  return counter < counterLimit ? createStamp(time, counter + 1, tag) : createStamp(time + 1, 0, tag)
}

export const laterStamp = (one: Stamp | null, other: Stamp | null): Stamp | null =>
  one === null ? other : other === null || one > other ? one : other
