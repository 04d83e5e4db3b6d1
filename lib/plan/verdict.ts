import { criticalPath, lengthOf, type CriticalPath } from './critical-path.ts'
import { dayOfWorkFrom } from './festive-days.ts'
import type { Milestone, Plan } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
import type { Schedule } from './schedule.ts'
import { showDate } from './show-date.ts'
import { showDuration } from './show-duration.ts'
import { implementationWeeks, workBack } from './work-back.ts'
import { addWorkingDays, workingDaysBetween } from './working-days.ts'

/** A way to win back the days that are missing, and how many working days it brings (R114). */
export type Recovery =
  | { kind: 'parallel'; step: Milestone; beside: Milestone; saves: number }
  | { kind: 'shorter'; step: Milestone; days: number; saves: number }
  | { kind: 'later'; signBy: PlanDate; saves: number }

export type Verdict = { sentences: string[]; shortBy: number; recoveries: Recovery[] }

/**
 * Whether the target can be met at the durations people gave, with the arithmetic in words (R004, R037), and what would bring it back.
 * `null` when it is signed, has no target, or nobody said how long any step on the way takes: then there is nothing to add up.
 */
export function verdict(plan: Plan, schedule: Schedule, today: PlanDate): Verdict | null {
  const { target, signedOn } = schedule.signature
  const found = target === null || signedOn !== null ? null : criticalPath(plan, target, today)
  if (target === null || found === null || !found.path.some((step) => step.duration !== null)) return null
  const shortBy = Math.max(0, -found.spare)
  const sentences = [...fromGoLive(plan, target, today), onTheWay(found, today), spareWords(found.spare)]
  return { sentences, shortBy, recoveries: shortBy > 0 ? recoveries(plan, found, target, today) : [] }
}

function fromGoLive(plan: Plan, target: PlanDate, today: PlanDate): string[] {
  if (plan.head.liveBy === null) return []
  const { signBy } = workBack(plan.head.liveBy, today)
  const sum = `Live ${day(plan.head.liveBy, today)}, less ${implementationWeeks} weeks to implement, gives ${day(signBy, today)}.`
  return target > signBy ? [`${sum} The target is ${count(workingDaysBetween(signBy, target))} later.`] : [sum]
}

/** A longer chain is told by its ends and by what people timed. */
const mostNamed = 3

/** The chain that decides, and the day its first step has to start. */
function onTheWay({ path, slots }: CriticalPath, today: PlanDate): string {
  const named = (step: Milestone) => (step.duration === null ? nameOf(step) : `${nameOf(step)} (${showDuration(step.duration)})`)
  const [from, to] = [path[0], path.at(-1)]
  const timed = path.filter((step) => step.duration !== null && step !== from && step !== to)
  const way =
    path.length <= mostNamed || !from || !to
      ? path.map(named).join(', then ')
      : `${path.length} steps, from ${named(from)} ${timed.map((step) => `over ${named(step)} `).join('')}to ${named(to)}`
  const first = path.find((step) => step.status === 'open')
  const start = first && slots.get(first.id)?.latestStart
  const longest = `The longest way: ${way}.`
  if (!first || !start) return longest
  return `${longest} ${nameOf(first)} ${start < today ? 'had' : 'has'} to start by ${day(start, today)}.`
}

const spareWords = (spare: number): string =>
  spare < 0
    ? `You are ${count(-spare)} short.`
    : spare === 0
      ? 'There is no day to spare.'
      : `There ${spare === 1 ? 'is' : 'are'} ${count(spare)} to spare.`

/** More would be a list to read and no help. */
const mostBeside = 2

/** So many pairs are tried out; each costs a pass over the plan. */
const mostTried = 6

/** Steps of the way with one that they wait for, those first that could win most: running beside each other, the shorter one is free. */
function mostToGain(path: Milestone[]): [step: Milestone, beside: Milestone][] {
  const stepsById = new Map(path.map((step) => [step.id, step]))
  const pairs = path.flatMap((step) =>
    step.after.flatMap((id): [Milestone, Milestone][] => {
      const beside = stepsById.get(id)
      return beside ? [[step, beside]] : []
    }),
  )
  const most = ([step, beside]: [Milestone, Milestone]) => Math.min(lengthOf(step), lengthOf(beside))
  return pairs.sort((one, other) => most(other) - most(one)).slice(0, mostTried)
}

/** What helps most comes first; moving the target always does, and comes last. */
function recoveries(plan: Plan, { path, spare }: CriticalPath, target: PlanDate, today: PlanDate): Recovery[] {
  const gain = (changed: Milestone): number => {
    const milestones = plan.milestones.map((step) => (step.id === changed.id ? changed : step))
    return (criticalPath({ ...plan, milestones }, target, today)?.spare ?? spare) - spare
  }
  const parallel = mostToGain(path).map(([step, beside]): Recovery => {
    const after = step.after.filter((id) => id !== beside.id)
    return { kind: 'parallel', step, beside, saves: gain({ ...step, after }) }
  })
  const [longest] = path.toSorted((one, other) => lengthOf(other) - lengthOf(one))
  const days = longest ? lengthOf(longest) + spare : 0
  const shorter: Recovery[] =
    longest && days >= 1 ? [{ kind: 'shorter', step: longest, days, saves: gain({ ...longest, duration: days }) }] : []
  return [
    ...[...parallel, ...shorter]
      .filter(({ saves }) => saves > 0)
      .sort((one, other) => other.saves - one.saves)
      .slice(0, mostBeside),
    { kind: 'later', signBy: dayOfWorkFrom(addWorkingDays(target, -spare)), saves: -spare },
  ]
}

const nameOf = (step: Milestone): string => step.title || 'A step'
const count = (days: number): string => `${days} working ${days === 1 ? 'day' : 'days'}`
const day = (date: PlanDate, today: PlanDate): string => showDate(date, { today, locale: 'en-US', style: 'bare' })
