import { personOf, sidesOf } from '../plan/owners.ts'
import type { Milestone, Stakeholder } from '../plan/plan.ts'
import type { PlanDate } from '../plan/plan-date.ts'
import { showDate } from '../plan/show-date.ts'
import { showPerson } from '../plan/show-person.ts'
import { cleanText } from './clean-text.ts'
import { isolate } from './isolate.ts'
import type { OnePagerContext } from './one-pager-context.ts'
import type { OnePagerSection } from './one-pager-model.ts'
import { isSigned } from './status-headline.ts'

/** Few enough to be read at a glance. */
const mostConditions = 5
/** Fewer key steps than this say too little. */
const fewestConditions = 3
const titleLimit = 80
const nameLimit = 40

/** The frame of R115: the date that matters, and the open steps it hangs on, each with its day and its owner. */
export function onePagerQuestion(context: OnePagerContext): OnePagerSection {
  const { plan, schedule } = context
  const signed = isSigned(plan, schedule)
  const { signature } = schedule
  const isBefore = (step: Milestone) => signed || (step.gate !== 'signature' && step.gate !== 'kickoff' && !isAfter(step))
  const isAfter = ({ due }: Milestone) => signature.target !== null && due !== null && due > signature.target
  const open = plan.milestones.filter((step) => step.status !== 'done' && isBefore(step))
  const key = open.filter((step) => step.key)
  const named = new Set(key.length >= fewestConditions ? key : [...key, ...open].slice(0, mostConditions))
  return {
    heading: headingOf(context, signed),
    rows: open.filter((step) => named.has(step)).slice(0, mostConditions).map((step) => stepSentence(context, step)), // prettier-ignore
  }
}

function headingOf(context: OnePagerContext, signed: boolean): string {
  const { plan, schedule, today, dir } = context
  const { target } = schedule.signature
  const ask = (words: string) => isolate(`What has to be true ${words}?`, dir)
  if (signed) {
    const { liveBy } = plan.head
    return liveBy !== null && liveBy >= today ? ask(`to be live by ${day(context, liveBy)}`) : ask('for the first value')
  }
  const board = plan.events
    .filter(({ title, on }) => /\bboard\b/i.test(title) && on !== null && on >= today)
    .toSorted((one, other) => ((one.on ?? '') < (other.on ?? '') ? -1 : 1))[0]
  if (board?.on) return ask(`by ${day(context, board.on)}, ${isolate(cleanText(board.title, nameLimit), dir)}`)
  return target !== null && target >= today ? ask(`to sign by ${day(context, target)}`) : ask('to sign')
}

/** "Security review sign-off by Wed, Nov 25, with Grace Lin": dated, and nobody's fault where the day has passed. */
export function stepSentence(context: OnePagerContext, step: Milestone): string {
  const { plan, companies, today, dir } = context
  const title = isolate(cleanText(step.title, titleLimit) || 'Untitled step', dir)
  const when =
    step.due === null
      ? ', day to agree'
      : step.due < today
        ? `, was planned for ${day(context, step.due)}`
        : ` by ${day(context, step.due)}`
  const names = sidesOf(step)
    .map((side) => personName(context, personOf(plan, step, side)))
    .filter((name) => name !== '')
  const isOpen = sidesOf(step).includes('buyer') && personOf(plan, step, 'buyer') === null
  const asked = isOpen ? [`an owner at ${companies.buyer || 'your company'} to agree`] : []
  const who = [...names, ...asked].join(' and ')
  return isolate(`${title}${when}${who === '' ? '' : `, with ${who}`}`, dir)
}

/** Somebody by name, or by the role that nobody is named for yet. */
export const personName = ({ dir }: Pick<OnePagerContext, 'dir'>, person: Stakeholder | null): string =>
  person === null ? '' : isolate(cleanText(showPerson(person), nameLimit), dir)

const day = ({ today, locale }: OnePagerContext, date: PlanDate): string => showDate(date, { today, locale, style: 'short' })
