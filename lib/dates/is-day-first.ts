import { validLocale } from '../plan/valid-locale.ts'

const orderByLocale = new Map<string, boolean>()

/** Whether `locale` (BCP 47) writes the 4th of December as 4/12. */
export function isDayFirst(locale: string): boolean {
  const known = orderByLocale.get(locale)
  if (known !== undefined) return known
  const parts = new Intl.DateTimeFormat(validLocale(locale), {
    day: 'numeric',
    month: 'numeric',
    calendar: 'gregory',
  }).formatToParts(0)
  const first = parts.find(({ type }) => type === 'day' || type === 'month')?.type === 'day'
  orderByLocale.set(locale, first)
  return first
}
