import { isOwn } from './because.ts'
import { closedFor } from './calendar.ts'
import type { Edit } from './change.ts'
import { criticalPath } from './critical-path.ts'
import { setSignBy } from './detail-edits.ts'
import { moveStep } from './edits.ts'
import { dayOfWorkFrom } from './festive-days.ts'
import type { Milestone, Plan } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
import { schedule as scheduleOf, type Schedule } from './schedule.ts'
import { showDate } from './show-date.ts'
import { showDuration, showNotice } from './show-duration.ts'
import { daysOf, firstDay, lengthOf } from './step-length.ts'
import { implementationWeeks } from './usual-weeks.ts'
import { workBack } from './work-back.ts'
import { workingDaysBetween } from './working-days.ts'

/** A way to win back the days that are missing, and how many working days it brings (R114). */
export type Recovery =
  | { kind: 'parallel'; step: Milestone; beside: Milestone; saves: number }
  | { kind: 'shorter'; step: Milestone; days: number; saves: number }
  /** An extra meeting, or a place further ahead in line (R006). */
  | { kind: 'meets' | 'queue'; step: Milestone; saves: number }
  /** Notice that nobody has given: each day without it is a day later. Wins nothing back. */
  | { kind: 'notice'; step: Milestone; saves: 0 }
  /** Everything as the pace has it: the steps that slip, and the target. */
  | { kind: 'later'; signBy: PlanDate; edits: Edit[]; saves: number }

export type Verdict = { sentences: string[]; shortBy: number; recoveries: Recovery[] }

/**
 * Whether the target can be met at the durations people gave, with the arithmetic in words (R004, R037), and what would bring it back: the
 * forecast explained, and never another one. `null` when it is signed, has no target, or nobody said how long any step takes: then
 * there is nothing to add up.
 */
export function verdict(plan: Plan, schedule: Schedule, today: PlanDate): Verdict | null {
  const { target, signedOn, slip } = schedule.signature
  const isTimed = plan.milestones.some((step) => step.status !== 'done' && lengthOf(step) !== null)
  if (target === null || signedOn !== null || !isTimed) return null
  const way = wayTo(plan, schedule)
  const sentences = [
    ...fromGoLive(plan, target, today),
    ...(slip > 0 ? shortWords(plan, way, schedule, today) : spareWords(plan, target, today)),
  ]
  return { sentences, shortBy: slip, recoveries: slip > 0 ? recoveries(plan, way, schedule, today) : [] }
}

function fromGoLive(plan: Plan, target: PlanDate, today: PlanDate): string[] {
  if (plan.head.liveBy === null) return []
  const { signBy } = workBack(plan.head.liveBy, today, plan.calendars.both)
  const sum = `Live ${day(plan.head.liveBy, today)}, less ${implementationWeeks} weeks to implement, gives ${day(signBy, today)}.`
  const later = workingDaysBetween(signBy, target, plan.calendars.both)
  return [later > 0 ? `${sum} The target is ${count(later)} later.` : sum]
}

/** The steps that hand the slip on to the signature, from the one it comes from to the signature itself. */
function wayTo(plan: Plan, { forecasts, signature }: Schedule): Milestone[] {
  const stepsById = new Map(plan.milestones.map((step) => [step.id, step]))
  const way = new Set<Milestone>()
  let step = stepsById.get(signature.step ?? '')
  while (step && !way.has(step)) {
    way.add(step)
    const because = forecasts.get(step.id)?.because
    step = because?.kind === 'waits' ? stepsById.get(because.on) : undefined
  }
  return [...way].reverse()
}

/** So many of the steps behind are named. */
const mostNamed = 3

/** What decides, with its dates; what waits for it; and the days. */
function shortWords(plan: Plan, [root, ...behind]: Milestone[], schedule: Schedule, today: PlanDate): string[] {
  const names = behind.map(nameOf)
  const more = names.length - mostNamed
  const named = more > 0 ? `${names.slice(0, mostNamed).join(', ')} and ${more} more` : names.join(', ')
  return [
    ...(root ? [rootWords(plan, root, schedule, today)] : []),
    ...(named === '' ? [] : [`Behind it: ${named}.`]),
    ...behind.flatMap((step) => meetingWords(step, schedule, today)),
    `At this pace the signature comes ${count(schedule.signature.slip)} after its target.`,
  ]
}

function rootWords(plan: Plan, root: Milestone, { forecasts }: Schedule, today: PlanDate): string {
  const { predicted = null, because = null } = forecasts.get(root.id) ?? {}
  if (because === null || !isOwn(because) || predicted === null || root.due === null) return `${nameOf(root)} is late.`
  const end = `${day(predicted, today)}, not ${day(root.due, today)}`
  const start = day(firstDay(predicted, sizeOf(root), closedFor(plan, root)), today)
  switch (because.kind) {
    case 'meets':
      return `${nameOf(root)} waits for a meeting: the next it can make is on ${end}.`
    case 'notice':
      return `${nameOf(root)} needs ${showNotice(because.days)}${root.noticeOn === null ? ', which nobody has given' : ''}: it would end ${end}.`
    case 'queue':
      return `${nameOf(root)} waits ${showDuration(because.days)} in line: it can start on ${start} and would end ${end}.`
    default: {
      const begins = root.status === 'doing' ? 'began on' : 'can start on'
      return `${nameOf(root)} takes ${showDuration(sizeOf(root))}: it ${begins} ${start} and would end ${end}.`
    }
  }
}

