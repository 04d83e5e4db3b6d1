import { closedFor } from './calendar.ts'
import type { ClosedDays } from './closed-days.ts'
import type { EntityId } from './change.ts'
import { compress } from './compress.ts'
import { moveAll, type MovedStep } from './move-all.ts'
import type { Milestone, Plan, Stakeholder } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
import { firstDay, lengthOf } from './step-length.ts'
import { addWorkingDays, nextWorkingDay, workingDaysBetween } from './working-days.ts'

/** move: what waits keeps its gap · keep: only this step moves · compress: the signature stays, the room before it is shared. */
export type How = 'move' | 'keep' | 'compress'
/** A date before and after. */
export type Span = { from: PlanDate; to: PlanDate }
/** Somebody to be told, with the steps they own. `internal`: ours, or known to us alone. */
export type Told = { person: Stakeholder; internal: boolean; steps: { step: Milestone; to: PlanDate }[] }

export type Cascade = {
  due: PlanDate
  /** The other steps that move, by their dates before. */
  moved: MovedStep[]
  /** The open signature's own date; the same twice when it stays. `null` without one. */
  signature: Span | null
  /** The kickoff's, which is when the buyer goes live. */
  live: Span | null
  /** What was agreed, as it would be for the new signature; `null` when there is nothing to take along. */
  target: { signBy: Span; liveBy: Span | null } | null
  /** Steps that wait for the moved one, and would be under way or over before it ends. */
  early: Milestone[]
  tell: Told[]
  /** Working days that are missing to do it this way, and then nothing moves; `null` when there is nothing to be done this way. */
  shortBy: number | null
}

/** What moving `step` to `due` means for every later date, the signature, go-live and the people, before anybody saves it (R035, R073, R082). */
export function cascade(plan: Plan, step: Milestone, due: PlanDate, today: PlanDate, how: How): Cascade {
  const compressed = how === 'compress' ? compress(plan, step, due, today) : null
  const moved = how === 'move' ? notIntoThePast(moveAll(plan, step, due), today, plan) : (compressed?.moved ?? [])
  const dates = new Map<EntityId, PlanDate>([[step.id, due], ...moved.map((each) => [each.step.id, each.to] as const)])
  const signature = spanOf(plan, 'signature', dates)
  return {
    due,
    moved,
    signature,
    live: spanOf(plan, 'kickoff', dates),
    target: signature && targetFor(plan, signature),
    early: plan.milestones.filter(
      (other) => !dates.has(other.id) && waits(plan, other, step) && beginsBefore(other, due, closedFor(plan, other)),
    ),
    tell: tell(plan, dates),
    shortBy: how === 'compress' ? (compressed?.shortBy ?? null) : 0,
  }
}

/** What was due before the step that it waits for would land before today when that is brought forward: it goes as far as there is time. */
function notIntoThePast(moved: MovedStep[], today: PlanDate, { calendars }: Plan): MovedStep[] {
  const first = nextWorkingDay(today, calendars.both)
  return moved.flatMap((each) => {
    if (each.to >= today || each.to > each.from) return each
    return each.from > first ? { ...each, to: first } : []
  })
}

function spanOf(plan: Plan, kind: NonNullable<Milestone['gate']>, dates: ReadonlyMap<EntityId, PlanDate>): Span | null {
  const gate = plan.milestones.find((step) => step.gate === kind)
  if (!gate || gate.due === null || gate.status === 'done') return null
  return { from: gate.due, to: dates.get(gate.id) ?? gate.due }
}

/** The target is what both sides agreed, so it goes along only when somebody says so; go-live then keeps its distance to it (R037). */
function targetFor({ head, calendars }: Plan, { from, to }: Span): Cascade['target'] {
  if (head.signBy === null || from === to || head.signBy === to) return null
  const days = workingDaysBetween(head.signBy, to, calendars.both)
  const liveBy = head.liveBy === null ? null : { from: head.liveBy, to: addWorkingDays(head.liveBy, days, calendars.both) }
  return { signBy: { from: head.signBy, to }, liveBy }
}

/** Named as waiting for it, or a signature or kickoff that stands behind it. */
const waits = (plan: Plan, other: Milestone, step: Milestone): boolean =>
  other.status !== 'done' &&
  (other.after.includes(step.id) || (other.gate !== null && plan.milestones.indexOf(step) < plan.milestones.indexOf(other)))

function beginsBefore({ due, status, ...step }: Milestone, end: PlanDate, closed: ClosedDays): boolean {
  if (due === null || due < end) return due !== null
  const days = lengthOf(step)
  return days !== null && status === 'open' && firstDay(due, days, closed) <= end
}

/** The owners of whatever moves, each once, the buyer's people first and by their first step; of the buyer's nobody hears of a step that is internal. */
function tell(plan: Plan, dates: ReadonlyMap<EntityId, PlanDate>): Told[] {
  const stepsByOwner = new Map<EntityId, Told['steps']>()
  for (const step of plan.milestones) {
    const to = dates.get(step.id)
    if (to === undefined || to === step.due) continue
    const owners = [step.audience === 'shared' ? step.buyerOwner : null, step.sellerOwner]
    for (const id of new Set(owners)) {
      if (id === null) continue
      const steps = stepsByOwner.get(id) ?? []
      steps.push({ step, to })
      stepsByOwner.set(id, steps)
    }
  }
  const peopleById = new Map(plan.stakeholders.map((person) => [person.id, person]))
  const told = [...stepsByOwner].flatMap(([id, steps]): Told[] => {
    const person = peopleById.get(id)
    return person ? [{ person, internal: person.side === 'seller' || person.audience === 'internal', steps }] : []
  })
  return [...told.filter(({ internal }) => !internal), ...told.filter(({ internal }) => internal)]
}
