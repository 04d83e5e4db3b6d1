import { type DatedParts, typedYear } from './dated-parts.ts'
import { isDayFirst } from './is-day-first.ts'
import type { ReadAt } from './reading.ts'

const yearFirst = /^(\d{4})(?:([-/. ])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))$/
const slashed = /^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/
const dotted = /^(\d{1,2})\. ?(\d{1,2})(?:\. ?(\d{4}|\d{2})?)?$/

/**
 * 2026-12-04, 20261204, 12/4, 12-4-2026, 17.11., 05.12.2026. With points the day always comes first; with strokes its place is the locale's,
 * and the other order is told when it could be meant.
 */
export function numericParts(text: string, { dayFirst, locale }: ReadAt): DatedParts | null {
  const [, year, , month, day, bareMonth = month, bareDay = day] = yearFirst.exec(text) ?? []
  if (year !== undefined) return { year: Number(year), month: Number(bareMonth), day: Number(bareDay) }

  const [, dottedDay, dottedMonth, dottedYear] = dotted.exec(text) ?? []
  if (dottedDay !== undefined) return inOrder(Number(dottedDay), Number(dottedMonth), typedYear(dottedYear))

  const [, one, , two, slashedYear] = slashed.exec(text) ?? []
  if (one === undefined) return null
  const parts =
    (dayFirst ?? (locale !== undefined && isDayFirst(locale)))
      ? inOrder(Number(one), Number(two), typedYear(slashedYear))
      : inOrder(Number(two), Number(one), typedYear(slashedYear))
  const alike = parts.day <= 12 && parts.day !== parts.month
  return alike ? { ...parts, swapped: { day: parts.month, month: parts.day } } : parts
}

/** The order asked for, or the other one when no year has that many months. */
const inOrder = (day: number, month: number, year: number | null) =>
  month > 12 && day <= 12 ? { day: month, month: day, year } : { day, month, year }
