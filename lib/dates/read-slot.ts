import { fail, ok, type Result } from '../base/result.ts'
import { readDate } from './read-date.ts'
import type { ReadAt } from './reading.ts'
import type { WallTime } from '../plan/zoned.ts'

/** `others`: the same time on the other days the words may mean, likeliest first, at most three. */
export type SlotReading = WallTime & { others: WallTime[] }
export type SlotProblem = { sentence: string }

const atEnd =
  /^(.*?)[\s,]*(?:\b(?:at|@) ?)?\b(?:(\d{1,2})(?:[:.h](\d{2}))? ?([ap])\.?m\.?|(\d{1,2})[:.h](\d{2})|(noon)|(?:at|@) ?(\d{1,2}))$/
const plural = /^(?:every |each )?(mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sun)(day)?s?$/

/** A day with a time, as people agree on one: "mon 10am", "every Tuesday at 14:30", "Dec 4 at 9" (R094, R101). */
export function readSlot(text: string, at: ReadAt): Result<SlotReading, SlotProblem> {
  const [, day = '', hour12, minute12, half, hour24, minute24, noon, bareHour] = atEnd.exec(text.trim().toLowerCase()) ?? []
  const time = noon
    ? '12:00'
    : hour12 !== undefined
      ? timeOf((Number(hour12) % 12) + (half === 'p' ? 12 : 0), minute12, Number(hour12) >= 1 && Number(hour12) <= 12)
      : hour24 !== undefined
        ? timeOf(workingHour(hour24), minute24)
        : bareHour !== undefined
          ? timeOf(workingHour(bareHour), undefined)
          : null
  if (time === null) return fail({ sentence: 'Try mon 10am or Dec 4 at 14:30.' })
  const read = readDate(day.trim().replace(plural, '$1$2'), at)
  if (!read.ok) return fail({ sentence: 'Try mon 10am or Dec 4 at 14:30.' })
  const { date, others } = read.value
  return ok({ date, time, others: others.map((other) => ({ date: other, time })) })
}

/** Without am or pm nobody means the night: "2:30" is in the afternoon. "02:30" is written by a clock of 24 hours, and is what it says. */
function workingHour(hour: string): number {
  return Number(hour) < 7 && !hour.startsWith('0') ? Number(hour) + 12 : Number(hour)
}

function timeOf(hour: number, minute: string | undefined, isHour = true): string | null {
  const minutes = Number(minute ?? 0)
  if (!isHour || hour > 23 || minutes > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
