import type { Plan } from '../../plan/plan.ts'
import type { PlanDate } from '../../plan/plan-date.ts'
import { schedule } from '../../plan/schedule.ts'
import { stepAsks } from '../../plan/step-asks.ts'
import { breakable } from '../breakable.ts'
import { isolate } from '../isolate.ts'
import { markup } from '../markup.ts'
import { readingOf } from '../reading.ts'
import { sharedPlan } from '../shared-plan.ts'
import { companiesOf } from '../step-owners.ts'
import { wrapText } from '../wrap-text.ts'
import { aboutStep } from './about-step.ts'
import { anchor } from './anchor.ts'
import { lightPlan } from './light-plan.ts'
import { missingSteps } from './missing-steps.ts'
import type { Sentence, SentenceContext, SentenceKind } from './sentence.ts'
import { statusLine } from './status-line.ts'
import { weeklySlot } from './weekly-slot.ts'
import { introduce, workBack } from './work-back.ts'

/** `now` in milliseconds since 1970, `writer` the address of whoever writes. */
type SentenceOptions = { today: PlanDate; now: number; locale: string; writer: string | null }

/** Those about the plan, in the order a deal needs them. */
const aboutPlan = {
  'status-line': statusLine,
  introduce,
  'work-back': workBack,
  anchor,
  missing: missingSteps,
  light: lightPlan,
  'check-in': weeklySlot,
} satisfies Partial<Record<SentenceKind, (context: SentenceContext) => string[]>>

/**
 * Every sentence that this plan can fill, ready to be put into a mail: those about the plan, then the questions about single steps by
 * date. One that would have a hole, or would not be true, is not among them. Of the plan only what the buyer may read gets in; from
 * the rest comes one thing, that "on track" is not said. Linear in the size of the plan for each kind.
 */
export function sentencesOf(plan: Plan, { today, now, locale, writer }: SentenceOptions): Sentence[] {
  const shared = sharedPlan(plan)
  const reading = readingOf(locale)
  const { forecasts } = schedule(plan, today)
  const context: SentenceContext = {
    plan: shared,
    schedule: schedule(shared, today),
    isInTime: ({ id }) => forecasts.get(id)?.slip === 0,
    companies: companiesOf(shared, reading.dir),
    locale: reading.lang,
    dir: reading.dir,
    today,
    now,
    writer,
  }
  const made = (kind: SentenceKind, step: Sentence['step'], lines: string[]): Sentence[] =>
    lines.length === 0 ? [] : [{ ...reading, plan: plan.id, kind, step, lines: lines.map(told) }]
  // The sentences are English, also where the language of the reader goes the other way.
  const told = (line: string) => (reading.dir === 'rtl' ? isolate(line, reading.dir) : line)
  const kinds = Object.keys(aboutPlan) as (keyof typeof aboutPlan)[]
  return [
    ...kinds.flatMap((kind) => made(kind, null, aboutPlan[kind](context))),
    ...shared.milestones.flatMap((step) =>
      stepAsks(shared, step, today).flatMap((ask) => made(ask, step.id, aboutStep(context, step, ask))),
    ),
  ]
}

/** As mail HTML without colours or fonts, like a nudge, and as plain text, a line to a sentence. */
export function renderSentence({ plan, kind, step, lang, dir, lines }: Sentence): { html: string; text: string } {
  const id = step === null ? `${plan}-${kind}` : `${plan}-${kind}-${step}`
  return {
    html: markup`<div data-sidemap="${id}" data-sidemap-kind="sentence" lang="${lang}" dir="${dir}">${breakable(lines.join(' '))}</div>`.toString(),
    text: `${lines.flatMap((line) => wrapText(line)).join('\n')}\n`,
  }
}
