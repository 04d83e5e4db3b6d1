import type { Edit, EntityId, FieldValue } from './change.ts'
import type { NoteKind, Role, Side, StepStatus } from './entity-kinds.ts'
import type { Milestone } from './plan.ts'
import type { PlanDate } from './plan-date.ts'
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
export const deleteEntity = (entity: Pick<Milestone, 'id' | 'audience'>): Edit[] => [write(entity, { _del: true })]

export type NewStep = Pick<Milestone, 'title' | 'side' | 'due' | 'order'> &
  Partial<Pick<Milestone, 'buyerOwner' | 'sellerOwner' | 'surprise'>>
export const addStep = (id: EntityId, { surprise = false, ...step }: NewStep): Edit[] => [
  { audience: 'shared', entity: id, fields: { ...step, status: 'open', ...(surprise && { surprise }) } },
]

export type NewPerson = { name: string; email: string; side: Side; title?: string }
export const addPerson = (id: EntityId, person: NewPerson): Edit[] => [{ audience: 'shared', entity: id, fields: { ...person } }]

/** A role without a person, who is named later: it owns steps like anybody. Without a name, so that naming is told as such. */
export const addRole = (id: EntityId, side: Side, role: Role): Edit[] => [
  { audience: 'shared', entity: id, fields: { side, role } },
]

export type NewNote = { text: string; kind: z.infer<typeof NoteKind>; about: EntityId | null; on: PlanDate; internal: boolean }
export const addNote = (id: EntityId, { internal, ...fields }: NewNote): Edit[] => [
  { audience: internal ? 'internal' : 'shared', entity: id, fields },
]

export const linkPage = (id: EntityId, app: 'gmail' | 'docs', ref: string): Edit[] => [
  { audience: 'internal', entity: id, fields: { app, ref } },
]

/** A step that is given another day hangs on no date of the buyer's any more, unless it is moved with one (R073). */
export function moveStep(
  step: Milestone,
  due: PlanDate | null,
  hangsOn: { event: EntityId; days: number } | null = null,
): Edit[] {
  const hangs = hangsOn !== null || step.event !== null
  return [write(step, hangs ? { due, event: hangsOn?.event ?? null, eventDays: hangsOn?.days ?? null } : { due })]
}
/** It keeps its date. */
export const unhang = (step: Milestone): Edit[] => [write(step, { event: null, eventDays: null })]
/** The step waits for that other one from now on (R035). */
export const waitFor = (step: Milestone, other: EntityId): Edit[] => [write(step, { after: [...step.after, other] })]
