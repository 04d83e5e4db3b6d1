import type { ClosedDays } from '../../closed-days.ts'
import { sidesOf } from '../../owners.ts'
import type { Side } from '../../entity-kinds.ts'
import type { Plan } from '../../plan.ts'
import { daysBetween, addDays, type PlanDate } from '../../plan-date.ts'
import type { Schedule } from '../../schedule.ts'
import { nextWorkingDay } from '../../working-days.ts'
import type { Check, ProposedStep } from '../finding.ts'
import { sharedSteps } from '../step-kinds.ts'
import { isAbout } from '../../step-about.ts'

/** Below this part of the steps a side is a spectator. A handful of steps is too few to tell. */
const fewest = 0.15
const enoughSteps = 4

/** All or nearly all of the work is on one side: a project plan, not a mutual one (R044, R076, R080). */
export const oneSided: Check = {
  id: 'one-sided',
  requirement: 'R080',
  rank: 3,
  waits: true,
  find(plan, schedule, today) {
    const side = idleSide(plan)
    if (side === null) return []
    return [
      side === 'seller'
        ? {
            about: null,
            says: 'Nearly all of the work is theirs',
            costs: 'A plan without our own homework reads as a list of demands.',
            fix: { do: 'add-step', step: reference(middle(schedule, today, plan.calendars.seller)) },
          }
        : {
            about: null,
            says: 'Nearly all of the work is ours',
            costs: 'What they do not do here, they have not agreed to.',
            fix: { do: 'add-step', step: budget(middle(schedule, today, plan.calendars.buyer)) },
          },
    ]
  },
}

/** Nothing we do for them beside the paper: no reference, no sponsor call, no proof of value (R044). */
export const commitments: Check = {
  id: 'commitments',
  requirement: 'R044',
  rank: 3,
  waits: true,
  untilSigned: true,
  find(plan, schedule, today) {
    const steps = sharedSteps(plan)
    const promised = steps.some((step) => sidesOf(step).includes('seller') && step.gate === null && isAbout(step, 'promise'))
    if (steps.length === 0 || promised || idleSide(plan) === 'seller') return []
    return [
      {
        about: null,
        says: 'We promise no reference, sponsor call or proof of value',
        costs: 'Those who must decide hear only from our papers.',
        fix: { do: 'add-step', step: reference(middle(schedule, today, plan.calendars.seller)) },
      },
    ]
  },
}

function idleSide(plan: Plan): Side | null {
  // Signing and starting is for both, whoever does the rest.
  const steps = sharedSteps(plan).filter((step) => step.gate === null)
  if (steps.length < enoughSteps) return null
  const share = (side: Side) => steps.filter((step) => sidesOf(step).includes(side)).length / steps.length
  return (['seller', 'buyer'] as const).find((side) => share(side) < fewest) ?? null
}

/** Half way to the signature, or in a week. */
function middle({ signature }: Schedule, today: PlanDate, closed: ClosedDays): PlanDate {
  const left = signature.target === null ? 0 : daysBetween(today, signature.target)
  return nextWorkingDay(addDays(today, left > 2 ? Math.floor(left / 2) : 7), closed)
}

const reference = (due: PlanDate): ProposedStep => ({
  title: 'Reference call with a similar customer',
  side: 'seller',
  gate: null,
  doneWhen: 'The questions are answered.',
  due,
  buyerOwner: null,
  sellerOwner: null,
})
const budget = (due: PlanDate): ProposedStep => ({
  title: 'Budget approved',
  side: 'buyer',
  gate: null,
  doneWhen: 'The budget is approved in writing.',
  due,
  buyerOwner: null,
  sellerOwner: null,
})
