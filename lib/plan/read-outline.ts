import type * as z from 'zod'
import type { DealId, EntityId, Op } from './change.ts'
import { streamOf } from './change.ts'
import type { EntityKind, entityKinds } from './entity-kinds.ts'
import type { EntityState, PlanState } from './fold.ts'
import type { Milestone, Plan, Stakeholder } from './plan.ts'
import { byDate, dealEntity, entitiesOf, headEntity, readersOf, readField, valueEntity } from './read-plan.ts'

/** What lists and matching show of a plan. */
export type Outline = Pick<Plan, 'id' | 'deleted'> & {
  deal: Pick<Plan['deal'], 'account' | 'opportunity' | 'domains' | 'key'>
  head: Pick<Plan['head'], 'signBy' | 'draftedOn'>
  value: Pick<Plan['value'], 'recapOn'>
  milestones: Pick<Milestone, 'id' | 'audience' | 'due' | 'status' | 'doneOn' | 'gate' | 'order'>[]
  stakeholders: Pick<Stakeholder, 'id' | 'audience' | 'email' | 'side' | 'role'>[]
  checkIns: Pick<Plan['checkIns'][number], 'id' | 'audience' | 'at' | 'zone' | 'status'>[]
  pages: Pick<Plan['pages'][number], 'id' | 'audience' | 'app' | 'ref'>[]
}

const fieldsOf = {
  dl: ['account', 'opportunity', 'domains', 'key'],
  pl: ['signBy', 'draftedOn'],
  am: ['recapOn'],
  ms: ['due', 'status', 'doneOn', 'gate', 'order'],
  st: ['email', 'side', 'role'],
  ci: ['at', 'zone', 'status'],
  pg: ['app', 'ref'],
} as const satisfies Partial<Record<EntityKind, readonly string[]>>
type Kind = keyof typeof fieldsOf

const shown = new Set(Object.entries(fieldsOf).flatMap(([kind, fields]) => [...fields, '_del'].map((field) => kind + field)))

/**
 * Whether a write to this state can alter the outline. The first of any entity does, as a step without a status is open; linked pages stand
 * in the order of all their stamps.
 */
export const isOutlined = (state: PlanState, { s, e, f }: Pick<Op, 's' | 'e' | 'f'>): boolean =>
  shown.has(e.slice(0, 2) + f) || e.startsWith('pg') || !state.get(s)?.has(e)

/** Reads of a state what `readPlan` would, but only this: a fifth of the fields of a plan (2026-11). */
export function readOutline(id: DealId, state: PlanState): Outline {
  const shared = state.get(streamOf(id, 'shared'))
  const one = <K extends 'dl' | 'pl'>(kind: K, entity: EntityId) => readSome(kind, entity, shared?.get(entity))
  const all = <K extends Kind>(kind: K) =>
    entitiesOf(kind, id, state).map(({ id: entity, audience, cells }) =>
      Object.assign(readSome(kind, entity, cells), { id: entity, audience }),
    )
  const value = valueEntity(id)
  return {
    id,
    deleted: shared?.get(dealEntity(id))?.get('_del')?.v === true,
    deal: one('dl', dealEntity(id)),
    head: one('pl', headEntity(id)),
    value: readSome('am', value, state.get(streamOf(id, 'internal'))?.get(value)),
    milestones: all('ms').sort(byDate),
    stakeholders: all('st').sort((one, other) => (one.id < other.id ? -1 : 1)),
    checkIns: all('ci'),
    pages: all('pg'),
  }
}

type Fields = { [K in Kind]: Pick<FieldsOf<K>, (typeof fieldsOf)[K][number] & keyof FieldsOf<K>> }
type FieldsOf<K extends Kind> = z.infer<(typeof entityKinds)[K]>

function readSome<K extends Kind>(kind: K, id: EntityId, cells: EntityState = new Map()): Fields[K] {
  const fields: Record<string, unknown> = {}
  for (const field of fieldsOf[kind]) {
    const reader = readersOf(kind).get(field)
    if (reader) fields[field] = readField(reader, id, cells, [])
  }
  // Each field is what its own schema makes of it; only the mapped type is lost on the way.
  return fields as Fields[K]
}
