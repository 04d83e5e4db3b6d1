import Holidays from 'date-holidays'
import { writeClosure } from '../plan/closure.ts'
import { countryName } from '../plan/country.ts'
import { addDays } from '../plan/plan-date.ts'
import type { FoundHolidays } from '../plan/side-calendars.ts'

/**
 * Public holidays of a country, out of the tables that date-holidays carries: nothing is asked over the network. 240 KB gzip, so to be loaded
 * lazily, and what it finds is kept. Nationwide ones only (those of a state or canton are entered as closures), and whole days only: an
 * afternoon off closes nothing. A country that it does not know has none. Islamic dates are computed and may be a day off.
 */
export function holidaysOf(country: string, first: number, last: number): FoundHolidays {
  const known = new Holidays(country, { types: ['public'], timezone: 'UTC', languages: ['en-us', 'en'] })
  const days: string[] = []
  for (let year = first; year <= last; year++)
    for (const { date, start, end, name } of known.getHolidays(year) ?? []) {
      // One that begins at sunset is named for the day that follows; its hours are whole days all the same.
      const count = Math.floor((end.getTime() - start.getTime()) / 86_400_000)
      const from = date.slice(0, 10)
      if (count >= 1) days.push(writeClosure({ from, to: addDays(from, count - 1), name: name.replaceAll('\n', ' ') }))
    }
  return { first, last, days: days.join('\n') }
}

/** Codes and English names of all countries whose holidays are known, by name. */
export const holidayCountries = (): { code: string; name: string }[] =>
  Object.keys(new Holidays().getCountries())
    .map((code) => ({ code, name: countryName(code) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'))
