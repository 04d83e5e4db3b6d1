import type { DealId } from '../plan/change.ts'
import type { Reading } from './reading.ts'

export type StatusVariant = 'snapshot' | 'theirs' | 'full'

/** `done`: ticked. `was`: its day has passed. `date` is what stands in the first column. */
export type StatusRow = { tone: 'done' | 'was' | 'plain'; date: string; title: string; detail: string }
/** A piece of a sentence; `strong` for the one date that matters. */
export type Part = { text: string; strong: boolean }
export type StatusSection = { heading: string; rows: StatusRow[] }

/**
 * What a status says, before anybody decides how it looks: words only, cleaned, in reading order. HTML and plain text are
 * both written from it, so that they cannot tell different stories.
 */
export type StatusModel = Reading & {
  plan: DealId
  variant: StatusVariant
  title: string
  /** The day of writing, as people read it. */
  on: string
  headline: Part[]
  /** Whole percent of steps done, 0 or 100 only when none or all are; `null` for a plan without steps. */
  percent: number | null
  sections: StatusSection[]
  /** Open steps that were left out for length. */
  more: number
}
