import { ownerOf, personOf, sidesOf } from '../plan/owners.ts'
import type { Milestone, Plan } from '../plan/plan.ts'
import type { PlanDate } from '../plan/plan-date.ts'
import { showDate } from '../plan/show-date.ts'
import { cleanText } from './clean-text.ts'
import { firstName } from './first-name.ts'
import { isolate } from './isolate.ts'
import { type Companies, whoShouldOwn } from './step-owners.ts'
import { stepPhrase } from './step-phrase.ts'

type Shown = { today: PlanDate; locale: string }

/** The two sentences that ask about a step which does not move: what was planned, and what we can do. `plan` is the shared part. */
export function nudgeWords(plan: Plan, step: Milestone, companies: Companies, shown: Shown): { planned: string; offer: string } {
  const { dir } = companies
  const owner = ownerOf(plan, step, 'buyer')
  const name = isolate(firstName(cleanText(owner?.name ?? '')), dir)
  const asksForOwner = personOf(plan, step, 'buyer') === null && sidesOf(step).includes('buyer')
  return {
    planned: `${isolate(stepPhrase(cleanText(step.title)), dir)} ${plannedFor(step.due, companies, shown)}`,
    offer: asksForOwner
      ? whoShouldOwn(companies, owner)
      : isolate(`Can we fill in anything${name === '' ? '' : ` for ${name}`}?`, dir),
  }
}

function plannedFor(due: PlanDate | null, { dir }: Companies, shown: Shown): string {
  if (due === null) return isolate('has no date yet.', dir)
  return `${isolate(due < shown.today ? 'was planned for' : 'is planned for', dir)} ${showDate(due, { ...shown, style: 'short' })}.`
}
