import { needsAttention, ownerNeededDays } from '../../attention.ts'
import type { EntityId } from '../../change.ts'
import type { Side } from '../../entity-kinds.ts'
import { isNobody } from '../../named-owner.ts'
import { missingOwner, personOf, shortName } from '../../owners.ts'
import type { Milestone, Plan } from '../../plan.ts'
import { daysBetween } from '../../plan-date.ts'
import { addWorkingDays, nextWorkingDay } from '../../working-days.ts'
import { placeholderTitle } from '../../show-person.ts'
import type { Check } from '../finding.ts'
import { openSteps, sharedSteps } from '../step-kinds.ts'
import { isAbout, isPaper } from '../../step-about.ts'
import { call, count, day } from '../words.ts'

/** Nobody to decide, or somebody who first hears of it when the contract is out (R021, R056). */
export const economicBuyer: Check = {
  id: 'economic-buyer',
  requirement: 'R021',
  rank: 2,
  waits: true,
  untilSigned: true,
  find(plan, _schedule, today) {
    const { buyer } = plan.calendars
    const person = plan.stakeholders.find(
      (each) => each.side === 'buyer' && each.role === 'economic-buyer' && placeholderTitle(each) === null,
    )
    const steps = sharedSteps(plan).filter((step) => step.gate === null)
    const theirs = steps.find((step) => (person && step.buyerOwner === person.id) || isAbout(step, 'decision'))
    const sent = steps.find((step) => isAbout(step, 'contract') && step.status !== 'done' && (step.due ?? '') > today)
    if (!person)
      return [
        {
          about: null,
          says: 'No economic buyer is named',
          costs: 'Whoever decides on the money can still say no at the end.',
          fix: { do: 'details' },
        },
      ]
    const late = theirs?.status !== 'done' && sent?.due && theirs?.due && theirs.due > sent.due ? sent : null
    if (theirs && !late) return []
    const before = late?.due ? addWorkingDays(late.due, -1, buyer) : addWorkingDays(today, 5, buyer)
    const first = nextWorkingDay(today, buyer)
    return [
      {
        about: theirs?.id ?? null,
        says: theirs
          ? `${person.name || 'The economic buyer'} first takes part after the contract is sent`
          : `${person.name || 'The economic buyer'} has no step before signature`,
        costs: `Have the timeline confirmed by ${day(before > first ? before : first, today)}.`,
        fix: {
          do: 'add-step',
          step: {
            title: 'Timeline confirmed',
            side: 'buyer',
            gate: null,
            doneWhen: 'The dates are agreed in writing.',
            due: before > first ? before : first,
            buyerOwner: person.id,
            sellerOwner: null,
          },
        },
      },
    ]
  },
}

/** An owner is one person of each side: not "Both", not a company, not a team (R062, R071, R111). */
export const owners: Check = {
  id: 'owners',
  requirement: 'R062',
  rank: 3,
  waits: true,
  find(plan, schedule, today) {
    const seen = new Set(needsAttention(plan, schedule, today).map(({ step }) => step.id))
    const open = openSteps(plan).filter((step) => !seen.has(step.id))
    for (const step of open)
      for (const side of ['buyer', 'seller'] as const) {
        const owner = personOf(plan, step, side)
        if (owner && isNobody(plan, owner.name))
          return [
            {
              about: step.id,
              says: `“${owner.name.trim()}” owns ${call(step)}, and is nobody in particular`,
              costs: 'Name one person, or it waits for everyone.',
              fix: { do: 'assign', step: step.id, side },
            },
          ]
      }
    const near = ownerNeededDays(plan, today)
    const alone = open.filter(
      (step) =>
        step.due !== null &&
        daysBetween(today, step.due) <= near &&
        missingOwner(plan, step) === null &&
        otherMissing(plan, step) !== null,
    )
    const [step] = alone
    const side = step && otherMissing(plan, step)
    if (!step || !side) return []
    return [
      {
        about: step.id,
        says:
          alone.length === 1
            ? `${call(step)} has no owner ${side === 'buyer' ? `at ${shortName(plan.deal.account) || 'the buyer’s'}` : 'on our side'}`
            : `${alone.length} steps of the next ${near} days have an owner on one side only`,
        costs: 'Each step needs a person there whom the other can ask.',
        fix: { do: 'assign', step: step.id, side },
      },
    ]
  },
}

const otherMissing = (plan: Plan, step: Milestone): Side | null =>
  (['buyer', 'seller'] as const).find((side) => personOf(plan, step, side) === null) ?? null

/** From so many paper steps on, one name behind all of them is a bottleneck and not a small deal. */
const several = 3

/** One contact of theirs, who does not decide, owns the whole of legal and procurement (R021). */
export const singleOwner: Check = {
  id: 'single-owner',
  requirement: 'R021',
  rank: 3,
  waits: true,
  untilSigned: true,
  find(plan) {
    const owned = sharedSteps(plan).filter((step) => isPaper(step) && personOf(plan, step, 'buyer') !== null)
    const ids = new Set<EntityId | null>(owned.map((step) => step.buyerOwner))
    const last = owned.findLast((step) => step.status !== 'done')
    const person = last && personOf(plan, last, 'buyer')
    if (owned.length < several || ids.size > 1 || !last || person?.role === 'economic-buyer') return []
    return [
      {
        about: last.id,
        says: `${person?.name || 'One person'} owns all ${count(owned.length, 'step')} of legal and procurement`,
        costs: 'One absence then stops them all.',
        fix: { do: 'assign', step: last.id, side: 'buyer' },
      },
    ]
  },
}
