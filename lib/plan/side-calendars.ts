import { calendarsOf, type Calendars, type ClosedSpan, type SideCalendar } from './calendar.ts'
import { readClosures } from './closure.ts'
import { countryOf, theirCountry, type Country } from './country.ts'
import type { Plan } from './plan.ts'
import { addDays, daysBetween, type PlanDate } from './plan-date.ts'

/** What a person said of their own side: `country` as a code, `none`, or empty; `closed` as `closure.ts` writes them. */
export type SaidDays = { country: string; closed: readonly string[] }
/** Public holidays that were looked up, one `2026-11-26 Thanksgiving Day` a line, for the years from `first` to `last`. */
export type FoundHolidays = { first: number; last: number; days: string }

/** When the two sides of a deal do not work (R073): ours from the settings, theirs from the plan, with the holidays found so far. */
export function sideCalendars(
  ours: SaidDays,
  deal: Pick<Plan['deal'], 'country' | 'closed' | 'domains'>,
  found: Readonly<Record<string, FoundHolidays>>,
): Calendars {
  const ourCountry = countryOf(ours.country)
  const sides = {
    buyer: sideOf(theirCountry(deal, ourCountry).country, deal.closed, found),
    seller: sideOf(ourCountry, ours.closed, found),
  }
  return calendarsOf({ buyer: daysOf(sides.buyer), seller: daysOf(sides.seller) }, sides)
}

function sideOf(country: Country, closed: readonly string[], found: Readonly<Record<string, FoundHolidays>>): SideCalendar {
  const known = country === null || !Object.hasOwn(found, country) ? undefined : found[country]
  const holidays = known ? readClosures(known.days.split('\n')).map((each): ClosedSpan => ({ ...each, country })) : []
  const own = readClosures(closed).map((each): ClosedSpan => ({ ...each, country: null }))
  return { country, years: known ? [known.first, known.last] : null, spans: [...holidays, ...own] }
}

const daysOf = ({ spans }: SideCalendar): PlanDate[] =>
  spans.flatMap(({ from, to }) => Array.from({ length: daysBetween(from, to) + 1 }, (_, days) => addDays(from, days)))

/** Years beyond the current one that must be known; they are looked up a year further, so that this is seldom done. */
const yearsAhead = 2

/** Countries whose holidays are not known for the years that plans reach into. */
export function lackingCountries({ sides }: Calendars, today: PlanDate): string[] {
  const year = Number(today.slice(0, 4))
  const lacking = [sides.buyer, sides.seller].flatMap(({ country, years }) =>
    country !== null && (years === null || years[0] > year || years[1] < year + yearsAhead) ? [country] : [],
  )
  return [...new Set(lacking)]
}
