import { weekdayNamed } from './date-names.ts'
import type { DatedParts } from './dated-parts.ts'
import { namedParts } from './named-parts.ts'
import { numericParts } from './numeric-parts.ts'
import type { ReadAt } from './reading.ts'

/** The weekday: 0 = Sunday, `null` when none was typed. */
export type DatedWords = DatedParts & { weekday: number | null }

const weekdayFirst = /^(?<weekday>[\p{L}-]+) (?:the )?(?<rest>.*\d.*)$/u
const weekdayLast = /^(?<rest>.*\d.*) (?<weekday>[\p{L}-]+)$/u

/** Takes apart "fri dec 4", "4 dec 2027", 12/4, 05.12.2026, 2026-12-04, "the 3rd", "monday the 16th". */
export function datedWords(text: string, at: ReadAt): DatedWords | null {
  const parts = datedParts(text, at)
  if (parts !== null) return { ...parts, weekday: null }
  for (const pattern of [weekdayFirst, weekdayLast]) {
    const { weekday: word = '', rest = '' } = pattern.exec(text)?.groups ?? {}
    const weekday = weekdayNamed(word, at.locale)
    const restParts = weekday === null ? null : datedParts(rest, at)
    if (restParts !== null) return { ...restParts, weekday }
  }
  return null
}

const datedParts = (text: string, at: ReadAt): DatedParts | null => numericParts(text, at) ?? namedParts(text, at)
