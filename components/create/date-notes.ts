import { addMonths, daysBetween, type PlanDate } from '../../lib/plan/plan-date.ts'
import type { DraftForm } from './draft-form.ts'
import { signDate } from './form-dates.ts'
import type { ShowDate } from './show-dates.ts'

/** What speaks against one of the two dates the whole plan hangs on, said beside it; nothing here stands in the way of saving. */
export type DateNotes = { live: string | undefined; sign: string | undefined }

const longestYears = 3

export function dateNotes(form: DraftForm, today: PlanDate, say: ShowDate): DateNotes {
  const signBy = signDate(form, today)
  const worked = form.signTyped === null && form.liveBy !== null && signBy <= today
  return {
    live: oddDate(form.liveBy, today) ?? (worked ? `Too soon: it had to be signed by ${say(signBy, 'bare')}.` : undefined),
    sign: oddDate(form.signTyped, today),
  }
}

/** A date that is past, leaves no day to work in, or is years away: mistyped, most likely. */
export function oddDate(date: PlanDate | null, today: PlanDate): string | undefined {
  if (date === null) return undefined
  const days = daysBetween(today, date)
  if (days < -1) return `That was ${-days} days ago.`
  if (days < 2) return ['That was yesterday.', 'That is today, too soon.', 'That is tomorrow, too soon.'][days + 1]
  if (date <= addMonths(today, 12 * longestYears)) return undefined
  return `That is ${Math.round(days / 365.25)} years away. Plans rarely last longer than ${longestYears}.`
}
