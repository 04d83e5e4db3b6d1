import { closedFor } from '../../calendar.ts'
import { isNew } from '../../attention.ts'
import { openPromise } from '../../open-promise.ts'
import type { Milestone, Plan } from '../../plan.ts'
import { daysBetween } from '../../plan-date.ts'
import { signOff } from '../../sign-off.ts'
import { saasClosePlan } from '../../templates/saas-close-plan.ts'
import { addWorkingDays, nextWorkingDay } from '../../working-days.ts'
import type { Check, Fix, Found } from '../finding.ts'
import { openSteps, sharedSteps, spareSteps } from '../step-kinds.ts'
import { isAbout, isPaper } from '../../step-about.ts'
import { call, count } from '../words.ts'

/** A draft that was promised on the call and is not with them a day later (R068). */
export const draftLate: Check = {
  id: 'draft-late',
  requirement: 'R068',
  rank: 2,
  threshold: 'draftHours',
  untilSigned: true,
  find(plan, _schedule, _today, { draftHours }, _activity, now) {
    const promised = openPromise(plan)
    const hours = promised === null || now === null ? 0 : Math.floor((now - promised) / 3_600_000)
    if (hours < draftHours) return []
    return [
      {
        about: null,
        says: `The draft promised ${hours < 48 ? count(hours, 'hour') : `${Math.floor(hours / 24)} days`} ago is not sent`,
        costs: 'A day after the call it is still theirs to build on.',
        fix: { do: 'insert', what: 'full' },
      },
    ]
  },
}

/** Commit, and the one who decides has not agreed: a full plan is no commitment (R020). */
export const notCommit: Check = {
  id: 'not-commit',
  requirement: 'R020',
  rank: 2,
  untilSigned: true,
  find(plan) {
    if (plan.value.forecast !== 'commit') return []
    const { buyer } = signOff(plan)
    const deciders = new Set(
      plan.stakeholders.flatMap(({ id, side, role }) => (side === 'buyer' && role === 'economic-buyer' ? [id] : [])),
    )
    const open = openSteps(plan).find((step) => step.gate === null && step.buyerOwner !== null && deciders.has(step.buyerOwner))
    if (buyer && !open) return []
    return [
      {
        about: open && buyer ? open.id : null,
        says:
          open && buyer
            ? `Forecast as commit while ${call(open)} is open`
            : 'Forecast as commit without the economic buyer’s sign-off',
        costs: 'A full plan is no commitment. What they agreed to is.',
        fix: { do: 'forecast', to: 'best-case' },
      },
    ]
  },
}

/** Drafted when little of the cycle was left, or when legal was at work already: said in the plan's first week, and not again (R018, R023, R043). */
export const latePlan: Check = {
  id: 'late-plan',
  requirement: 'R018',
  rank: 2,
  threshold: 'lateDraftPercent',
  untilSigned: true,
  find(plan, { signature }, today, { lateDraftPercent }) {
    const { draftedOn } = plan.head
    if (draftedOn === null || !isNew(plan, today)) return []
    const begun = sharedSteps(plan).find((step) => isPaper(step) && dayOfWork(step) < draftedOn)
    const late = (says: string, fix: Fix): Found[] => [
      {
        about: fix.do === 'show' ? fix.step : null,
        says,
        costs: 'Little is left to agree on together: go through the dates with them this week.',
        fix,
      },
    ]
    if (begun) return late(`${call(begun)} began before the plan`, { do: 'show', step: begun.id })
    const { beganOn } = plan.value
    const cycle = beganOn === null || signature.target === null ? 0 : daysBetween(beganOn, signature.target)
    const left = cycle <= 0 ? 100 : Math.round((100 * daysBetween(draftedOn, signature.target ?? draftedOn)) / cycle)
    return left >= lateDraftPercent ? [] : late(`The plan began with ${Math.max(0, left)}% of the cycle left`, { do: 'details' })
  },
}

const dayOfWork = ({ startedOn, doneOn }: Milestone): string => startedOn ?? doneOn ?? '9999-12-31'

/** Shared steps: a plan with fewer is a light one, and one with more is a full one (R039: 8 to 12 milestones). */
const fullSteps = 8

/** A large deal has every approval in its plan, a small one no more than its key steps (R055, R100). */
export const value: Check = {
  id: 'value',
  requirement: 'R055',
  rank: 4,
  threshold: 'fullPlanValue',
  waits: true,
  untilSigned: true,
  find(plan, schedule, today, { fullPlanValue }) {
    const { amount } = plan.value
    const steps = sharedSteps(plan).length
    if (amount === null || amount <= 0) return []
    const added = amount >= fullPlanValue * 1_000 && steps < fullSteps ? nextOfFull(plan) : null
    if (added) {
      const target = schedule.signature.target
      const closed = closedFor(plan, added)
      const wanted = target === null ? addWorkingDays(today, 5, closed) : addWorkingDays(target, added.due, closed)
      const due = nextWorkingDay(wanted, closed)
      const step = {
        title: added.title,
        side: added.side,
        gate: null,
        doneWhen: added.doneWhen,
        due: due > today ? due : nextWorkingDay(addWorkingDays(today, 1, closed), closed),
        buyerOwner: null,
        sellerOwner: null,
      }
      return [
        {
          about: null,
          says: `A deal above ${fullPlanValue}K has a plan of ${count(steps, 'step')}`,
          costs: `Every approval that can move it belongs in, such as ${call(added)}.`,
          fix: { do: 'add-step', step },
        },
      ]
    }
    const spare = spareSteps(plan).length
    if (amount >= fullPlanValue * 1_000 || steps <= fullSteps || spare === 0) return []
    return [
      {
        about: null,
        says: `A deal below ${fullPlanValue}K has a plan of ${count(steps, 'step')}`,
        costs: 'A light plan, with its key steps alone, is easier to agree on.',
        fix: { do: 'lighten', steps: spare },
      },
    ]
  },
}

/** The first step of the full plan that this one has nothing of the kind for. */
const nextOfFull = (plan: Plan) =>
  saasClosePlan.steps.find(
    (step) =>
      (step.gate ?? null) === null &&
      !plan.milestones.some(
        (own) =>
          own.title.trim().toLowerCase() === step.title.toLowerCase() ||
          (['security', 'legal', 'procurement', 'contract', 'decision'] as const).some(
            (kind) => isAbout(own, kind) && isAbout(step, kind),
          ),
      ),
  ) ?? null
