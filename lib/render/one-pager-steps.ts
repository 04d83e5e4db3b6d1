import { ownerOf } from '../plan/owners.ts'
import type { Milestone } from '../plan/plan.ts'
import { showDate } from '../plan/show-date.ts'
import { cleanText } from './clean-text.ts'
import { isolate } from './isolate.ts'
import type { OnePagerContext } from './one-pager-context.ts'
import type { OnePager, OnePagerStep } from './one-pager-model.ts'
import { personName } from './one-pager-question.ts'
import type { Companies } from './step-owners.ts'

/** As many rows as fit one page below the rest. */
const mostSteps = 15
/** In graphemes: two lines of a cell. */
const titleLimit = 56
const textLimit = 60

export const onePagerColumns = ({ buyer, seller }: Companies): string[] => [
  'Milestone',
  'Target date',
  `${seller || 'Our'} owner`,
  `${buyer || 'Your'} owner`,
  'Done when',
  'Status',
  'Risk, notes',
]

/** The table of R118: all steps, or of a long plan the key ones and then the next by date, in the plan's order. */
export function onePagerSteps(context: OnePagerContext): Pick<OnePager, 'steps' | 'more'> {
  const { milestones } = context.plan
  const rank = (step: Milestone) => (step.key || step.gate !== null ? 0 : step.status !== 'done' ? 1 : 2)
  const shown = new Set(milestones.toSorted((one, other) => rank(one) - rank(other)).slice(0, mostSteps))
  const noteByStep = notesOf(context)
  const steps = milestones.filter((step) => shown.has(step))
  return { steps: steps.map((step) => row(context, step, noteByStep.get(step.id) ?? '')), more: milestones.length - steps.length }
}

/** Of each step the shared note that was written last. */
const notesOf = ({ plan }: OnePagerContext): Map<string, string> =>
  new Map(plan.notes.flatMap(({ about, text }) => (about === null || text.trim() === '' ? [] : [[about, text] as const])))

function row(context: OnePagerContext, step: Milestone, note: string): OnePagerStep {
  const { plan, today, locale, dir } = context
  const date = (day: string) => showDate(day, { today, locale, style: 'bare' })
  const said = (words: string) => isolate(words, dir)
  const isDone = step.status === 'done'
  const hasPassed = !isDone && step.due !== null && step.due < today
  const text = (words: string, limit: number) => isolate(cleanText(words, limit), dir)
  const owner = (side: 'buyer' | 'seller') => personName(context, ownerOf(plan, step, side))
  return {
    tone: isDone ? 'done' : hasPassed ? 'was' : 'plain',
    title: text(step.title, titleLimit) || said('Untitled step'),
    date: step.due === null ? said('To agree') : hasPassed ? `${said('Was')} ${date(step.due)}` : date(step.due),
    seller: owner('seller'),
    buyer: owner('buyer') || (step.side === 'seller' || isDone ? '' : said('To agree')),
    doneWhen: text(step.doneWhen, textLimit),
    status: isDone
      ? said(step.doneOn === null ? 'Done' : `Done ${date(step.doneOn)}`)
      : said(step.status === 'doing' ? 'In progress' : 'Open'),
    notes: text(note, textLimit),
  }
}
