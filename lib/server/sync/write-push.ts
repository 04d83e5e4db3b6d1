import type { Tx } from '../database/open-database.ts'
import type { Decision } from './decide-push.ts'
import type { Caller } from './push-rows.ts'
import { setGrants } from './set-grants.ts'

/**
 * Writes what was decided: everything in ONE statement, for what passes between us and the database under the workspace's lock is what
 * sets the rate of pushes (640 a second with three statements, 1,750 with one, 2026-11). New deals are rare and take a few more.
 */
export async function writePush(tx: Tx, { ws, person }: Caller, dev: string, made: Decision, now: number): Promise<void> {
  const { ops, head, last, seq, madeDeals } = made
  const answers = made.answers.filter(({ isNew }) => isNew)
  const cells = [...made.cells.values()]
  await tx`
    with
      counter as (update workspace set seq = ${seq} where ws = ${ws}),
      heads as (
        insert into replica (ws, dev, person, head, last, last_at) values (${ws}, ${dev}, ${person}, ${head}, ${last}, ${now})
        on conflict (ws, dev) do update set head = excluded.head, last = excluded.last, last_at = excluded.last_at),
      answers as (
        insert into tx (ws, dev, n, id, person, seq, ops, code, bad_op, detail, at)
        select ${ws}, ${dev}, n, id, ${person}, seq, ops, code, bad_op, detail, ${now}
        from unnest(
          ${answers.map((row) => row.n)}::int[], ${answers.map((row) => row.id)}::text[], ${answers.map((row) => row.seq)}::bigint[],
          ${answers.map((row) => row.ops)}::int[], ${answers.map((row) => row.code)}::text[],
          ${answers.map((row) => row.badOp)}::int[], ${answers.map((row) => row.detail)}::text[]
        ) as told (n, id, seq, ops, code, bad_op, detail)),
      history as (
        insert into op (ws, seq, change, stream, entity, field, v, at, pv, person, on_at, undoes)
        select ${ws}, seq, change, stream, entity, field, v, at, pv, ${person}, ${now}, undoes
        from unnest(
          ${ops.map((row) => row.seq)}::bigint[], ${ops.map((row) => row.change)}::bigint[], ${ops.map((row) => row.stream)}::text[],
          ${ops.map((row) => row.entity)}::text[], ${ops.map((row) => row.field)}::text[], ${ops.map((row) => row.v)}::text[],
          ${ops.map((row) => row.at)}::text[], ${ops.map((row) => row.pv)}::text[], ${ops.map((row) => row.undoes)}::bigint[]
        ) as told (seq, change, stream, entity, field, v, at, pv, undoes))
    insert into state (ws, stream, entity, field, v, at)
    select ${ws}, * from unnest(
      ${cells.map((row) => row.stream)}::text[], ${cells.map((row) => row.entity)}::text[], ${cells.map((row) => row.field)}::text[],
      ${cells.map((row) => row.v)}::text[], ${cells.map((row) => row.at)}::text[]
    ) as told (stream, entity, field, v, at)
    on conflict (ws, stream, entity, field) do update set v = excluded.v, at = excluded.at where excluded.at > state.at`
  if (madeDeals.length > 0) await addDeals(tx, ws, person, madeDeals, now)
}

/** Whoever sent the first change of a deal owns it; owners and managers of the workspace read it. */
async function addDeals(tx: Tx, ws: string, owner: string, deals: readonly string[], now: number): Promise<void> {
  await tx`insert into deal (ws, deal, owner, made_at) select ${ws}, deal, ${owner}, ${now} from unnest(${[...deals]}::text[]) as told (deal)`
  const readers = await tx<{ person: string }[]>`
    select person from person where ws = ${ws} and role in ('owner', 'manager') and left_at is null and person <> ${owner}`
  await setGrants(
    tx,
    ws,
    deals.flatMap((deal) => [
      { person: owner, deal, role: 'seller' as const },
      ...readers.map(({ person }) => ({ person, deal, role: 'viewer' as const })),
    ]),
  )
}
