import { createContext, use } from 'react'
import { must } from '../../lib/base/must.ts'
import { addDays, addMonths, type PlanDate } from '../../lib/plan/plan-date.ts'
import { showDate } from '../../lib/plan/show-date.ts'

/** A date as this screen writes it. */
export type ShowDate = (date: PlanDate, style: 'short' | 'bare') => string

export const ShowDates = createContext<ShowDate | null>(null)
export const useShowDate = (): ShowDate => must(use(ShowDates), 'ShowDates')

/** Writes all dates of a screen with their year, or none: without it only while each of them is the nearest day of that name. */
export function showDates(dates: PlanDate[], today: PlanDate, locale: string): ShowDate {
  const isNear = (date: PlanDate) => date > addMonths(today, -2) && date < addMonths(today, 10)
  const yearless = dates.every(isNear)
  return (date, style) => {
    // Read on the day itself no date needs its year, read years before it does.
    const read = yearless && isNear(date) ? date : addDays(date, -1_000)
    return showDate(date, { today: read, locale, style })
  }
}
