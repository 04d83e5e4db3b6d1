import { isWeekend, weekdayOf } from '../../plan-date.ts'
import { addWorkingDays, nextWorkingDay, previousWorkingDay } from '../../working-days.ts'
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
    const after = addWorkingDays(on !== null && on > today ? on : today, firstValueDays)
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
            due: liveBy !== null && (on === null || liveBy > on) ? previousWorkingDay(liveBy) : after,
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

/** Nobody works on the day it is due. Holidays come with each side's calendar. */
export const closedDay: Check = {
  id: 'closed-day',
  requirement: 'R073',
  rank: 3,
  find(plan, _schedule, today) {
    const [step, ...more] = openSteps(plan).filter(({ due }) => due !== null && due >= today && isWeekend(due))
    if (!step || step.due === null) return []
    const to = step.gate === 'signature' ? previousWorkingDay(step.due) : nextWorkingDay(step.due)
    return [
      {
        about: step.id,
        says: `${call(step)} is due on a ${weekdayOf(step.due) === 0 ? 'Sunday' : 'Saturday'}, ${day(step.due, today)}`,
        costs: `Nobody is at work to do it.${others(more.length)}`,
        fix: { do: 'move', step: step.id, to: to < today ? nextWorkingDay(today) : to },
      },
    ]
  },
}
