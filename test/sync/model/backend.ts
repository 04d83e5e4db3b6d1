import { setGrants } from '../../../lib/server/sync/set-grants.ts'
import { bootstrapDeals } from '../../../lib/server/sync/bootstrap-deals.ts'
import { pullChanges } from '../../../lib/server/sync/pull-changes.ts'
import { pushChanges } from '../../../lib/server/sync/push-changes.ts'
import { inTransaction } from '../../../lib/server/database/in-transaction.ts'
import type { Sql } from '../../../lib/server/database/open-database.ts'
import type { DealId, FieldValue } from '../../../lib/plan/change.ts'
import type { DealRole } from '../../../lib/plan/policy.ts'
import { PullAnswer, PullRequest } from '../../../lib/wire/pull.ts'
import { PushAnswer, PushRequest } from '../../../lib/wire/push.ts'
import { addWorkspace, type TestCaller } from '../../server/add-workspace.ts'

export type PersonName = 'ana' | 'bo' | 'cy' | 'dee' | 'eve'
export type LogRow = {
  seq: number
  stream: string
  entity: string
  field: string
  v: FieldValue
  at: string
  person: string
  on: number
}
export type Memory = Record<string, Record<string, unknown>[]>

/** What a backup holds, in an order in which it can be put back. */
const kept = ['workspace', 'person', 'deal', 'grants', 'replica', 'tx', 'op', 'state']

/** The server's own functions on the real database, for one workspace, as the requests and answers of the wire. */
export async function openBackend(sql: Sql, clock: () => number) {
  const roles = { ana: 'owner', bo: 'member', cy: null, dee: 'member', eve: null } as const
  const { ws, people } = await addWorkspace<PersonName>(sql, roles)
  return {
    ws,
    people,
    async push(caller: TestCaller, sent: PushRequest): Promise<PushAnswer | 'replica-taken'> {
      const { dev, txs } = PushRequest.parse(overWire(sent))
      const pushed = await pushChanges(sql, caller, dev, txs, clock)
      if (pushed.kind === 'answered') return PushAnswer.parse(overWire(pushed.answer))
      if (pushed.kind === 'replica-taken') return 'replica-taken'
      throw new Error('nobody has left')
    },
    pull: async (caller: TestCaller, sent: PullRequest): Promise<PullAnswer> =>
      PullAnswer.parse(overWire(await pullChanges(sql, caller, PullRequest.parse(overWire(sent)), clock))),
    async load(caller: TestCaller): Promise<unknown[]> {
      let text = ''
      for await (const part of bootstrapDeals(sql, caller, clock)) text += part
      return text.trim().split('\n').map((line): unknown => JSON.parse(line)) // prettier-ignore
    },
    grant: (name: PersonName, deal: DealId, role: DealRole | null) =>
      inTransaction(sql, 'read write', (tx) => setGrants(tx, ws, [{ person: people[name].person, deal, role }])),
    async rightsOf({ person }: TestCaller): Promise<Map<string, DealRole>> {
      const rows = await sql<{ stream: string; role: DealRole }[]>`
        select stream, role from grants where ws = ${ws} and person = ${person}`
      return new Map(rows.map(({ stream, role }) => [stream, role]))
    },
    async log(): Promise<LogRow[]> {
      const rows = await sql<(Omit<LogRow, 'v'> & { v: string })[]>`
        select seq, stream, entity, field, v, at, person, on_at as "on" from op where ws = ${ws} order by seq`
      return rows.map((row) => ({ ...row, v: JSON.parse(row.v) as FieldValue }))
    },
    async state(): Promise<Map<string, { v: FieldValue; at: string }>> {
      const rows = await sql<{ stream: string; entity: string; field: string; v: string; at: string }[]>`
        select stream, entity, field, v, at from state where ws = ${ws}`
      return new Map(rows.map((row) => [`${row.stream} ${row.entity} ${row.field}`, { v: JSON.parse(row.v) as FieldValue, at: row.at }])) // prettier-ignore
    },
    /** Which change of which replica has which numbers. */
    async answers(): Promise<{ dev: string; n: number; id: string; seq: number | null; ops: number }[]> {
      return sql`select dev, n, id, seq, ops from tx where ws = ${ws} order by dev, n`
    },
    async backup(): Promise<Memory> {
      const tables = kept.map(async (table) => [table, await sql`select * from ${sql(table)} where ws = ${ws}`] as const)
      return Object.fromEntries(await Promise.all(tables))
    },
    /** Puts a backup back, as the command does: with an epoch that nobody has seen. */
    async restore(memory: Memory, epoch: string): Promise<void> {
      await sql.begin(async (tx) => {
        for (const table of kept) {
          await tx`delete from ${tx(table)} where ws = ${ws}`
          if (memory[table]?.length) await tx`insert into ${tx(table)} ${tx(memory[table])}`
        }
        await tx`update workspace set epoch = ${epoch} where ws = ${ws}`
      })
    },
  }
}

/** What arrives is a copy. */
const overWire = (sent: unknown): unknown => JSON.parse(JSON.stringify(sent))
