import type { Edit, EntityId, FieldValue } from './change.ts'
import type { DurationFrom, NoteKind, Side, StepStatus } from './entity-kinds.ts'
import type { Milestone, Plan } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
import { addWorkingDays, workingDaysBetween } from './working-days.ts'
import type * as z from 'zod'

/** Every gesture of a person on a plan as the field writes it stands for. */
const write = (entity: Pick<Milestone, 'id' | 'audience'>, fields: Record<string, FieldValue>): Edit => ({
  audience: entity.audience,
  entity: entity.id,
  fields,
})

export const setStatus = (step: Milestone, status: StepStatus, today: PlanDate): Edit[] => [
  write(step, { status, doneOn: status === 'done' ? today : null, ...beginning(step, status, today) }),
]
/** The day it began is what its duration is counted from. */
function beginning({ startedOn }: Milestone, status: StepStatus, today: PlanDate): Record<string, FieldValue> {
  if (status === 'doing' && startedOn === null) return { startedOn: today }
  return status === 'open' && startedOn !== null ? { startedOn: null } : {}
}
export const toggleDone = (step: Milestone, today: PlanDate): Edit[] =>
  setStatus(step, step.status === 'done' ? 'open' : 'done', today)

const following: Record<StepStatus, StepStatus> = { open: 'doing', doing: 'done', done: 'open' }
export const cycleStatus = (step: Milestone, today: PlanDate): Edit[] => setStatus(step, following[step.status], today)

export const renameStep = (step: Milestone, title: string): Edit[] => [write(step, { title })]
export const setOwner = (step: Milestone, side: Side, owner: EntityId | null): Edit[] => [
  write(step, side === 'buyer' ? { buyerOwner: owner } : { sellerOwner: owner }),
]
/** The step is worked beside that other one from now on (R114). */
export const stopWaiting = (step: Milestone, other: EntityId): Edit[] => [
  write(step, { after: step.after.filter((id) => id !== other) }),
]
/** In working days, with who said so and on which day (R015); `null` takes it back. */
export const setDuration = (step: Milestone, said: { days: number; from: DurationFrom } | null, today: PlanDate): Edit[] => [
  write(step, { duration: said?.days ?? null, durationFrom: said?.from ?? null, durationOn: said ? today : null }),
]
export const deleteEntity = (entity: Pick<Milestone, 'id' | 'audience'>): Edit[] => [write(entity, { _del: true })]

export type NewStep = { title: string; side: Milestone['side']; due: PlanDate | null; order: string }
export const addStep = (id: EntityId, step: NewStep): Edit[] => [
  { audience: 'shared', entity: id, fields: { ...step, status: 'open' } },
]

export type NewPerson = { name: string; email: string; side: Side }
export const addPerson = (id: EntityId, person: NewPerson): Edit[] => [{ audience: 'shared', entity: id, fields: { ...person } }]

export type NewNote = { text: string; kind: z.infer<typeof NoteKind>; about: EntityId | null; on: PlanDate; internal: boolean }
export const addNote = (id: EntityId, { internal, ...fields }: NewNote): Edit[] => [
  { audience: internal ? 'internal' : 'shared', entity: id, fields },
]

export const linkPage = (id: EntityId, app: 'gmail' | 'docs', ref: string): Edit[] => [
  { audience: 'internal', entity: id, fields: { app, ref } },
]

/** A step that waits for the moved one, and where it goes when the gap between them is kept. */
export type Follower = { step: Milestone; from: PlanDate; to: PlanDate }

/** The open, dated steps that wait for `step`, directly or through others, moved by the same number of working days. */
export function followers(plan: Plan, step: Milestone, due: PlanDate): Follower[] {
  if (step.due === null || due === step.due) return []
  const days = due > step.due ? workingDaysBetween(step.due, due) : -workingDaysBetween(due, step.due)
  const waiting = waitingFor(plan, step.id)
  return plan.milestones.flatMap((other) =>
    waiting.has(other.id) && other.status !== 'done' && other.due !== null && days !== 0
      ? [{ step: other, from: other.due, to: addWorkingDays(other.due, days) }]
      : [],
  )
}

/** All steps that wait for this one, directly or through others; never itself, also where steps wait in a circle. */
function waitingFor(plan: Plan, id: EntityId): Set<EntityId> {
  const waitersById = new Map<EntityId, EntityId[]>(plan.milestones.map((step) => [step.id, []]))
  for (const step of plan.milestones) for (const before of step.after) waitersById.get(before)?.push(step.id)
  const found = new Set([id])
  for (const each of found) for (const waiter of waitersById.get(each) ?? []) found.add(waiter)
  found.delete(id)
  return found
}

export const moveStep = (step: Milestone, due: PlanDate | null, along: Follower[] = []): Edit[] => [
  write(step, { due }),
  ...along.map((follower) => write(follower.step, { due: follower.to })),
]
