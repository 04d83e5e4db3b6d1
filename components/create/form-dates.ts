import type { Calendars } from '../../lib/plan/calendar.ts'
import { addDays, type PlanDate } from '../../lib/plan/plan-date.ts'
import { workBack } from '../../lib/plan/work-back.ts'
import type { DraftForm } from './draft-form.ts'
import { dayOfWork } from '../../lib/plan/festive-days.ts'

/** A quarter ahead: room for the twelve steps, the paper process and four weeks to implement. */
const suggestedWeeks = 13

export const suggestedLive = (today: PlanDate, calendars: Calendars): PlanDate =>
  dayOfWork(addDays(today, 7 * suggestedWeeks), today, calendars, 'both')

/** The signature's date: what the person typed, else worked back from the go-live date. */
export const signDate = (form: DraftForm, today: PlanDate): PlanDate =>
  form.signTyped ?? dayOfWork(workBack(form.workedFrom, today, form.calendars.both).signBy, today, form.calendars, 'both')
