import { useEffect } from 'react'
import type { Calendars } from '../../lib/plan/calendar.ts'
import { countryOfLocale, noCountry } from '../../lib/plan/country.ts'
import { lackingCountries } from '../../lib/plan/side-calendars.ts'
import { usePanel, type Settings } from '../ports.ts'
import { useToday } from './use-today.ts'

/**
 * Sees to it that the public holidays of both sides are known for the years a plan reaches into: looks up what is lacking, in the background,
 * and keeps it. Until somebody says where we are, the region of the browser's language is taken, and said to be a guess.
 */
export function useHolidays(calendars: Calendars | null | undefined, settings: Settings | undefined): void {
  const { source, page, locale } = usePanel()
  const today = useToday()
  const isUnsaid = settings?.country === ''
  useEffect(() => {
    // Refused, the question is as open as before and is asked again with the next panel.
    if (isUnsaid) void source.writeSettings({ country: countryOfLocale(locale) ?? noCountry, countryGuessed: true })
  }, [isUnsaid, source, locale])

  const lacking = calendars ? lackingCountries(calendars, today).join(' ') : ''
  useEffect(() => {
    if (lacking === '') return
    const lookUp = async () => {
      const { holidaysOf } = await import('../../lib/dates/holidays.ts') // 240 KB of tables
      const year = Number(today.slice(0, 4))
      const found = lacking.split(' ').map((country) => [country, holidaysOf(country, year - 1, year + 3)] as const)
      if ((await source.keepHolidays(Object.fromEntries(found))).ok) page.planChanged()
    }
    // Without the tables the plan counts weekends alone, as it did.
    void lookUp().catch(() => undefined)
  }, [lacking, today, source, page])
}
