import type { Plan } from '../plan/plan.ts'
import type { PlanDate } from '../plan/plan-date.ts'
import type { Schedule } from '../plan/schedule.ts'
import { showDate, showDistance } from '../plan/show-date.ts'
import { isolate } from './isolate.ts'
import type { Direction } from './reading.ts'
import type { Part } from './status-model.ts'

type Shown = { today: PlanDate; locale: string; dir: Direction }

/** "4 of 13 steps done. Signature target: Fri, Dec 18, in 28 days." Once signed it counts to go-live. */
export function statusHeadline(plan: Plan, schedule: Schedule, shown: Shown): Part[] {
  const goals = isSigned(plan, schedule) ? afterSignature(plan, schedule, shown) : beforeSignature(plan, schedule, shown)
  return [plain(isolate(progress(plan), shown.dir)), ...goals]
}

function progress({ milestones }: Plan): string {
  if (milestones.length === 0) return 'No steps agreed yet.'
  const done = milestones.filter((step) => step.status === 'done').length
  return `${done} of ${milestones.length} ${milestones.length === 1 ? 'step' : 'steps'} done.`
}

export const isSigned = (plan: Plan, { signature }: Schedule): boolean =>
  plan.milestones.some((step) => step.id === signature.step && step.status === 'done')

function beforeSignature(plan: Plan, { signature }: Schedule, shown: Shown): Part[] {
  if (signature.target !== null) return goal('Signature target', signature.target, shown)
  if (plan.head.liveBy !== null) return goal('Go-live', plan.head.liveBy, shown)
  return [said('Signature target: date to agree.', shown)]
}

function afterSignature(plan: Plan, { signature }: Schedule, shown: Shown): Part[] {
  const { signedOn } = signature
  const signed = signedOn === null ? [said('Signed.', shown)] : [said('Signed', shown), plain(` ${short(signedOn, shown)}.`)]
  return plan.head.liveBy === null ? signed : [...signed, ...goal('Go-live', plan.head.liveBy, shown)]
}

/** A day that has passed is named without counting how long ago it was: the mail states dates and blames nobody. */
function goal(what: string, date: PlanDate, shown: Shown): Part[] {
  const day = { text: short(date, shown), strong: true }
  return date < shown.today
    ? [said(`${what} was`, shown), plain(' '), day, plain('.')]
    : [said(`${what}:`, shown), plain(' '), day, plain(`, ${showDistance(date, shown.today, shown.locale)}.`)]
}

const short = (date: PlanDate, { today, locale }: Shown): string => showDate(date, { today, locale, style: 'short' })
const plain = (text: string): Part => ({ text, strong: false })
/** Our own words after a sentence: English also where the rest is read from the right. */
const said = (words: string, { dir }: Shown): Part => plain(` ${isolate(words, dir)}`)
