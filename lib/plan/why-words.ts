import type { Because } from './because.ts'
import type { Forecast } from './forecast.ts'
import type { PlanDate } from './plan-date.ts'
import { showDuration, showNotice } from './show-duration.ts'

/** What has to be done by a day: "Give notice by Dec 1". */
export const actWords = { start: 'Start', notice: 'Give notice', 'hand-in': 'Hand in' } as const

/** What stands behind "Would end Jan 5", where it is not just the work; else nothing. */
export function whyWords(because: Because): string {
  switch (because.kind) {
    case 'meets':
      return ': they meet next then'
    case 'notice':
      return `: it needs ${showNotice(because.days)}`
    case 'queue':
      return `: ${showDuration(because.days)} in line`
    default:
      return ''
  }
}

const shortActs = { notice: 'notice by', 'hand-in': 'hand in by' } as const

/** The next day that counts for a step, under its date: to give notice, to hand in, the meeting, to start. `null` without one ahead. */
export function rowWords(forecast: Forecast | undefined, show: (date: PlanDate) => string, today: PlanDate): string | null {
  const { askBy = null, meets = null, startBy = null } = forecast ?? {}
  if (askBy !== null && askBy.on >= today) return `${shortActs[askBy.kind]} ${show(askBy.on)}`
  if (meets !== null) return `meets ${show(meets)}`
  return startBy !== null && startBy >= today ? `start by ${show(startBy)}` : null
}
