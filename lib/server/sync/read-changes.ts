import type { FieldValue } from '../../plan/change.ts'
import type { PulledChange } from '../../wire/pull.ts'
import type { Sql, Tx } from '../database/open-database.ts'
import type { Caller, OpRow } from './push-rows.ts'

/** An op of the history, as its readers see it. */
export type ReadOp = Omit<OpRow, 'undoes'> & { person: string; onAt: number; undoes: number | null }

/** A page ends with a change, never within one: the number of the last op of the change that `seq` lies in. @param head of the log */
export async function lastOfPage(tx: Tx, ws: string, seq: number, head: number): Promise<number> {
  if (seq >= head) return head
  // Changes lie in one piece each, so the next one begins with the first op that names a later beginning.
  const [next] = await tx<{ seq: number }[]>`
    select seq from op where ws = ${ws} and seq > ${seq} and change > ${seq} order by seq limit 1`
  return next ? next.seq - 1 : head
}

/**
 * The changes with ops after `after` up to `last`, with what the person may see of them. Rights are looked up op by op (`offset 0`): whoever
 * has ten thousand deals does not read all their rights for one op.
 */
export async function readChanges(sql: Sql | Tx, { ws, person }: Caller, after: number, last: number): Promise<PulledChange[]> {
  if (last <= after) return []
  const rows = await sql<ReadOp[]>`
    select o.seq, o.change, o.stream, o.entity, o.field, o.v, o.at, o.pv, o.person, o.on_at as "onAt", o.undoes
    from op o cross join lateral (
      select from grants g where g.ws = ${ws} and g.person = ${person} and g.stream = o.stream offset 0
    ) granted
    where o.ws = ${ws} and o.seq > ${after} and o.seq <= ${last} order by o.seq`
  return groupChanges(rows, toOp)
}

/** Rows of one change stand together. */
export function groupChanges<Row extends ReadOp, Read>(rows: readonly Row[], read: (row: Row) => Read) {
  const changes = new Map<number, { deal: string; actor: string; on: number; undoes?: number; ops: Read[] }>()
  for (const row of rows) {
    const { change, stream, person: actor, onAt: on, undoes } = row
    const found = changes.get(change)
    if (found) found.ops.push(read(row))
    else changes.set(change, { deal: stream.slice(0, -2), actor, on, ...(undoes !== null && { undoes }), ops: [read(row)] })
  }
  return [...changes.values()]
}

export const toOp = ({ stream: s, entity: e, field: f, v, at, pv, seq }: ReadOp) => ({
  s, e, f, v: JSON.parse(v) as FieldValue, at, pv, seq,
}) // prettier-ignore
