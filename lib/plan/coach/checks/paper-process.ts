import type { Milestone, Plan } from '../../plan.ts'
import { daysBetween, type PlanDate } from '../../plan-date.ts'
import type { Schedule } from '../../schedule.ts'
import { implementationWeeks } from '../../usual-weeks.ts'
import { addWorkingDays, nextWorkingDay, previousWorkingDay, workingDaysBetween } from '../../working-days.ts'
import type { Check } from '../finding.ts'
import { hasPaperBegun, openSteps, sharedSteps, startOf } from '../step-kinds.ts'
import { isAbout, isAboutPaper, isPaper } from '../../step-about.ts'
import type { CoachThresholds } from '../thresholds.ts'
import { call, count, day } from '../words.ts'

/**
 * Go-live less the implementation, and signature less the paper process, must not lie in the past (R004). Where the verdict of the
 * durations says as much already, nothing is added.
 */
export const infeasible: Check = {
  id: 'infeasible',
  requirement: 'R004',
  rank: 1,
  untilSigned: true,
  find(plan, schedule, today, thresholds) {
    const { target } = schedule.signature
    const { liveBy } = plan.head
    if (target === null) return []
    const told = openSteps(plan).some((step) => step.duration !== null)
    const needed = paperDays(plan, thresholds)
    const closed = plan.calendars.both
    const latest = addWorkingDays(target, -needed, closed)
    if (!hasPaperBegun(plan) && latest < today && !(told && schedule.signature.slip > 0))
      return [
        {
          about: null,
          says: `Signature on ${day(target, today)} is ${count(workingDaysBetween(latest, today, closed), 'working day')} too soon`,
          costs: `Legal and procurement take ${needed} working days and had to start by ${day(latest, today)}.`,
          fix: { do: 'details' },
        },
      ]
    const short = liveBy === null ? 0 : 7 * implementationWeeks - daysBetween(target, liveBy)
    if (liveBy === null || short <= 0 || told) return []
    return [
      {
        about: null,
        says: `Go-live on ${day(liveBy, today)} is ${count(short, 'day')} too soon after signature`,
        costs: `To implement takes about ${implementationWeeks} weeks from ${day(target, today)}.`,
        fix: { do: 'details' },
      },
    ]
  },
}

/** Legal, security and procurement have less time in the plan than they take: what the buyer said, or three weeks (R028, R056). */
export const paperShort: Check = {
  id: 'paper-short',
  requirement: 'R056',
  rank: 1,
  threshold: 'paperWeeks',
  untilSigned: true,
  find(plan, { signature }, today, thresholds) {
    const { target } = signature
    if (target === null || hasPaperBegun(plan)) return []
    const needed = paperDays(plan, thresholds)
    const closed = plan.calendars.both
    const latest = addWorkingDays(target, -needed, closed)
    if (latest < today) return []
    const [first, ...rest] = openSteps(plan).filter((step) => isPaper(step) && step.due !== null)
    if (!first)
      return sharedSteps(plan).some(isAboutPaper)
        ? []
        : [
            {
              about: null,
              says: 'No step for legal, security or procurement',
              costs: `Their ${needed} working days start by ${day(latest, today)} all the same.`,
              fix: { do: 'add-step', step: legalStep(plan, latest, today) },
            },
          ]
    const starts = [first, ...rest].map((step) => startOf(plan, step) ?? target).sort()
    const start = starts[0] ?? target
    if (start <= latest) return []
    return [
      {
        about: first.id,
        says: `Legal and procurement have ${count(Math.max(0, workingDaysBetween(start, target, closed)), 'working day')}`,
        costs: `They take ${needed}: ${call(first)} has to start by ${day(latest, today)}.`,
        fix: { do: 'set-date', step: first.id },
      },
    ]
  },
}

/** The first security step and the first legal step begin too late in the time that is left (R113, R132). */
export const lateReview: Check = {
  id: 'late-review',
  requirement: 'R132',
  rank: 2,
  threshold: 'latePercent',
  waits: true,
  untilSigned: true,
  find: (plan, schedule, today, thresholds) =>
    (['security', 'legal'] as const).flatMap((kind) => {
      const steps = sharedSteps(plan).filter((step) => step.gate === null && isAbout(step, kind))
      const [first] = steps
      if (!first || steps.some((step) => step.status !== 'open')) return []
      const passed = percentPassed(plan, first, schedule, today)
      if (passed === null || passed <= thresholds.latePercent) return []
      return [
        {
          about: first.id,
          says: `${call(first)} starts when ${passed}% of the time to signature is gone`,
          costs: `A question from ${kind} then moves the signature.`,
          fix: { do: 'set-date' as const, step: first.id },
        },
      ]
    }),
}

/** Calendar days gone when the step begins, in percent of those from today to the signature. */
function percentPassed(plan: Plan, step: Milestone, { signature }: Schedule, today: PlanDate): number | null {
  const start = startOf(plan, step)
  const left = signature.target === null ? 0 : daysBetween(today, signature.target)
  return start === null || left <= 0 ? null : Math.round((100 * daysBetween(today, start)) / left)
}

/** Working days: the longest the buyer told for one step, and while one of them is not told at least the usual weeks. */
function paperDays(plan: Plan, { paperWeeks }: CoachThresholds): number {
  const steps = sharedSteps(plan).filter(isPaper)
  const told = steps.flatMap(({ duration, durationFrom }) => (durationFrom === 'buyer' && duration !== null ? [duration] : []))
  return Math.max(told.length < steps.length || steps.length === 0 ? paperWeeks * 5 : 0, ...told)
}

const legalStep = (plan: Plan, latest: PlanDate, today: PlanDate) => ({
  title: 'Legal has MSA and DPA',
  side: 'buyer' as const,
  gate: null,
  doneWhen: 'Both documents are with the legal team.',
  due: laterOf(previousWorkingDay(latest, plan.calendars.buyer), nextWorkingDay(today, plan.calendars.buyer)),
  buyerOwner: plan.stakeholders.find(({ role }) => role === 'legal-reviewer')?.id ?? null,
  sellerOwner: null,
})

const laterOf = (one: PlanDate, other: PlanDate): PlanDate => (one > other ? one : other)
