import type { Recorded } from '../plan/change.ts'
import type { Plan } from '../plan/plan.ts'
import type { PlanDate } from '../plan/plan-date.ts'
import { recapPeriod } from '../plan/recap-period.ts'
import { schedule } from '../plan/schedule.ts'
import { isolate } from './isolate.ts'
import { readingOf } from './reading.ts'
import { greeting, nextStep, opening, type RecapPeople, signOff } from './recap-lines.ts'
import { nextMeeting } from './recap-meeting.ts'
import type { RecapBlock, RecapContext, RecapDraft, RecapTone } from './recap-model.ts'
import { recapSections } from './recap-sections.ts'
import { recapSubject } from './recap-subject.ts'
import { sharedPlan } from './shared-plan.ts'
import { companiesOf } from './step-owners.ts'

/** `now` in milliseconds since 1970. */
type RecapOptions = RecapPeople & { today: PlanDate; now: number; locale: string; tone: RecapTone }

/**
 * The weekly recap (R119) to be read over and changed by whoever sends it: what was done and moved since the last one, what comes, what
 * we ask, and one next step. Of the plan, and of its changes (oldest first), only what is shared gets in.
 */
export function draftRecap(plan: Plan, records: Recorded[], { today, now, locale, tone, ...people }: RecapOptions): RecapDraft {
  const shared = sharedPlan(plan)
  const reading = readingOf(locale)
  const { lang, dir } = reading
  const context: RecapContext = {
    plan: shared,
    schedule: schedule(shared, today),
    period: recapPeriod(plan, records, today),
    companies: companiesOf(shared, dir),
    locale: lang,
    today,
    now,
    dir,
    tone,
  }
  const lines = (texts: string[]) => texts.map((text): RecapBlock => ({ kind: 'line', text }))
  const blocks = [
    ...lines([greeting(context, people), ...opening(context)]),
    ...recapSections(context),
    ...lines([[nextStep(context), ...nextMeeting(context)].join(' '), ...signOff(context, people)]),
  ]
  // The sentences are English, also where the language of the reader goes the other way.
  const told = blocks.map(({ kind, text }) => ({ kind, text: dir === 'rtl' ? isolate(text, dir) : text }))
  return { ...reading, plan: plan.id, subject: recapSubject(context), blocks: told }
}
