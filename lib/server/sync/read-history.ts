import type { DealId, FieldValue } from '../../plan/change.ts'
import type { HistoryPage, HistoryQuery } from '../../wire/history.ts'
import type { Sql } from '../database/open-database.ts'
import { groupChanges, toOp, type ReadOp } from './read-changes.ts'
import type { Caller } from './push-rows.ts'

/**
 * What happened in a deal, as far as the person sees it. Read in the deal's own part of the log, some thousand rows; a page ends with a
 * change, so it may hold a few ops more than `limit`.
 */
export async function readHistory(
  sql: Sql,
  { ws, person }: Caller,
  deal: DealId,
  { before, limit }: HistoryQuery,
): Promise<HistoryPage> {
  const rows = await sql<(ReadOp & { was: string | null; rest: number })[]>`
    with seen as (
      select o.seq, o.change, o.stream, o.entity, o.field, o.v, o.at, o.pv, o.person, o.on_at as "onAt", o.undoes,
        lag(o.v) over (partition by o.stream, o.entity, o.field order by o.at) as was
      from op o join grants g on g.ws = ${ws} and g.person = ${person} and g.stream = o.stream
      where o.ws = ${ws} and o.stream = any(${[`${deal}/s`, `${deal}/i`]}::text[])),
    page as (select *, row_number() over (order by seq desc) as place from seen where change < ${before ?? Number.MAX_SAFE_INTEGER})
    select *, (select count(*)::int from page) as rest from page
    where change >= coalesce((select change from page where place = ${limit}), 0) order by change desc, seq`
  return {
    changes: groupChanges(rows, (row) => ({ ...toOp(row), was: row.was === null ? null : (JSON.parse(row.was) as FieldValue) })),
    more: (rows[0]?.rest ?? 0) > rows.length,
  }
}
