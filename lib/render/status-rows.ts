import type { Side } from '../plan/entity-kinds.ts'
import { ownerOf, personOf, sidesOf } from '../plan/owners.ts'
import type { Milestone, Plan } from '../plan/plan.ts'
import type { PlanDate } from '../plan/plan-date.ts'
import { showDate } from '../plan/show-date.ts'
import { cleanText } from './clean-text.ts'
import { isolate } from './isolate.ts'
import type { StatusRow } from './status-model.ts'
import { type Companies, ownerLine, ownerNames } from './step-owners.ts'

type RowOptions = { plan: Plan; today: PlanDate; locale: string; companies: Companies }
type StepRow = (step: Milestone) => StatusRow
/** How a step is told: done, open, asked about, in the list of the buyer's steps, open with its state and both owners. */
type StatusRows = Record<'done' | 'open' | 'asked' | 'theirs' | 'both', StepRow>

/** The ways to make a row of a step. */
export function statusRows({ plan, today, locale, companies }: RowOptions): StatusRows {
  const { dir } = companies
  const date = (day: PlanDate, style: 'short' | 'bare') => showDate(day, { today, locale, style })
  const title = (step: Milestone) => isolate(cleanText(step.title) || 'Untitled step', dir)
  const openRow = (step: Milestone, detail: string): StatusRow => {
    if (step.due === null) return { tone: 'plain', date: 'Date to agree', title: title(step), detail }
    if (step.due < today)
      return { tone: 'was', date: `${isolate('Was', dir)} ${date(step.due, 'bare')}`, title: title(step), detail }
    return { tone: 'plain', date: date(step.due, 'short'), title: title(step), detail }
  }
  const offer = (step: Milestone) =>
    step.due !== null && step.due < today && personOf(plan, step, 'buyer') !== null && isolate('Anything we can fill in?', dir)
  const state = (step: Milestone) => step.status === 'doing' && isolate('In progress', dir)
  return {
    done: (step) => ({
      tone: 'done',
      date: step.doneOn === null ? 'Done' : date(step.doneOn, 'short'),
      title: title(step),
      detail: ownerNames(plan, step, companies),
    }),
    open: (step) => openRow(step, ownerLine(plan, step, companies)),
    asked: (step) => openRow(step, sentences(ownerLine(plan, step, companies), offer(step))),
    theirs: (step) => openRow(step, sentences(ownerLine(plan, step, companies, theirSides(step)), state(step))),
    both: (step) => openRow(step, sentences(ownerLine(plan, step, companies, namedSides(plan, step)), state(step))),
  }
}

/** In the buyer's own list their name comes first, also in what is in our court and has somebody of theirs on it. */
const theirSides = (step: Milestone): Side[] => (step.side === 'seller' ? ['buyer', 'seller'] : sidesOf(step))

/** The sides with a part in the step: those whose court it is in first, then the one that only has somebody on it. */
const namedSides = (plan: Plan, step: Milestone) => {
  const sides = sidesOf(step)
  return [
    ...sides,
    ...(['buyer', 'seller'] as const).filter((side) => !sides.includes(side) && ownerOf(plan, step, side) !== null),
  ]
}

function sentences(first: string, second: string | false): string {
  if (second === false) return first
  return first === '' ? second : `${first}${/\?\u2069?$/.test(first) ? '' : '.'} ${second}`
}
