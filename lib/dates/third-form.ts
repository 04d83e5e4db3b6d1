import { addDays, isWeekend, type PlanDate, weekdayOf } from '../plan/plan-date.ts'
import { likeliestIn } from './likeliest.ts'
import { type Period, periodsNamed } from './period.ts'
import type { Form } from './reading.ts'

const third = /^(?:in )?(early|mid|middle|late)(?: of| in)?[ -](.+)$/

/** Days after the first: the day itself, then others to offer. */
const days = {
  month: { early: [4, 0, 9], mid: [14, 9, 19], late: [24, 19] },
  week: { early: [0, 1], mid: [2], late: [4, 3] },
}

/** "early december", "mid-december", "late next week": the 5th, 15th or 25th, or the working day nearest to it. */
export const thirdForm: Form = (text, at) => {
  const [, typed, named = ''] = third.exec(text) ?? []
  const part = typed === 'early' || typed === 'late' ? typed : 'mid'
  return likeliestIn(periodsNamed(named, at), at.today, ({ unit, first, last }: Period) => {
    if (unit !== 'month' && unit !== 'week') return []
    const picked = days[unit][part].map((distance) => nearestWorkingDay(addDays(first, distance)))
    return part === 'late' && unit === 'month' ? [...picked, last] : picked
  })
}

function nearestWorkingDay(date: PlanDate): PlanDate {
  if (!isWeekend(date)) return date
  return addDays(date, weekdayOf(date) === 6 ? -1 : 1)
}
