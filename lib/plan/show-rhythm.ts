import { addDays, daysBetween, weekdayOf, type PlanDate } from './plan-date.ts'
import type { Rhythm } from './rhythm.ts'
import { showDate } from './show-date.ts'

const ordinals = ['last', '', 'first', 'second', 'third', 'fourth', 'fifth']
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** A rhythm in words that can be typed again: "first and third Mon", "first Tue of months 1 and 3", "every second Thu from Nov 26". */
export function showRhythm(rhythm: Rhythm, today: PlanDate): string {
  const show = (date: PlanDate) => {
    const shown = showDate(date, { today, locale: 'en-US', style: 'bare' })
    // Typed without its year, a day that is past would be read as a coming one.
    return date < today && !shown.includes(',') ? `${shown}, ${date.slice(0, 4)}` : shown
  }
  switch (rhythm.kind) {
    case 'nth': {
      const days = `${listed(rhythm.nth.map((nth) => ordinals[nth + 1] ?? ''))} ${weekdays[rhythm.weekday] ?? ''}`
      const { months } = rhythm
      return months.length === 0 ? days : `${days} of ${months.length === 1 ? 'month' : 'months'} ${listed(months.map(String))}`
    }
    case 'every': {
      const { weeks } = rhythm
      const from = anyMeetingFrom(rhythm, today)
      const often = weeks === 1 ? 'every' : weeks === 2 ? 'every second' : `every ${weeks} weeks on`
      return `${often} ${weekdays[weekdayOf(from)] ?? ''} from ${show(from)}`
    }
    case 'dates':
      return listed(rhythm.dates.map(show))
  }
}

const listed = (words: string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`

/** The same rhythm counted from a meeting that is still to come. */
function anyMeetingFrom({ weeks, from }: Extract<Rhythm, { kind: 'every' }>, today: PlanDate): PlanDate {
  const passed = Math.max(0, Math.ceil(daysBetween(from, today) / (weeks * 7)))
  return addDays(from, passed * weeks * 7)
}
