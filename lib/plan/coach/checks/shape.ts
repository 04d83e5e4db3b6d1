import { closedFor } from '../../calendar.ts'
import { isWeekend, weekdayOf, type PlanDate } from '../../plan-date.ts'
import { whyClosed } from '../../why-closed.ts'
import { addWorkingDays, isWorkingDay, nextWorkingDay, previousWorkingDay } from '../../working-days.ts'
import type { Check } from '../finding.ts'
import { openSteps, sharedSteps } from '../step-kinds.ts'
import { call, day, others } from '../words.ts'

/** Working days from signature to the first use, when nobody said when they go live. */
const firstValueDays = 15

/** The plan leads up to go-live, not to the signature (R081). */
export const endsAtSignature: Check = {
  id: 'ends-at-signature',
  requirement: 'R081',
  rank: 4,
  waits: true,
  find(plan, { signature }, today) {
    const step = plan.milestones.find(({ id }) => id === signature.step)
    const on = step?.due ?? signature.target
    const later = ({ gate, due }: (typeof plan.milestones)[number]) => gate === 'kickoff' || (on !== null && (due ?? '') > on)
    if (!step || sharedSteps(plan).some(later)) return []
    const { liveBy } = plan.head
    const closed = plan.calendars.seller
    const after = addWorkingDays(on !== null && on > today ? on : today, firstValueDays, closed)
    const live = liveBy === null || (on !== null && liveBy <= on) ? null : previousWorkingDay(liveBy, closed)
    return [
      {
        about: step.id,
        says: 'The plan ends at signature',
        costs: 'They buy what comes after: kickoff and first value.',
        fix: {
          do: 'add-step',
          step: {
            title: 'Kickoff and first value',
            side: 'seller',
            gate: 'kickoff',
            doneWhen: 'The first users do real work in it.',
            due: live !== null && live > today ? live : after,
            buyerOwner: null,
            sellerOwner: plan.stakeholders.find(({ role }) => role === 'customer-success')?.id ?? null,
          },
        },
      },
    ]
  },
}

/** A page that is read in two minutes (R025, R039, R045). */
export const size: Check = {
  id: 'size',
  requirement: 'R025',
  rank: 4,
  threshold: 'longSteps',
  waits: true,
  find(plan, _schedule, _today, { longSteps, tooLongSteps }) {
    const steps = sharedSteps(plan)
    if (steps.length <= longSteps) return []
    const spare = openSteps(plan).findLast((step) => !step.key && step.gate === null) ?? steps[0]
    if (!spare) return []
    const words =
      steps.length >= hopeless
        ? 'A plan of this length is not read at all: keep what decides the date.'
        : `${steps.length > tooLongSteps ? 'Too long to be read' : 'Long'}: does ${call(spare)} decide anything?`
    return [
      {
        about: spare.id,
        says: `The plan has ${steps.length} steps`,
        costs: words,
        fix: { do: 'show', step: spare.id },
        rank: steps.length > tooLongSteps ? 3 : 4,
      },
    ]
  },
}
/** Steps; fixed, as no team wants it otherwise. */
const hopeless = 30

/** Its owner does not work on the day it is due: a weekend, a holiday of their country, a closure (R073). */
export const closedDay: Check = {
  id: 'closed-day',
  requirement: 'R073',
  rank: 3,
  find(plan, _schedule, today) {
    const isOff = (step: (typeof plan.milestones)[number]) =>
      step.due !== null && step.due >= today && !isWorkingDay(step.due, closedFor(plan, step))
    const [step, ...more] = openSteps(plan).filter(isOff)
    if (!step || step.due === null) return []
    const closed = closedFor(plan, step)
    const before = previousWorkingDay(step.due, closed)
    const to = step.gate === 'signature' && before >= today ? before : nextWorkingDay(step.due, closed)
    const why = isWeekend(step.due) ? null : (whyClosed(plan.calendars, step.due) ?? 'a closed day')
    return [
      {
        about: step.id,
        says: `${call(step)} is due on ${why === null ? weekendOf(step.due) : 'a day off'}, ${day(step.due, today)}`,
        costs: `${why === null ? 'Nobody is at work to do it.' : `It is ${why}.`}${others(more.length)}`,
        fix: { do: 'move', step: step.id, to },
      },
    ]
  },
}

const weekendOf = (date: PlanDate): string => (weekdayOf(date) === 0 ? 'a Sunday' : 'a Saturday')
