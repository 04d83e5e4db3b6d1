import type { Plan } from '../plan/plan.ts'
import type { PlanDate } from '../plan/plan-date.ts'
import type { Schedule } from '../plan/schedule.ts'
import { showDate, showDistance } from '../plan/show-date.ts'

/** A piece of a sentence; `strong` for the one date that matters. */
export type Part = { text: string; strong: boolean }

/** "4 of 13 steps done. Signature target: Fri, Dec 18, in 28 days." Once signed it counts to go-live. */
export function statusHeadline(plan: Plan, schedule: Schedule, shown: { today: PlanDate; locale: string }): Part[] {
  return [
    plain(progress(plan)),
    ...(isSigned(plan, schedule) ? afterSignature(plan, schedule, shown) : beforeSignature(plan, schedule, shown)),
  ]
}

function progress({ milestones }: Plan): string {
  if (milestones.length === 0) return 'No steps agreed yet.'
  const done = milestones.filter((step) => step.status === 'done').length
  return `${done} of ${milestones.length} ${milestones.length === 1 ? 'step' : 'steps'} done.`
}

const isSigned = (plan: Plan, { signature }: Schedule): boolean =>
  plan.milestones.some((step) => step.id === signature.step && step.status === 'done')

function beforeSignature(plan: Plan, { signature }: Schedule, shown: { today: PlanDate; locale: string }): Part[] {
  if (signature.target !== null) return target('Signature target', signature.target, shown)
  return plan.head.liveBy === null ? [plain(' Signature target: date to agree.')] : target('Go-live', plan.head.liveBy, shown)
}

function afterSignature(plan: Plan, { signature }: Schedule, shown: { today: PlanDate; locale: string }): Part[] {
  const { signedOn } = signature
  const signed = plain(signedOn === null ? ' Signed.' : ` Signed ${showDate(signedOn, { ...shown, style: 'short' })}.`)
  return plan.head.liveBy === null ? [signed] : [signed, ...target('Go-live', plan.head.liveBy, shown)]
}

/** A day that has passed is named without counting how long ago it was: the mail states dates and blames nobody. */
function target(what: string, date: PlanDate, shown: { today: PlanDate; locale: string }): Part[] {
  const day = { text: showDate(date, { ...shown, style: 'short' }), strong: true }
  return date < shown.today
    ? [plain(` ${what} was `), day, plain('.')]
    : [plain(` ${what}: `), day, plain(`, ${showDistance(date, shown.today, shown.locale)}.`)]
}

const plain = (text: string): Part => ({ text, strong: false })
