import type { FieldValue, StreamId } from '../../plan/change.ts'
import type { EntityState } from '../../plan/fold.ts'
import { packRows, type StreamRows } from '../../plan/pack.ts'
import type { Stamp } from '../../plan/stamp.ts'
import type { Sql, Tx } from '../database/open-database.ts'
import type { Caller } from './push-rows.ts'

type Row = { stream: StreamId; entity: string | null; field: string; v: string; at: Stamp }

/** The state of these streams, of those that the person may see and no others; one in which nothing was ever written is empty. */
export async function readStreams(
  sql: Sql | Tx,
  { ws, person }: Caller,
  streams: readonly StreamId[],
): Promise<Map<StreamId, StreamRows>> {
  const rows = await sql<Row[]>`
    select told.stream, s.entity, s.field, s.v, s.at from unnest(${[...streams]}::text[]) as told (stream)
    join grants g on g.ws = ${ws} and g.person = ${person} and g.stream = told.stream
    left join lateral (select * from state where state.ws = ${ws} and state.stream = told.stream offset 0) s on true`
  const states = new Map<StreamId, Map<string, EntityState>>()
  for (const { stream, entity, field, v, at } of rows) {
    const entities = states.get(stream) ?? new Map<string, EntityState>()
    states.set(stream, entities)
    if (entity === null) continue
    const cells = entities.get(entity) ?? new Map()
    entities.set(entity, cells)
    cells.set(field, { v: JSON.parse(v) as FieldValue, at })
  }
  return new Map([...states].map(([stream, entities]) => [stream, packRows(entities)]))
}
