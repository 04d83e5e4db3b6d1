import { schemaVersion, type EntityId, type FieldValue, type Op, type StreamId } from './change.ts'
import { entityKinds, Side, type EntityKind } from './entity-kinds.ts'
import type { RefusalCode } from './refusals.ts'

/** What somebody is in one deal. The seller's team writes everything, a viewer reads it, a buyer's guest writes what the table below allows. */
export type DealRole = 'seller' | 'viewer' | 'buyer'

/**
 * What a buyer's guest may write, all of it in the shared stream: the fields of a new entity, those of one that is there, and whether it
 * has to be of the buyer's side before and after. Kinds without a row are the seller's alone.
 */
type BuyerRow = {
  create: ReadonlySet<string>
  change: ReadonlySet<string>
  sides?: readonly string[]
  sidesToCreate?: readonly string[]
}

const none: ReadonlySet<string> = new Set()
const fieldsOf = (kind: EntityKind): ReadonlySet<string> => new Set(Object.keys(entityKinds[kind].shape))
const duration = ['duration', 'durationFrom', 'durationOn']

const buyerTable: Readonly<Partial<Record<EntityKind, BuyerRow>>> = {
  ms: {
    create: new Set([
      'title',
      'side',
      'buyerOwner',
      'due',
      'status',
      'startedOn',
      'doneOn',
      'doneWhen',
      'after',
      'order',
      ...duration,
    ]),
    change: new Set(['status', 'startedOn', 'doneOn', 'due', 'buyerOwner', ...duration]),
    sides: ['buyer', 'both'],
    sidesToCreate: ['buyer'],
  },
  st: { create: fieldsOf('st'), change: new Set([...fieldsOf('st'), '_del']), sides: ['buyer'] },
  nt: { create: fieldsOf('nt'), change: none },
  pr: { create: fieldsOf('pr'), change: none },
  sg: { create: fieldsOf('sg'), change: none },
}

type Write = Pick<Op, 's' | 'e' | 'f' | 'v'>
export type Refusal = { code: RefusalCode; op: number }

/**
 * Whether one change may be made, all of it or nothing: the first write that may not is named. The client asks before it offers an
 * input, the server before it accepts.
 *
 * @param roleIn the person's role in a stream; `null` where they see nothing
 * @param sideOf what is written in the field `side` of an entity before the change; `undefined` when there is no such entity
 */
export function judgeChange(
  change: { sv: number; ops: readonly Write[] },
  roleIn: (stream: StreamId) => DealRole | null,
  sideOf: (stream: StreamId, entity: EntityId) => FieldValue | undefined,
): Refusal | null {
  if (change.sv < schemaVersion - 1) return { code: 'schema-behind', op: 0 }
  const sidesAfter = new Map<string, FieldValue>()
  for (const { s, e, f, v } of change.ops) if (f === 'side') sidesAfter.set(`${s} ${e}`, v)
  for (const [op, write] of change.ops.entries()) {
    const role = roleIn(write.s)
    if (role === null) return { code: 'forbidden', op }
    const problem = judgeValue(write, change.sv)
    if (problem) return { code: problem, op }
    const before = sideOf(write.s, write.e)
    if (!mayWrite(role, write, before, sidesAfter.get(`${write.s} ${write.e}`) ?? before ?? null)) return { code: 'policy', op }
  }
  return null
}

/** @param before what `side` was, `undefined` for a new entity; `after` what it will be */
export function mayWrite(role: DealRole, write: Write, before: FieldValue | undefined, after: FieldValue): boolean {
  if (role !== 'buyer') return role === 'seller'
  const row = buyerTable[kindOf(write.e) as EntityKind]
  if (!row || !write.s.endsWith('/s')) return false
  if (before === undefined) return row.create.has(write.f) && isOneOf(row.sidesToCreate ?? row.sides, after)
  return row.change.has(write.f) && isOneOf(row.sides, before) && isOneOf(row.sides, after)
}

/** A side that was never said, or was cleared, is the buyer's, as `entity-kinds.ts` has it. */
const isOneOf = (sides: readonly string[] | undefined, side: FieldValue): boolean =>
  sides === undefined || sides.includes(String(side ?? Side.enum.buyer))

const kindOf = (entity: EntityId): string => entity.slice(0, 2)

/** What no database keeps and no screen shows: a NUL, or half of a character. */
const unreadable = /\0|\p{Surrogate}/u

/** Why a value is refused, whoever wrote it. `null` clears a field and is always right. */
function judgeValue({ e, f, v }: Write, sv: number): 'invalid' | 'schema-ahead' | null {
  const shape: Readonly<Record<string, { safeParse: (value: unknown) => { success: boolean } }>> | undefined =
    Object.hasOwn(entityKinds, kindOf(e)) ? entityKinds[kindOf(e) as EntityKind].shape : undefined // prettier-ignore
  const texts = typeof v === 'string' ? [v] : Array.isArray(v) ? v : []
  if (texts.some((text) => unreadable.test(text))) return 'invalid'
  if (shape && f === '_del') return v === null || typeof v === 'boolean' ? null : 'invalid'
  if (!shape || !Object.hasOwn(shape, f)) return sv > schemaVersion ? 'schema-ahead' : 'invalid'
  return v === null || shape[f]?.safeParse(v).success === true ? null : 'invalid'
}