/** A meeting that is missed by a day can move what stands behind it by weeks. */
function meetingWords(step: Milestone, { forecasts }: Schedule, today: PlanDate): string[] {
  const { meets = null, slip = 0 } = forecasts.get(step.id) ?? {}
  return meets === null || slip === 0 ? [] : [`${nameOf(step)} then waits for the meeting on ${day(meets, today)}.`]
}

/** At the durations that are known; a plan whose dates overlap may say more than its durations do, and then nothing is said. */
function spareWords(plan: Plan, target: PlanDate, today: PlanDate): string[] {
  const spare = criticalPath(plan, target, today)?.spare ?? -1
  if (spare < 0) return []
  return [
    spare === 0
      ? 'There is no day to spare.'
      : `At these durations there ${spare === 1 ? 'is' : 'are'} ${count(spare)} to spare.`,
  ]
}

/** More would be a list to read and no help. */
const mostBeside = 2
/** So many pairs, and so many waits, are tried out; each costs a forecast of the plan. */
const mostTried = 6

/** What helps most comes first; to take the pace for the plan always does, and comes last. */
function recoveries(plan: Plan, way: Milestone[], schedule: Schedule, today: PlanDate): Recovery[] {
  const { slip } = schedule.signature
  const gain = (changed: Milestone): number => {
    const milestones = plan.milestones.map((step) => (step.id === changed.id ? changed : step))
    return slip - scheduleOf({ ...plan, milestones }, today).signature.slip
  }
  const parallel = mostToGain(plan, way).map(([step, beside]): Recovery => {
    const after = step.after.filter((id) => id !== beside.id)
    return { kind: 'parallel', step, beside, saves: gain({ ...step, after }) }
  })
  const [longest] = way.filter((step) => step.duration !== null).sort((one, other) => sizeOf(other) - sizeOf(one))
  const days = longest ? sizeOf(longest) - slip : 0
  const shorter: Recovery[] =
    longest && days >= 1 ? [{ kind: 'shorter', step: longest, days, saves: gain({ ...longest, duration: days }) }] : []
  const later = takePace(plan, schedule)
  const waits = longestWaits(way).map(({ kind, step }): Recovery => ({ kind, step, saves: gain({ ...step, [kind]: null }) }))
  const untold = way.find((step) => step.status === 'open' && step.notice !== null && step.noticeOn === null)
  return [
    ...(untold ? [{ kind: 'notice' as const, step: untold, saves: 0 as const }] : []),
    ...[...parallel, ...shorter, ...waits]
      .filter(({ saves }) => saves > 0)
      .sort((one, other) => other.saves - one.saves)
      .slice(0, mostBeside),
    ...(later ? [{ kind: 'later' as const, ...later, saves: slip }] : []),
  ]
}

/** What the steps of the way wait for beside each other: meetings first, for a month may lie between two, then the longest lines. */
function longestWaits(way: Milestone[]): { kind: 'meets' | 'queue'; step: Milestone }[] {
  const meets = way.filter((step) => step.meets !== null).map((step) => ({ kind: 'meets' as const, step }))
  const lines = way.filter((step) => step.queue !== null).map((step) => ({ kind: 'queue' as const, step }))
  lines.sort((one, other) => daysOf(other.step, 'queue') - daysOf(one.step, 'queue'))
  return [...meets.slice(0, mostTried / 2), ...lines].slice(0, mostTried)
}

/** The dates that the forecast has, as the plan's own; the signature on a day of work. */
function takePace(plan: Plan, { forecasts, signature }: Schedule): { signBy: PlanDate; edits: Edit[] } | null {
  if (signature.predicted === null) return null
  const signBy = dayOfWorkFrom(signature.predicted, plan.calendars, 'both')
  const moved = plan.milestones.flatMap((step) => {
    const { slip = 0, predicted = null } = forecasts.get(step.id) ?? {}
    const to = step.id === signature.step ? signBy : predicted
    return to !== null && to !== step.due && (slip > 0 || step.id === signature.step) ? moveStep(step, to) : []
  })
  return { signBy, edits: [...moved, ...setSignBy(plan, signBy).filter(({ entity }) => entity !== signature.step)] }
}

/** Steps of the way with one that they wait for, those first that could win most: running beside each other, the shorter one is free. */
function mostToGain(plan: Plan, way: Milestone[]): [step: Milestone, beside: Milestone][] {
  const openById = new Map(plan.milestones.filter((step) => step.status !== 'done').map((step) => [step.id, step]))
  const pairs = way.flatMap((step) =>
    step.after.flatMap((id): [Milestone, Milestone][] => {
      const beside = openById.get(id)
      return beside ? [[step, beside]] : []
    }),
  )
  const most = ([step, beside]: [Milestone, Milestone]) => Math.min(sizeOf(step), sizeOf(beside))
  return pairs.sort((one, other) => most(other) - most(one)).slice(0, mostTried)
}

const sizeOf = (step: Milestone): number => lengthOf(step) ?? 1
const nameOf = (step: Milestone): string => step.title || 'A step'
const count = (days: number): string => `${days} working ${days === 1 ? 'day' : 'days'}`
const day = (date: PlanDate, today: PlanDate): string => showDate(date, { today, locale: 'en-US', style: 'bare' })
