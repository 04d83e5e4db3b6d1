import { needsAttention } from '../../attention.ts'
import { closedFor } from '../../calendar.ts'
import { standingCheckIn } from '../../check-ins.ts'
import { sidesOf } from '../../owners.ts'
import type { Plan } from '../../plan.ts'
import { daysBetween } from '../../plan-date.ts'
import { signOff } from '../../sign-off.ts'
import { workingDaysBetween } from '../../working-days.ts'
import type { Check } from '../finding.ts'
import { openSteps } from '../step-kinds.ts'
import { call } from '../words.ts'

/** A shared plan is given so many calendar days before their silence means something (plan checks). */
const sharedDays = 7

/** A step in progress that nobody touched or wrote about for working days: half the threshold is amber, all of it red (R056). */
export const silent: Check = {
  id: 'silent',
  requirement: 'R056',
  rank: 2,
  threshold: 'silentDays',
  find(plan, schedule, today, { silentDays }, activity) {
    const seen = new Set(needsAttention(plan, schedule, today).map(({ step }) => step.id))
    const quiet = openSteps(plan).flatMap((step) => {
      // Where the history no longer reaches back to its last write, it is silent since it began, or longer than is known.
      const moved = activity && (activity.movedOn.get(step.id) ?? step.startedOn ?? activity.since)
      const days = moved ? workingDaysBetween(moved, today, closedFor(plan, step)) : 0
      return step.status === 'doing' && !seen.has(step.id) && days * 2 >= silentDays ? [{ step, days }] : []
    })
    const [worst] = quiet.sort((a, b) => b.days - a.days)
    if (!worst) return []
    const { step, days } = worst
    const theirs = sidesOf(step).includes('buyer')
    return [
      {
        about: step.id,
        says: `${call(step)} has not moved for ${days} working days`,
        costs: days >= silentDays ? 'As long a silence is how signatures slip.' : 'Ask before it becomes a delay.',
        fix: { do: theirs ? 'nudge' : 'note', step: step.id },
        rank: days >= silentDays ? 1 : 2,
      },
    ]
  },
}

/** No change of the plan for two weeks (R079). */
export const stale: Check = {
  id: 'stale',
  requirement: 'R079',
  rank: 2,
  threshold: 'staleDays',
  find(_plan, _schedule, today, { staleDays }, activity) {
    const days = activity?.changedOn ? daysBetween(activity.changedOn, today) : 0
    if (days < staleDays) return []
    return [
      {
        about: null,
        says: `Nothing in the plan has changed for ${days} days`,
        costs: 'A plan nobody keeps is a plan nobody follows.',
        fix: { do: 'write', what: 'note', about: null },
      },
    ]
  },
}

/** No weekly slot: what is not looked at together every week is stale after two (R075, R079, R101). */
export const checkIn: Check = {
  id: 'check-in',
  requirement: 'R079',
  rank: 3,
  waits: true,
  find(plan) {
    if (standingCheckIn(plan)) return []
    return [
      {
        about: null,
        says: 'No weekly check-in is planned',
        costs: 'Fifteen minutes a week keep a plan true.',
        fix: { do: 'check-in' },
      },
    ]
  },
}

/** Shared a week ago, and they have changed nothing (R019). */
export const buyerPassive: Check = {
  id: 'buyer-passive',
  requirement: 'R019',
  rank: 2,
  untilSigned: true,
  find(plan, _schedule, today, _thresholds, activity) {
    if (!isShared(plan) || !activity?.sharedOn || daysBetween(activity.sharedOn, today) <= sharedDays) return []
    if (activity.buyerChangedOn !== null && activity.buyerChangedOn >= activity.sharedOn) return []
    return [
      {
        about: null,
        says: `${plan.deal.account || 'The buyer'} has changed nothing in ${daysBetween(activity.sharedOn, today)} days`,
        costs: 'A plan only we keep up is ours alone.',
        fix: { do: 'insert', what: 'theirs' },
      },
    ]
  },
}

/** Shared for a week or signed by one side, and not signed by economic buyer and account executive (R064, R078). */
export const unsigned: Check = {
  id: 'unsigned',
  requirement: 'R064',
  rank: 2,
  untilSigned: true,
  find(plan, _schedule, today, _thresholds, activity) {
    const { buyer: theirs, seller: ours, anybody } = signOff(plan)
    const shared = isShared(plan) && activity?.sharedOn ? daysBetween(activity.sharedOn, today) : 0
    if ((theirs && ours) || (!anybody && shared <= sharedDays)) return []
    return [
      {
        about: null,
        says: theirs ? 'We have not signed the plan' : 'The economic buyer has not signed the plan',
        costs: 'Dates nobody agreed to in person move first.',
        fix: { do: 'insert', what: 'full' },
      },
    ]
  },
}

const isShared = (plan: Plan): boolean => plan.links.some((link) => !link.revoked)
