import { validLocale } from '../plan/valid-locale.ts'

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** 1-12 for a month's name in English, whole or from its third letter on ("sept"), or in the words of `locale`. */
export function monthNamed(word: string, locale?: string): number | null {
  const index = namesOf(locale).months.get(word) ?? englishIndex(months, word)
  return index < 0 ? null : index + 1
}

/** 0 = Sunday to 6 = Saturday, in English ("thurs", "weds") or in the words of `locale`. */
export function weekdayNamed(word: string, locale?: string): number | null {
  const index = namesOf(locale).weekdays.get(word) ?? englishIndex(weekdays, word === 'weds' ? 'wed' : word)
  return index < 0 ? null : index
}

const englishIndex = (names: string[], word: string): number =>
  word.length < 3 ? -1 : names.findIndex((name) => name.startsWith(word))

type Names = { months: Map<string, number>; weekdays: Map<string, number> }
const namesByLocale = new Map<string, Names>([['', { months: new Map(), weekdays: new Map() }]])

function namesOf(locale = ''): Names {
  const known = namesByLocale.get(locale)
  if (known) return known
  const made = {
    // With the day, since some languages then use another case of the name ("декабря").
    months: new Map(months.flatMap((_, index) => words(locale, 'month', Date.UTC(2026, index, 1)).map((word) => [word, index]))),
    // 1 November 2026 is a Sunday.
    weekdays: new Map(
      weekdays.flatMap((_, index) => words(locale, 'weekday', Date.UTC(2026, 10, 1 + index)).map((word) => [word, index])),
    ),
  }
  namesByLocale.set(locale, made)
  return made
}

function words(locale: string, part: 'month' | 'weekday', day: number): string[] {
  const shapes: Intl.DateTimeFormatOptions[] = (['long', 'short'] as const).flatMap((width) => [
    { [part]: width },
    { [part]: width, day: 'numeric' },
  ])
  return shapes.flatMap((shape) => {
    const parts = new Intl.DateTimeFormat(validLocale(locale), { ...shape, timeZone: 'UTC', calendar: 'gregory' }).formatToParts(
      day,
    )
    return parts.filter(({ type }) => type === part).map(({ value }) => value.normalize('NFKC').toLowerCase().replaceAll('.', ''))
  })
}
