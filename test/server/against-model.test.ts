import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldValue, Op } from '../../lib/plan/change.ts'
import { eachCell } from '../../lib/plan/pack.ts'
import type { DealRole } from '../../lib/plan/policy.ts'
import { createStamp } from '../../lib/plan/stamp.ts'
import { inTransaction } from '../../lib/server/database/in-transaction.ts'
import { setGrants } from '../../lib/server/sync/set-grants.ts'
import type { SentChange } from '../../lib/wire/push.ts'
import { addWorkspace } from './add-workspace.ts'
import { ModelServer, type ModelPush } from './model-server.ts'
import { newId, pull, pushRaw, ten } from './sent.ts'
import { usePostgres } from './use-postgres.ts'

const database = usePostgres()
const names = ['ana', 'bo', 'max', 'guest'] as const
const deals = ['deal1', 'deal2'] as const
/** All in one workspace's short life: what is rare in the field is common here. */
const skews = [0, 0, -7_200_000, 30_000, 59_999, 60_001, 3_600_000, 9 * 31_536_000_000]
const values: Record<string, FieldValue[]> = { title: ['a', 'b', '', null], status: ['open', 'doing', 'done'], due: ['2026-12-01', 'soon', null] } // prettier-ignore

const anyWrite = fc.record({
  deal: fc.constantFrom(...deals),
  stream: fc.constantFrom('s', 's', 's', 'i'),
  e: fc.constantFrom('ms1', 'ms2'),
  f: fc.constantFrom('title', 'status', 'status', 'due'),
  value: fc.nat(3),
  /** Which stored stamp it claims to replace, or repeats. */
  pv: fc.option(fc.nat(5), { freq: 2 }),
  same: fc.boolean(),
})
const anySent = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('new' as const), writes: fc.array(anyWrite, { minLength: 1, maxLength: 3 }) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('again' as const, 'copied' as const, 'twin' as const), of: fc.nat(9) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('gap' as const) }) },
)
const anyStep = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('push' as const), by: fc.nat(5), txs: fc.array(anySent, { minLength: 1, maxLength: 4 }), later: fc.nat(90_000) }) }, // prettier-ignore
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('pull' as const),
      by: fc.nat(5),
      from: fc.nat(100),
      limit: fc.integer({ min: 1, max: 9 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('grant' as const), who: fc.nat(3), deal: fc.constantFrom(...deals), role: fc.constantFrom<(DealRole | null)[]>('seller', 'viewer', 'buyer', null) }) }, // prettier-ignore
)

/** The few fields of this test; the whole table has a test of its own. */
const judge = (role: DealRole, { f, v }: Op) =>
  f === 'due' && v === 'soon' ? 'invalid' : role === 'viewer' || (role === 'buyer' && f === 'title') ? 'policy' : null

