import type { DealId } from '../plan/change.ts'
import type { Reading } from './reading.ts'
import type { Part } from './status-model.ts'

/** One line of the table of R118. `was`: its day has passed, which is told as a date and not as a judgement. */
export type OnePagerStep = {
  tone: 'done' | 'was' | 'plain'
  title: string
  date: string
  seller: string
  buyer: string
  doneWhen: string
  status: string
  notes: string
}

export type OnePagerSection = { heading: string; rows: string[] }

/**
 * What one page says to the buyer's executive (R115), before anybody decides how it looks: words only, cleaned, in reading order. The
 * page, the print and both forms on the clipboard are written from it, so that they cannot tell different stories.
 */
export type OnePager = Reading & {
  plan: DealId
  /** The outcome in the buyer's words, else the plan's name. */
  title: string
  parties: string
  /** The day of writing, as people read it. */
  on: string
  progress: Part[]
  /** Whole percent of steps done; `null` for a plan without steps. */
  percent: number | null
  /** "What has to be true to sign by Fri, Dec 18?", with what still has to happen for that. */
  question: OnePagerSection
  sections: OnePagerSection[]
  /** Names of the table's columns, in the order of `OnePagerStep`'s texts. */
  columns: string[]
  steps: OnePagerStep[]
  /** Steps that were left out for length. */
  more: number
}
