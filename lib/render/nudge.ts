import type { Milestone, Plan } from '../plan/plan.ts'
import type { PlanDate } from '../plan/plan-date.ts'
import { breakable } from './breakable.ts'
import { markup } from './markup.ts'
import { nudgeWords } from './nudge-words.ts'
import { readingOf } from './reading.ts'
import { sharedPlan } from './shared-plan.ts'
import { companiesOf } from './step-owners.ts'
import { wrapText } from './wrap-text.ts'

type NudgeOptions = { today: PlanDate; locale: string }

/**
 * Two polite lines about a step that does not move, to be put below the writer's own greeting: what was planned, and what we can
 * do. The HTML has no colours or fonts, so that it reads as the writer's own words. Throws for an internal step: no buyer may read of it.
 */
export function renderNudge(plan: Plan, step: Milestone, { today, locale }: NudgeOptions): { html: string; text: string } {
  if (step.audience !== 'shared') throw new Error('A nudge was asked for about an internal step')
  const { lang, dir } = readingOf(locale)
  const shared = sharedPlan(plan)
  const { planned, offer } = nudgeWords(shared, step, companiesOf(shared, dir), { today, locale: lang })
  return {
    html: markup`<div data-sidemap="${plan.id}-${step.id}" data-sidemap-kind="nudge" lang="${lang}" dir="${dir}">${breakable(`${planned} ${offer}`)}</div>`.toString(),
    text: `${[planned, offer].flatMap((line) => wrapText(line)).join('\n')}\n`,
  }
}
