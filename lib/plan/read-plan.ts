import type * as z from 'zod'
import { noClosures, type Calendars } from './calendar.ts'
import { streamOf, type Audience, type DealId, type EntityId } from './change.ts'
import { entityKinds, text, type EntityKind } from './entity-kinds.ts'
import type { EntityState, PlanState } from './fold.ts'
import type { BuyerEvent, Entity, Milestone, Plan } from './plan.ts'
import type { Stamp } from './stamp.ts'

/** The one entity of its kind in a stream has the deal's own id. */
export const dealEntity = (deal: DealId): EntityId => `dl${deal}`
export const headEntity = (deal: DealId): EntityId => `pl${deal}`
export const valueEntity = (deal: DealId): EntityId => `am${deal}`

/** Reads the typed plan out of a state. A value of the wrong shape shows its default and is named in `damaged`. */
export function readPlan(id: DealId, state: PlanState, calendars: Calendars = noClosures): Plan {
  const damaged: string[] = []
  const shared = streamOf(id, 'shared')
  const one = <K extends EntityKind>(kind: K, audience: Audience = 'shared') =>
    readFields(kind, `${kind}${id}`, state.get(streamOf(id, audience))?.get(`${kind}${id}`) ?? new Map(), damaged)
  const all = <K extends EntityKind>(kind: K) => readAll(kind, id, state, damaged)
  const events = all('ev').sort(byDay)
  return {
    id,
    deleted: state.get(shared)?.get(dealEntity(id))?.get('_del')?.v === true,
    deal: one('dl'),
    head: one('pl'),
    value: one('am', 'internal'),
    milestones: all('ms').map(hangingOnOneOf(events)).sort(byDate),
    stakeholders: all('st').sort((a, b) => compare(a.id, b.id)),
    criteria: all('cr').sort(byOrder),
    risks: all('rk').sort(byOrder),
    notes: all('nt'),
    checkIns: all('ci'),
    events,
    proofs: all('pf').sort(byOrder),
    links: all('lk'),
    signatures: all('sg'),
    proposals: all('pr'),
    pages: all('pg'),
    flags: all('fl'),
    calendars,
    damaged,
  }
}

/** A step whose date of the buyer's is gone, however it went, hangs on nothing and keeps its own; when that is back, so is the anchor. */
const hangingOnOneOf = (events: BuyerEvent[]) => {
  const known = new Set(events.map(({ id }) => id))
  return (step: Milestone): Milestone =>
    step.event === null || known.has(step.event) ? step : { ...step, event: null, eventDays: null }
}

function readAll<K extends EntityKind>(
  kind: K,
  deal: DealId,
  state: PlanState,
  damaged: string[],
): Entity<(typeof entityKinds)[K]>[] {
  return entitiesOf(kind, deal, state).map(({ id, audience, cells }) =>
    Object.assign(readFields(kind, id, cells, damaged), { id, audience }),
  )
}

/** The entities of a kind that are not deleted, in the order in which they were made. */
export function entitiesOf(kind: EntityKind, deal: DealId, state: PlanState): EntityCells[] {
  const found: (EntityCells & { born: Stamp })[] = []
  for (const audience of ['shared', 'internal'] as const)
    for (const [id, cells] of state.get(streamOf(deal, audience)) ?? [])
      if (id.startsWith(kind) && cells.get('_del')?.v !== true) found.push({ id, audience, cells, born: firstStamp(cells) })
  return found.sort((a, b) => compare(a.born, b.born) || compare(a.id, b.id))
}
type EntityCells = { id: EntityId; audience: Audience; cells: EntityState }

/** When the entity was made, as far as its cells tell: what was written first comes first, on every device. */
function firstStamp(cells: EntityState): Stamp {
  let first = ''
  for (const { at } of cells.values()) if (first === '' || at < first) first = at
  return first
}

function readFields<K extends EntityKind>(
  kind: K,
  id: EntityId,
  cells: EntityState,
  damaged: string[],
): z.infer<(typeof entityKinds)[K]> {
  const fields: Record<string, unknown> = {}
  for (const reader of readersOf(kind).values()) fields[reader.field] = readField(reader, id, cells, damaged)
  // Each field is what its own schema makes of it; only the mapped type is lost on the way.
  return fields as z.infer<(typeof entityKinds)[K]>
}

type Reader = { field: string; schema: z.ZodType; isText: boolean; missing: () => unknown }
const readers = new Map<EntityKind, Map<string, Reader>>()

/**
 * How each field of a kind is read. Of the fields of a plan six in ten were never written and most others are plain text: no schema needs to
 * be asked about those (2026-11).
 */
export function readersOf(kind: EntityKind): ReadonlyMap<string, Reader> {
  const known = readers.get(kind)
  if (known) return known
  const shape: Record<string, z.ZodType> = entityKinds[kind].shape
  const made = new Map(
    Object.entries(shape).map(([field, schema]): [string, Reader] => {
      const value = schema.parse(undefined)
      return [field, { field, schema, isText: schema === text, missing: Array.isArray(value) ? () => [...value] : () => value }]
    }),
  )
  readers.set(kind, made)
  return made
}

export function readField(
  { field, schema, isText, missing }: Reader,
  id: EntityId,
  cells: EntityState,
  damaged: string[],
): unknown {
  const v = cells.get(field)?.v ?? undefined
  if (v === undefined) return missing()
  if (isText && typeof v === 'string') return v
  const read = schema.safeParse(v)
  if (!read.success) damaged.push(`${id}.${field}`)
  return read.success ? read.data : missing()
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const byOrder = (a: { order: string; id: string }, b: { order: string; id: string }): number =>
  compare(a.order, b.order) || compare(a.id, b.id)

const byDay = (a: { on: string | null; id: string }, b: { on: string | null; id: string }): number =>
  compare(a.on ?? '9999', b.on ?? '9999') || compare(a.id, b.id)

type Dated = Pick<Milestone, 'due' | 'order' | 'id'>

/** Steps without a date come last: they are the ones to be asked for. */
export const byDate = (a: Dated, b: Dated): number => compare(a.due ?? '9999', b.due ?? '9999') || byOrder(a, b)
