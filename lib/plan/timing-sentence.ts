import type { FieldValue } from './change.ts'
import { CalendarDate } from './entity-kinds.ts'
import type { PlanDate } from './plan-date.ts'
import { rhythmOf } from './rhythm.ts'
import { showDate } from './show-date.ts'
import { showDuration, showNotice } from './show-duration.ts'
import { showRhythm } from './show-rhythm.ts'

/** What a change of how long a step takes, or of what it waits for, says in the story; `null` for other fields. */
export function timingSentence(field: string, value: FieldValue, title: string, today: PlanDate): string | null {
  const name = title.charAt(0).toUpperCase() + title.slice(1)
  switch (field) {
    case 'duration':
      return typeof value === 'number' ? `${name} takes ${showDuration(value)}` : `Took the duration off ${title}`
    case 'notice':
      return typeof value === 'number' ? `${name} needs ${showNotice(value)}` : `${name} needs no notice any more`
    case 'noticeOn': {
      const on = CalendarDate.safeParse(value)
      return on.success ? `Gave notice of ${title} on ${day(on.data, today)}` : `Took the notice of ${title} back`
    }
    case 'queue':
      return typeof value === 'number' ? `${name} waits ${showDuration(value)} in line` : `${name} waits in no line any more`
    case 'meets': {
      const rhythm = typeof value === 'string' ? rhythmOf(value) : null
      return rhythm ? `${name} waits for a meeting: ${showRhythm(rhythm, today)}` : `${name} waits for no meeting any more`
    }
    default:
      return null
  }
}

const day = (date: PlanDate, today: PlanDate): string => showDate(date, { today, locale: 'en-US', style: 'bare' })
