import type { Side } from '../plan/entity-kinds.ts'
import type { MovedDate } from '../plan/moved-dates.ts'
import { ownerOf, sidesOf } from '../plan/owners.ts'
import type { Milestone, Stakeholder } from '../plan/plan.ts'
import type { PlanDate } from '../plan/plan-date.ts'
import { showDate } from '../plan/show-date.ts'
import { workingDaysBetween } from '../plan/working-days.ts'
import { cleanText } from './clean-text.ts'
import { firstName } from './first-name.ts'
import { isolate } from './isolate.ts'
import type { RecapContext } from './recap-model.ts'
import { roleWords } from './role-words.ts'

/** "Business case review with Elena, Tue, Nov 17" */
export const doneRow = (context: RecapContext, step: Milestone): string =>
  `${titleOf(context, step)}${step.doneOn === null ? '' : `, ${date(context, step.doneOn)}`}${namesOf(context, step)}`

/** "Security review sign-off, Mon, Nov 23 (Grace)"; a day that has passed is named, without a judgement. */
export function comingRow(context: RecapContext, step: Milestone): string {
  const day = step.due === null ? 'day to agree' : date(context, step.due)
  const passed = step.due !== null && step.due < context.today
  return `${titleOf(context, step)}, ${passed ? 'was planned for ' : ''}${day}${namesOf(context, step)}`
}

/** "Security review sign-off: Mon, Nov 23 → Thu, Nov 26, by Grace, which moves the signature 3 working days later" (R119). */
export function movedRow(context: RecapContext, { what, from, to, actor, reason, signature }: MovedDate): string {
  const name = what === 'signature' ? 'Signature' : what === 'live' ? 'Go-live' : titleOf(context, what)
  const moved = `${name}: ${date(context, from)} → ${date(context, to)}`
  const who = nameOfActor(context, actor)
  const by = who === '' ? '' : `, by ${who}`
  const said = cleanText(reason ?? '')
  const why = said === '' ? '' : `. Why: ${isolate(said, context.dir)}`
  if (typeof what !== 'string') return `${moved}${by}${signature ? `, which moves the signature ${shift(signature)}` : ''}${why}`
  const days = from === null || to === null ? 0 : workingDaysBetween(from, to, context.plan.calendars.both)
  return `${moved}${days === 0 ? '' : `, ${shift(days)}`}${by}${why}`
}

export const titleOf = ({ dir }: RecapContext, step: Milestone): string => isolate(cleanText(step.title) || 'Untitled step', dir)

const date = ({ today, locale }: RecapContext, day: PlanDate | null): string =>
  day === null ? 'no date' : showDate(day, { today, locale, style: 'short' })

const shift = (days: number): string => {
  const count = Math.abs(days)
  return `${count} working ${count === 1 ? 'day' : 'days'} ${days > 0 ? 'later' : 'earlier'}`
}

/** " (Grace)": who of the sides whose court it is in has it. The long recap names the other side's owner too. */
function namesOf(context: RecapContext, step: Milestone): string {
  const sides: Side[] = context.tone === 'detailed' ? ['buyer', 'seller'] : step.status === 'done' ? [] : sidesOf(step)
  const names = sides.map((side) => ownerIn(context, ownerOf(context.plan, step, side))).filter((name) => name !== '')
  return names.length === 0 ? '' : ` (${names.join(', ')})`
}

const ownerIn = (context: RecapContext, owner: Stakeholder | null): string => roleWords(owner) ?? nameOf(context, owner?.name)

/** Changes name their author by id or address; somebody whom the buyer does not know is not named. */
function nameOfActor(context: RecapContext, actor: string | null): string {
  const person = context.plan.stakeholders.find(({ id, email }) => actor !== null && [id, email].includes(actor))
  return nameOf(context, person?.name)
}

export const nameOf = ({ dir }: { dir: RecapContext['dir'] }, name = ''): string => isolate(firstName(cleanText(name, 60)), dir)
