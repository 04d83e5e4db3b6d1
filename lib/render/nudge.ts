import { ownerOf, sidesOf } from '../plan/owners.ts'
import type { Milestone, Plan } from '../plan/plan.ts'
import type { PlanDate } from '../plan/plan-date.ts'
import { showDate } from '../plan/show-date.ts'
import { breakable } from './breakable.ts'
import { cleanText } from './clean-text.ts'
import { firstName } from './first-name.ts'
import { isolate } from './isolate.ts'
import { markup } from './markup.ts'
import { type Direction, readingOf } from './reading.ts'
import { sharedPlan } from './shared-plan.ts'
import { companiesOf, whoShouldOwn } from './step-owners.ts'
import { stepPhrase } from './step-phrase.ts'
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
  const companies = companiesOf(shared, dir)
  const planned = `${isolate(stepPhrase(cleanText(step.title)), dir)} ${plannedFor(step.due, { today, locale: lang, dir })}`
  const owner = ownerOf(shared, step, 'buyer')
  const ownerless = owner === null && sidesOf(step).includes('buyer')
  const name = isolate(firstName(cleanText(owner?.name ?? '')), dir)
  const offer = ownerless ? whoShouldOwn(companies) : isolate(`Can we fill in anything${name === '' ? '' : ` for ${name}`}?`, dir)
  return {
    html: markup`<div data-sidemap="${plan.id}-${step.id}" data-sidemap-kind="nudge" lang="${lang}" dir="${dir}">${breakable(`${planned} ${offer}`)}</div>`.toString(),
    text: `${[planned, offer].flatMap((line) => wrapText(line)).join('\n')}\n`,
  }
}

function plannedFor(due: PlanDate | null, { dir, ...shown }: NudgeOptions & { dir: Direction }): string {
  if (due === null) return isolate('has no date yet.', dir)
  return `${isolate(due < shown.today ? 'was planned for' : 'is planned for', dir)} ${showDate(due, { ...shown, style: 'short' })}.`
}
