import type { DealId } from '../plan/change.ts'
import type { Milestone, Plan } from '../plan/plan.ts'
import type { PlanDate } from '../plan/plan-date.ts'
import type { RecapPeriod } from '../plan/recap-period.ts'
import type { Schedule } from '../plan/schedule.ts'
import type { Direction, Reading } from './reading.ts'
import type { Companies } from './step-owners.ts'

/** How much a recap says, and to whom: a few rows for the champion, all of it, or what the buyer's executive decides on. */
export type RecapTone = 'short' | 'detailed' | 'exec'

/** A paragraph, a heading, or an item of the list below the heading before it. One line of text, without markup. */
export type RecapBlock = { kind: 'line' | 'heading' | 'item'; text: string }

/**
 * What a recap says before anybody decides how it looks. The writer changes blocks and subject as they like; HTML and plain text are
 * both written from them, so that they cannot tell different stories.
 */
export type RecapDraft = Reading & { plan: DealId; subject: string; blocks: RecapBlock[] }

/** What the sentences of a recap are made from: the shared part of a plan on a day, and what has changed since the last one. */
export type RecapContext = {
  plan: Plan
  schedule: Schedule
  period: RecapPeriod
  today: PlanDate
  /** Milliseconds since 1970: a meeting of today may be over. */
  now: number
  locale: string
  dir: Direction
  companies: Companies
  tone: RecapTone
}

/** A step that is asked about, and what for. */
export type Ask = { step: Milestone; kind: 'owner' | 'date' | 'late' }