test('on random requests the server decides as the model does: answers, stamps, numbers, rights, pages and state', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: 8, maxLength: 30 }), async (steps) => {
      const { ws, people } = await addWorkspace(database.sql, { ana: 'member', bo: 'member', max: 'manager', guest: null })
      const model = new ModelServer(judge)
      let now = ten

      const grant = async (who: number, deal: string, role: DealRole | null) => {
        const { person } = people[names[who] ?? 'ana']
        await inTransaction(database.sql, 'read write', (tx) => setGrants(tx, ws, [{ person, deal, role }]))
        model.grant(person, `${deal}/s`, role)
        model.grant(person, `${deal}/i`, role === 'buyer' ? null : role)
      }
      for (const deal of deals) {
        await database.sql`insert into deal (ws, deal, owner, made_at) values (${ws}, ${deal}, ${people.ana.person}, 0)`
        await grant(0, deal, 'seller')
      }
      await grant(3, 'deal1', 'buyer')

      // Six devices of four people: two of them are copies of one another, one is used by somebody else.
      const devices = [0, 0, 1, 2, 3, 1].map((who, i) => ({ who, dev: newId(), skew: skews[(i * 3 + steps.length) % skews.length] ?? 0, sent: [] as SentChange[] })) // prettier-ignore
      if (devices[5] && devices[0]) devices[5].dev = devices[0].dev
      const send = async ({ who, dev }: { who: number; dev: string }, txs: SentChange[]) => {
        const caller = people[names[who] ?? 'ana']
        const pushed = await pushRaw(database.sql, caller, dev, txs, now)
        const expected = model.push(caller.person, dev, txs, now)
        expect(pushed.kind === 'answered' ? comparable(pushed.answer) : { acks: [], rejects: [], taken: true }).toEqual(expected)
        return expected
      }
      // Steps that are there and the buyer's, so that a guest may write to them.
      const setUp = ['deal1/s', 'deal2/s', 'deal1/i', 'deal2/i'].map((s, i) => ({
        id: newId(), n: i + 1, sv: 1,
        ops: ['ms1', 'ms2'].map((e, j) => ({ s, e, f: 'side', v: 'buyer', at: createStamp(ten - 9_000_000, i * 2 + j, 'setup'), pv: null })),
      })) // prettier-ignore
      await send({ who: 0, dev: newId() }, setUp)

      for (const step of steps) {
        if (step.do === 'grant') await grant(step.who, step.deal, step.role)
        else if (step.do === 'push') {
          now += step.later
          const device = devices[step.by]
          if (!device) continue
          const head = model.headOf(people[names[device.who] ?? 'ana'].person, device.dev)
          let n = head
          const txs = step.txs.map((each): SentChange => {
            if (each.kind === 'new' || device.sent.length === 0)
              return { id: newId(), n: ++n, sv: 1, ops: opsOf(each.kind === 'new' ? each.writes : [], device, model, now) }
            const former = device.sent[('of' in each ? each.of : 0) % device.sent.length] as SentChange
            if (each.kind === 'again') return former
            if (each.kind === 'copied') return { ...former, id: newId() }
            return { ...former, id: each.kind === 'gap' ? newId() : former.id, n: each.kind === 'gap' ? n + 2 : ++n }
          })
          await send(device, txs)
          device.sent.push(...txs)
        } else {
          const device = devices[step.by]
          if (device) await comparePull(people[names[device.who] ?? 'ana'], device.dev, step.from % (model.seq + 1), step.limit)
        }
      }
      for (const name of names) await comparePull(people[name], newId(), 0, 1_000)

      async function comparePull(caller: (typeof people)['ana'], dev: string, from: number, limit: number) {
        const streams = model.streamsOf(caller.person)
        const answer = await pull(
          database.sql,
          caller,
          { dev, cursor: { epoch: 'E1', seq: from }, acl: -1, have: [], limit },
          now,
        )
        const page = model.log.filter(({ seq }) => seq > from).slice(0, limit)
        const last = model.log.findLast(({ change }) => change === page.at(-1)?.change)?.seq ?? from
        expect(answer.cursor.seq).toBe(last)
        expect(answer.more).toBe(last < model.seq)
        expect(answer.head).toBe(model.headOf(caller.person, dev))
        const read = answer.changes.flatMap(({ actor, on, ops }) =>
          ops.map((op) => ({ ...op, change: model.log[op.seq - 1]?.change, actor, on })),
        )
        const expected = model.log.filter(({ seq, s }) => seq > from && seq <= last && streams.includes(s))
        expect(read).toEqual(expected)
        expect(answer.snaps.map(([stream]) => stream)).toEqual(streams)
        for (const [stream, rows] of answer.snaps) {
          const cells: Record<string, unknown> = {}
          for (const row of rows) eachCell(row, (field, v, at) => (cells[`${row[0]}.${field}`] = [v, at]))
          expect(cells).toEqual(model.state(stream))
        }
      }
    }),
    { numRuns: process.env['CI'] ? 150 : 40 },
  )
})

type Any = typeof anyWrite extends fc.Arbitrary<infer T> ? T : never

function opsOf(writes: readonly Any[], device: { dev: string; skew: number }, model: ModelServer, now: number): Op[] {
  const asked =
    writes.length > 0 ? writes : [{ deal: 'deal1', stream: 's', e: 'ms1', f: 'title', value: 0, pv: null, same: false }]
  return asked.map(({ deal, stream, e, f, value, pv, same }, i) => {
    const stored = pv === null ? undefined : model.log.at(-1 - pv)?.at
    const at = same && stored !== undefined ? stored : createStamp(now + device.skew, i, device.dev.slice(-5))
    const options = values[f] ?? []
    return { s: `${asked[0]?.deal ?? deal}/${stream}`, e, f, v: options[value % options.length] ?? null, at, pv: stored ?? null }
  })
}

const comparable = ({ acks, rejects, expect: wanted, conflict }: Omit<ModelPush, 'taken'>) => ({
  acks,
  rejects,
  ...(wanted !== undefined && { expect: wanted }),
  ...(conflict && { conflict }),
})
