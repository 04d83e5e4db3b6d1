import { daysInMonth } from '../plan/plan-date.ts'
import type { DateProblem } from './reading.ts'

const names = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/**
 * Says which day there is not, and the two days it may have been: the month's last, and as many days into the next month as it overshot.
 * `typed` is 'YYYY-MM-DD' with a day from 1 to 99 and a real month; the year is told when it was typed or when it is the reason (Feb 29).
 */
export function noSuchDay(typed: string, yearTyped: boolean): DateProblem {
  const [year = 0, month = 1, day = 1] = typed.split('-').map(Number)
  // Feb 29 is offered only with its year: typed alone it may be refused in turn.
  const last = month === 2 && !yearTyped ? 28 : daysInMonth(year, month)
  const inYear = yearTyped ? ` ${year}` : ''
  const leapDay = month === 2 && day === 29
  const over = day <= 31 ? day - last : 1
  const following = `${short(month + 1)} ${over}${yearTyped ? ` ${month === 12 ? year + 1 : year}` : ''}`
  const sentence = `${nameOf(month)}${leapDay ? ` ${year}` : ''} has no ${ordinal(day)}. Try ${short(month)} ${last}${inYear} or ${following}`
  return { kind: 'no-such-day', sentence }
}

const nameOf = (month: number): string => names[(month - 1) % 12] ?? ''
const short = (month: number): string => nameOf(month).slice(0, 3)

function ordinal(day: number): string {
  const ending = day > 10 && day < 20 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th')
  return `${day}${ending}`
}
