import type { Stakeholder } from '../plan/plan.ts'
import { daysBetween, type PlanDate } from '../plan/plan-date.ts'
import { showDate } from '../plan/show-date.ts'
import { cleanText } from './clean-text.ts'
import { isolate } from './isolate.ts'
import type { RecapContext } from './recap-model.ts'
import { comingRow, nameOf, titleOf } from './recap-rows.ts'
import { doneSince } from './recap-sections.ts'

/** Who reads and who writes: the address the thread's newest message came from, and the writer's own. */
export type RecapPeople = { sender: string | null; writer: string | null }

/** "Hi Priya,": the champion, else who wrote last; the executive where the recap is for them. */
export function greeting(context: RecapContext, { sender }: RecapPeople): string {
  const theirs = context.plan.stakeholders.filter(({ side, name }) => side === 'buyer' && cleanText(name) !== '')
  const inRole = (role: Stakeholder['role']) => theirs.find((person) => person.role === role)
  const exec = context.tone === 'exec' ? inRole('economic-buyer') : undefined
  const reader = exec ?? inRole('champion') ?? theirs.find(({ email }) => isSame(email, sender))
  return reader ? `Hi ${nameOf(context, reader.name)},` : 'Hello,'
}

/** "Quick check-in on the plan. We are 28 days from signature on Fri, Dec 18." (R046) */
export function opening(context: RecapContext): string[] {
  const first = `${context.tone === 'exec' ? 'A short update on our plan.' : 'Quick check-in on the plan.'} ${goalLine(context)}`
  return context.tone === 'exec' ? [first, ...outcomeLine(context), progressLine(context)] : [first]
}

/** The one specific next step. */
export function nextStep(context: RecapContext): string {
  const { plan, schedule, today } = context
  const step = plan.milestones.find(({ id }) => id === schedule.next)
  if (!step)
    return plan.milestones.length === 0 ? 'Next step: agree the first steps together.' : 'Every step of the plan is done.'
  const isOpen = step.due !== null && step.due >= today
  return `Next step: ${isOpen ? comingRow(context, step) : `agree a day for ${titleOf(context, step)}`}.`
}

/** The writer by the mailbox's account, else the deal's own account executive. */
export function signOff(context: RecapContext, { writer }: RecapPeople): string[] {
  const ours = context.plan.stakeholders.filter(({ side, name }) => side === 'seller' && cleanText(name) !== '')
  const person = ours.find(({ email }) => isSame(email, writer)) ?? ours.find(({ role }) => role === 'account-executive')
  return person ? [nameOf(context, person.name)] : []
}

function goalLine(context: RecapContext): string {
  const { plan, schedule } = context
  const { signedOn, target } = schedule.signature
  if (plan.milestones.some(({ id, status }) => id === schedule.signature.step && status === 'done')) {
    const signed = signedOn === null ? 'It is signed.' : `It was signed on ${short(context, signedOn)}.`
    return plan.head.liveBy === null ? signed : `${signed} ${countTo(context, 'go-live', plan.head.liveBy)}`
  }
  return target === null ? 'The signature date is still to agree.' : countTo(context, 'signature', target)
}

function countTo(context: RecapContext, what: string, day: PlanDate): string {
  const days = daysBetween(context.today, day)
  const date = short(context, day)
  if (days < 0) return `${what === 'signature' ? 'Signature' : 'Go-live'} was planned for ${date}.`
  if (days === 0) return `Today, ${date}, is the day of ${what}.`
  return `We are ${days} ${days === 1 ? 'day' : 'days'} from ${what} on ${date}.`
}

function outcomeLine({ plan, dir }: RecapContext): string[] {
  const outcome = cleanText(plan.head.outcome)
  return outcome === '' ? [] : [`What we work towards: ${isolate(outcome, dir)}`]
}

function progressLine(context: RecapContext): string {
  const all = context.plan.milestones
  const done = all.filter(({ status }) => status === 'done').length
  const since = doneSince(context).length
  const recent = since === 0 ? '' : `, ${since} of them since ${short(context, context.period.since)}`
  return `${done} of ${all.length} steps are done${recent}.`
}

const short = ({ today, locale }: RecapContext, day: PlanDate): string => showDate(day, { today, locale, style: 'short' })

const isSame = (email: string, other: string | null): boolean => email !== '' && email.toLowerCase() === other?.toLowerCase()
