import { partsOf } from '../plan/plan-date.ts'
import { monthNamed } from './date-names.ts'
import { type DatedParts, typedYear } from './dated-parts.ts'
import type { ReadAt } from './reading.ts'

const day = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th|er|\.)?`
const month = String.raw`(?<month>[\p{L}\p{M}]+)`
const year = String.raw`(?: (?:of |de )?(?<year>\d{4}|\d{2}))?`
const dayMonth = new RegExp(`^(?:the )?${day} ?(?:of |de )?${month}${year}$`, 'u')
const monthDay = new RegExp(`^${month} ?(?:the )?${day}${year}$`, 'u')
const dayOfMonth = new RegExp(`^(?:the )?${day}(?: (?:of |in )?(?<which>this|next) month)?$`, 'u')

/** dec 4, 4th of december 2027, dec 4 27, the 3rd, 15, 15th of next month. */
export function namedParts(text: string, { today, locale }: ReadAt): DatedParts | null {
  for (const pattern of [dayMonth, monthDay]) {
    const found = pattern.exec(text)?.groups
    const named = monthNamed(found?.month ?? '', locale)
    if (found !== undefined && named !== null) return { day: Number(found.day), month: named, year: typedYear(found.year) }
  }
  const alone = dayOfMonth.exec(text)?.groups
  if (alone === undefined) return null
  if (alone.which === undefined) return { day: Number(alone.day), month: null, year: null }
  const now = partsOf(today)
  const count = now.month - 1 + (alone.which === 'next' ? 1 : 0)
  return { day: Number(alone.day), month: (count % 12) + 1, year: now.year + Math.floor(count / 12) }
}
