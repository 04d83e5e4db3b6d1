import { addDays, type PlanDate, partsOf, planDate } from '../plan/plan-date.ts'
import { weekdayAfter, weekdayBefore } from './calendar-week.ts'
import { likeliestIn } from './likeliest.ts'
import type { Form } from './reading.ts'

const fixed = (month: number, day: number) => (year: number) => planDate(year, month, day)
/** The nth such weekday (0 = Sunday) of the month. */
const nth =
  (count: number, weekday: number, month: number, more = 0) =>
  (year: number) => {
    const first = planDate(year, month, 1)
    return first && addDays(weekdayAfter(addDays(first, -1), weekday), (count - 1) * 7 + more)
  }
const lastMondayOfMay = (year: number) => {
  const june = planDate(year, 6, 1)
  return june && weekdayBefore(june, 1)
}
const fromEaster = (days: number) => (year: number) => {
  const easter = easterOf(year)
  return easter && addDays(easter, days)
}

const holidays: [RegExp, (year: number) => PlanDate | null][] = [
  [/^new years?(?: day)?$/, fixed(1, 1)],
  [/^mlk day$/, nth(3, 1, 1)],
  [/^presidents day$/, nth(3, 1, 2)],
  [/^good friday$/, fromEaster(-2)],
  [/^easter(?: sunday)?$/, fromEaster(0)],
  [/^easter monday$/, fromEaster(1)],
  [/^memorial day$/, lastMondayOfMay],
  [/^juneteenth$/, fixed(6, 19)],
  [/^independence day$/, fixed(7, 4)],
  [/^labou?r day$/, nth(1, 1, 9)],
  [/^halloween$/, fixed(10, 31)],
  [/^veterans day$/, fixed(11, 11)],
  [/^thanksgiving(?: day)?$/, nth(4, 4, 11)],
  [/^black friday$/, nth(4, 4, 11, 1)],
  [/^(?:christmas|xmas) eve$/, fixed(12, 24)],
  [/^(?:christmas|xmas)(?: day)?$/, fixed(12, 25)],
  [/^boxing day$/, fixed(12, 26)],
  [/^new years eve$/, fixed(12, 31)],
]

/** Days that people in the US and in Britain plan around, by name, with or without a year: "thanksgiving", "easter 2027". */
export const holidayForm: Form = (text, { today }) => {
  const [, name = '', typedYear] = /^(?:the )?(.+?)(?: (20\d{2}))?$/.exec(text) ?? []
  const dayIn = holidays.find(([pattern]) => pattern.test(name))?.[1]
  if (dayIn === undefined) return null
  const thisYear = partsOf(today).year
  const years = typedYear === undefined ? [thisYear - 1, thisYear, thisYear + 1] : [Number(typedYear)]
  return likeliestIn(years, today, (year) => [dayIn(year) ?? []].flat())
}

/** Western Easter by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
function easterOf(year: number): PlanDate | null {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const epact =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const correction = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const days = epact + toSunday - 7 * correction + 114
  return planDate(year, Math.floor(days / 31), (days % 31) + 1)
}
