import type { DealId, EntityId } from '../../plan/change.ts'
import type { StepAsk } from '../../plan/step-asks.ts'
import type { Milestone, Plan } from '../../plan/plan.ts'
import type { PlanDate } from '../../plan/plan-date.ts'
import type { Schedule } from '../../plan/schedule.ts'
import { showDate } from '../../plan/show-date.ts'
import { cleanText } from '../clean-text.ts'
import { isolate } from '../isolate.ts'
import type { Direction, Reading } from '../reading.ts'
import type { Companies } from '../step-owners.ts'
import { phraseWithin } from '../step-phrase.ts'

/** The things people say again and again while they keep a plan together, by what they are for (R027, R040, R046, R096 to R105). */
export type SentenceKind = 'status-line' | 'introduce' | 'anchor' | 'work-back' | 'missing' | 'light' | 'check-in' | StepAsk

/** One of them, filled with the plan's own dates and names. `step` for a question about that step; `lines` are its sentences. */
export type Sentence = Reading & { plan: DealId; kind: SentenceKind; step: EntityId | null; lines: string[] }

/** What they are filled from: the shared part of a plan on a day. */
export type SentenceContext = {
  plan: Plan
  schedule: Schedule
  /** Whether everything that this step hangs on, seen by the buyer or not, is in time. Only told where it is. */
  isInTime: (step: Milestone) => boolean
  today: PlanDate
  /** Milliseconds since 1970: a meeting of today may be over. */
  now: number
  locale: string
  dir: Direction
  companies: Companies
  /** Address of whoever writes, who speaks of herself as "I"; `null` where it is not known. */
  writer: string | null
}

/** "the security review", “MSA and DPA sent” */
export const stepName = ({ dir }: SentenceContext, step: Pick<Milestone, 'title'>): string =>
  isolate(phraseWithin(cleanText(step.title)), dir)

/** "Mon, Nov 23" */
export const dateName = ({ today, locale }: SentenceContext, day: PlanDate): string =>
  showDate(day, { today, locale, style: 'short' })

/** Open steps with a day that is still to come, by date. */
export const comingSteps = ({ plan, today }: SentenceContext): (Milestone & { due: PlanDate })[] =>
  plan.milestones.filter(
    (step): step is Milestone & { due: PlanDate } =>
      step.status !== 'done' && step.due !== null && step.due >= today && cleanText(step.title) !== '',
  )

/** Whether the signature step is done: what leads up to it need not be said any more. */
export const isSigned = ({ plan, schedule }: SentenceContext): boolean =>
  plan.milestones.some(({ id, status }) => id === schedule.signature.step && status === 'done')
