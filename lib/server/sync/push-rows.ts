import type { DealId, FieldValue, StreamId } from '../../plan/change.ts'
import type { DealRole } from '../../plan/policy.ts'
import type { Stamp } from '../../plan/stamp.ts'
import type { RefusalCode } from '../../plan/refusals.ts'

/** Who pushes, as their session says. A guest of the buyer's has no role in the workspace. */
export type Caller = { ws: string; person: string; role: 'owner' | 'manager' | 'member' | null }

/** The answer to a change, as the table `tx` keeps it: accepted as `ops` ops from `seq` on, or refused. */
export type TxRow = {
  n: number
  id: string
  seq: number | null
  ops: number
  code: RefusalCode | null
  badOp: number | null
  detail: string | null
}

export type OpRow = {
  seq: number
  change: number
  stream: StreamId
  entity: string
  field: string
  /** As JSON. */
  v: string
  at: Stamp
  pv: Stamp | null
  undoes: number | null
}

export type CellRow = Pick<OpRow, 'stream' | 'entity' | 'field' | 'v' | 'at'>

/** What the database knows of what a push speaks of, read under the workspace's lock. */
export type Known = {
  seq: number
  replica: { person: string; head: number; last: Stamp | null } | null
  /** Answers to the replica's changes, by number. */
  byNumber: ReadonlyMap<number, TxRow>
  /** Answers to the person's changes from whichever replica, by id. */
  byId: ReadonlyMap<string, TxRow>
  roles: ReadonlyMap<StreamId, DealRole>
  deals: ReadonlySet<DealId>
  /** Stamps by stream, entity and field; what `side` holds, by stream and entity. Entities that are not there are in neither. */
  stamps: ReadonlyMap<string, Stamp>
  sides: ReadonlyMap<string, FieldValue>
}

export const entityKey = (stream: StreamId, entity: string): string => `${stream} ${entity}`
export const cellKey = (stream: StreamId, entity: string, field: string): string => `${stream} ${entity} ${field}`
