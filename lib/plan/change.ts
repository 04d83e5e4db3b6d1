import * as z from 'zod'
import { Stamp } from './stamp.ts'

/** What a field holds: text, number, yes or no, or a list of texts. `null` clears the field. */
export const FieldValue = z.union([
  z.string().max(20_000),
  z.number(),
  z.boolean(),
  z.array(z.string().max(2_000)).max(500),
  z.null(),
])
export type FieldValue = z.infer<typeof FieldValue>

export const DealId = z.string().regex(/^[-_0-9A-Za-z]{1,64}$/)
export type DealId = z.infer<typeof DealId>

/** `D/s` is what both sides see of deal D, `D/i` what only the seller's team sees. Read access is decided per stream. */
export const StreamId = z.string().regex(/^[-_0-9A-Za-z]{1,64}\/[si]$/)
export type StreamId = z.infer<typeof StreamId>
export type Audience = 'shared' | 'internal'

export const streamOf = (deal: DealId, audience: Audience): StreamId => `${deal}/${audience === 'shared' ? 's' : 'i'}`

/** Two letters for the kind (see `entity-kinds.ts`), then a random id. */
export const EntityId = z.string().regex(/^[a-z]{2}[-_0-9A-Za-z]{1,64}$/)
export type EntityId = z.infer<typeof EntityId>

/** One field write: stream, entity, field, value, stamp, and the stamp of the value it replaced. */
export const Op = z.object({
  s: StreamId,
  e: EntityId,
  f: z.string().regex(/^_?[a-zA-Z]{1,40}$/),
  v: FieldValue,
  at: Stamp,
  pv: Stamp.nullable(),
})
export type Op = z.infer<typeof Op>

/** The most writes of one gesture. A plan from a template makes about 12 for each step: 300 for twenty, 4,800 for the 400 a template holds. */
const maxOps = 6_000

/** One person's gesture: atomic, accepted or refused as a whole. `id` is made once and never changes. */
export const Change = z.object({
  id: z.string().min(1).max(64),
  /** Replica that made it, and its number there: 1, 2, 3, ... */
  dev: z.string().max(64),
  n: z.number().int().nonnegative(),
  /** Version of the fields' schema. */
  sv: z.number().int(),
  ops: z.array(Op).min(1).max(maxOps),
  /** The change this one takes back. */
  undoes: z.string().optional(),
})
export type Change = z.infer<typeof Change>

export const schemaVersion = 1

/** Fields to write on one entity, before stamps are given: what a gesture asks for. */
export type Edit = { audience: Audience; entity: EntityId; fields: Record<string, FieldValue> }

/** A change with the values it replaced, op by op: enough to undo it and to tell its story. */
export const Recorded = z.object({ change: Change, was: z.array(FieldValue), actor: z.string().nullable() })
export type Recorded = z.infer<typeof Recorded>
