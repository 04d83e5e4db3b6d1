import type { EntityId } from './change.ts'
import type { Flag } from './flags.ts'
import type { Plan } from './plan.ts'
import { daysBetween, type PlanDate } from './plan-date.ts'
import { headEntity } from './read-plan.ts'

/** A date that was not kept, and how long before it the forecast had said so. */
export type CameTrue = {
  /** The step, or the plan's head for the signature against its target. */
  step: EntityId
  due: PlanDate
  /** `null` when nobody looked at the plan in time to be told. */
  flaggedOn: PlanDate | null
  /** Calendar days from flag to date, negative when it was flagged after it; `null` without a flag, or with one that was withdrawn. */
  ahead: number | null
  /** Flagged at least 14 calendar days before the date (R126). */
  isEarly: boolean
}

/** Calendar days (R126: slips flagged at least 14 days ahead). */
const earlyDays = 14

/**
 * Each slip that came true: its date passed while it was open, or it was done after it (R053, R126). A date that was moved and one that
 * came after it are two promises, and may both have been broken. Linear in steps and flags.
 */
export function flaggedAhead(plan: Plan, today: PlanDate): CameTrue[] {
  const promises = new Map(subjectsOf(plan).map((subject) => [subject.step, subject]))
  const flagged = plan.flags.flatMap((flag): CameTrue[] => {
    const subject = promises.get(flag.step ?? '')
    if (!subject || !flag.due || !flag.flaggedOn || !isBroken(flag.due, subject, today)) return []
    const ahead = isWithdrawn(flag, subject) ? null : daysBetween(flag.flaggedOn, flag.due)
    return [
      { step: subject.step, due: flag.due, flaggedOn: flag.flaggedOn, ahead, isEarly: ahead !== null && ahead >= earlyDays },
    ]
  })
  const known = new Set(flagged.map(({ step, due }) => `${step} ${due}`))
  const unseen = [...promises.values()].flatMap(({ step, due, endedOn }): CameTrue[] =>
    due !== null && !known.has(`${step} ${due}`) && isBroken(due, { endedOn }, today)
      ? [{ step, due, flaggedOn: null, ahead: null, isEarly: false }]
      : [],
  )
  return [...flagged, ...unseen]
}

/** What has a date: `due` is the present one, `endedOn` the day on which it was done. */
type Subject = { step: EntityId; due: PlanDate | null; endedOn: PlanDate | null }

/** The signature counts once, against its target, where that is its own date too. */
function subjectsOf(plan: Plan): Subject[] {
  const signature = plan.milestones.find(({ gate }) => gate === 'signature')
  const target = plan.head.signBy ?? signature?.due ?? null
  const endOf = (step: Plan['milestones'][number]) => (step.status === 'done' ? (step.doneOn ?? step.due) : null)
  const steps = plan.milestones.filter((step) => step !== signature || step.due !== target)
  return [
    ...(signature ? [{ step: headEntity(plan.id), due: target, endedOn: endOf(signature) }] : []),
    ...steps.map((step) => ({ step: step.id, due: step.due, endedOn: endOf(step) })),
  ]
}

const isBroken = (due: PlanDate, { endedOn }: Pick<Subject, 'endedOn'>, today: PlanDate): boolean => (endedOn ?? today) > due

/** Said, and unsaid before the date that still stands: whoever trusted the forecast was not warned. */
function isWithdrawn({ due, clearedOn }: Flag, subject: Subject): boolean {
  if (clearedOn === null || due === null || subject.due !== due || clearedOn > due) return false
  return subject.endedOn === null || clearedOn < subject.endedOn
}
