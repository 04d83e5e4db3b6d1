import { expect, test } from 'vitest'
import { BootstrapDeal, BootstrapEnd, BootstrapStart } from '../../lib/wire/bootstrap.ts'
import { HistoryPage, HistoryQuery } from '../../lib/wire/history.ts'
import { inTransaction } from '../../lib/server/database/in-transaction.ts'
import { bootstrapDeals } from '../../lib/server/sync/bootstrap-deals.ts'
import { readHistory } from '../../lib/server/sync/read-history.ts'
import { setGrants } from '../../lib/server/sync/set-grants.ts'
import type { DealRole } from '../../lib/plan/policy.ts'
import { addWorkspace, type TestCaller } from './add-workspace.ts'
import { Device, newId, pull, push, ten, type Write } from './sent.ts'
import { usePostgres } from './use-postgres.ts'

const database = usePostgres()
const title = (v: string, e = 'ms1', s = 'deal1/s'): Write => ({ s, e, f: 'title', v })
const note = (v: string, s: string): Write => ({ s, e: 'nt1', f: 'text', v })
const start = async () => {
  const { ws, people } = await addWorkspace(database.sql, { ana: 'member', bo: 'member', guest: null, max: 'manager' })
  const device = new Device()
  const grant = (person: TestCaller, deal: string, role: DealRole | null) =>
    inTransaction(database.sql, 'read write', (tx) => setGrants(tx, ws, [{ person: person.person, deal, role }]))
  return { ws, ...people, device, grant, send: (...txs: object[]) => push(database.sql, people.ana, device.dev, txs) }
}
const at = (seq: number, epoch = 'E1') => ({ cursor: { epoch, seq } })

test('what came after the cursor is told change by change, with who made it and when it arrived', async () => {
  const { device, send, ana, bo, grant } = await start()
  const [one, two] = [device.change([title('A'), note('why', 'deal1/i')]), device.change([title('B')])]
  await send(one, { ...two, undoes: one.id })
  await grant(bo, 'deal1', 'seller')
  const { changes, cursor, more, head } = await pull(database.sql, bo, { ...at(0), have: [] })
  const told = { deal: 'deal1', actor: ana.person, on: ten }
  expect(changes).toEqual([
    { ...told, ops: [{ ...one.ops[0], seq: 1 }, { ...one.ops[1], seq: 2 }] },
    { ...told, undoes: 1, ops: [{ ...two.ops[0], seq: 3 }] },
  ]) // prettier-ignore
  expect({ cursor, more, head }).toEqual({ cursor: { epoch: 'E1', seq: 3 }, more: false, head: 0 })
  expect((await pull(database.sql, bo, at(3))).changes).toEqual([])
  expect((await pull(database.sql, bo, at(2))).changes).toHaveLength(1)
})

test('a replica is told the number of its newest change, and nobody else’s', async () => {
  const { device, send, ana, bo } = await start()
  await send(device.change([title('A')]), device.change([title('B')]))
  expect((await pull(database.sql, ana, { dev: device.dev })).head).toBe(2)
  expect((await pull(database.sql, bo, { dev: device.dev })).head).toBe(0)
})

test('a buyer’s guest is sent the shared stream alone, and the cursor passes over the rest', async () => {
  const { device, send, guest, grant } = await start()
  await send(
    device.change([title('A')]),
    device.change([note('secret', 'deal1/i')]),
    device.change([title('x', 'ms2', 'deal2/s')]),
  )
  await grant(guest, 'deal1', 'buyer')
  const answer = await pull(database.sql, guest, { ...at(0), have: [] })
  expect(answer.changes.flatMap(({ ops }) => ops.map(({ v }) => v))).toEqual(['A'])
  expect(answer.snaps.map(([stream]) => stream)).toEqual(['deal1/s'])
  expect(answer.cursor.seq).toBe(3)
  expect(JSON.stringify(answer)).not.toMatch(/secret|deal2|deal1\/i/)
})

test('pages never split a change, and together they are the whole', async () => {
  const { device, send, ana } = await start()
  const sizes = [1, 7, 2, 5, 1, 1, 9]
  await send(...sizes.map((size, i) => device.change(Array.from({ length: size }, (_, j) => title(`${i}.${j}`, `ms${j}`)))))
  const acl = (await pull(database.sql, ana, at(0))).acl
  for (const limit of [1, 2, 3, 10, 26, 100]) {
    const read: number[] = []
    for (let seq = 0, more = true; more;) {
      const answer = await pull(database.sql, ana, { ...at(seq), acl, limit })
      read.push(...answer.changes.map(({ ops }) => ops.length))
      expect(answer.cursor.seq).toBeGreaterThan(seq)
      ;({ more, cursor: { seq } } = answer) // prettier-ignore
    }
    expect(read).toEqual(sizes)
  }
})

test('rights that have changed are asked for with what is kept: new streams come in full, lost ones are to be forgotten', async () => {
  const { device, send, bo, grant } = await start()
  await send(device.change([title('A'), note('internal', 'deal1/i')]), device.change([title('B', 'ms1', 'deal2/s')]))
  await grant(bo, 'deal1', 'seller')
  const first = await pull(database.sql, bo, { ...at(2), acl: 1, have: undefined })
  expect(first).toMatchObject({ acl: 2, cursor: { seq: 2 }, changes: [], snaps: [], forget: [] })
  const second = await pull(database.sql, bo, { ...at(2), acl: 1, have: [] })
  expect(second.snaps.map(([stream, rows]) => [stream, rows.map(([entity, , fields]) => [entity, fields])])).toEqual([
    ['deal1/i', [['nt1', { text: 'internal' }]]], ['deal1/s', [['ms1', { title: 'A' }]]],
  ]) // prettier-ignore
  expect(second).toMatchObject({ acl: 2, forget: [], cursor: { seq: 3 } })
  await grant(bo, 'deal1', 'buyer')
  const third = await pull(database.sql, bo, { ...at(3), acl: 2, have: ['deal1/i', 'deal1/s'] })
  expect(third).toMatchObject({ acl: 3, forget: ['deal1/i'], snaps: [] })
  await grant(bo, 'deal1', null)
  expect(await pull(database.sql, bo, { ...at(3), acl: 3, have: ['deal1/s'] })).toMatchObject({
    acl: 4,
    forget: ['deal1/s'],
    snaps: [],
  })
})

test('whoever lost a deal is sent nothing of it, whatever cursor they come with', async () => {
  const { device, send, bo, grant } = await start()
  await grant(bo, 'deal1', 'seller')
  await send(device.change([title('A', 'ms1', 'deal3/s')]))
  await grant(bo, 'deal3', 'seller')
  await grant(bo, 'deal3', null)
  for (const acl of [-1, 1, 2, 3, 4]) {
    const answer = await pull(database.sql, bo, { ...at(0), acl, have: ['deal3/s'] })
    expect(answer.changes).toEqual([])
    expect(answer.snaps.filter(([stream]) => stream.startsWith('deal3'))).toEqual([])
  }
})

test('many new streams come in several answers, and the rights count as new with the last', async () => {
  const { device, send, max } = await start()
  await send(...Array.from({ length: 130 }, (_, i) => device.change([title('x', 'ms1', `deal${i}/s`)])))
  const { acl } = await pull(database.sql, max, { ...at(0), have: undefined })
  const have: string[] = []
  let answers = 0
  for (let known = 1; known !== acl; answers++) {
    const answer = await pull(database.sql, max, { ...at(130), acl: known, have })
    have.push(...answer.snaps.map(([stream]) => stream))
    expect(answer.more).toBe(answer.acl !== acl)
    known = answer.acl
  }
  expect([answers, new Set(have).size, have.length]).toEqual([3, 260, 260])
})

test('a cursor of another epoch, from the future, or none at all is answered with a reset and the replica’s number alone', async () => {
  const { device, send, ana } = await start()
  await send(device.change([title('A')]))
  for (const cursor of [null, { epoch: 'E0', seq: 0 }, { epoch: 'E1', seq: 2 }]) {
    const answer = await pull(database.sql, ana, { cursor, dev: device.dev })
    expect(answer).toMatchObject({
      reset: true,
      cursor: { epoch: 'E1', seq: 1 },
      head: 1,
      changes: [],
      snaps: [],
      forget: [],
      more: false,
    })
  }
})

const bootstrap = async (caller: TestCaller) => {
  let text = ''
  for await (const part of bootstrapDeals(database.sql, caller, () => ten)) text += part
  const [first = '', ...rest] = text.trimEnd().split('\n')
  expect(BootstrapEnd.parse(JSON.parse(rest.pop() ?? ''))).toEqual({ end: true })
  return { start: BootstrapStart.parse(JSON.parse(first)), deals: rest.map((line) => BootstrapDeal.parse(JSON.parse(line))) }
}

test('the first load is every deal that the person sees, whole, with the cursor to go on from', async () => {
  const { device, send, ana, bo, guest, grant } = await start()
  await send(
    ...Array.from({ length: 120 }, (_, i) => device.change([title(`t${i}`, 'ms1', `deal${i}/s`), note('n', `deal${i}/i`)])),
  )
  const { start: first, deals } = await bootstrap(ana)
  expect(first).toEqual({ cursor: { epoch: 'E1', seq: 240 }, acl: 2, now: ten, deals: 120 })
  expect(new Set(deals.map(({ deal }) => deal)).size).toBe(120)
  for (const { deal, streams } of deals) {
    expect(Object.keys(streams)).toEqual([`${deal}/s`, `${deal}/i`])
    expect(streams[`${deal}/s`]?.map(([entity, , fields]) => [entity, fields])).toEqual([['ms1', { title: `t${deal.slice(4)}` }]])
  }
  expect((await bootstrap(bo)).deals).toEqual([])
  await grant(guest, 'deal7', 'buyer')
  expect((await bootstrap(guest)).deals.map(({ deal, streams }) => [deal, Object.keys(streams)])).toEqual([
    ['deal7', ['deal7/s']],
  ])
})

const history = async (caller: TestCaller, deal: string, query: object = {}) =>
  HistoryPage.parse(JSON.parse(JSON.stringify(await readHistory(database.sql, caller, deal, HistoryQuery.parse(query)))))

test('the history of a deal is told newest first, with what each write replaced, in pages that split no change', async () => {
  const { device, send, ana, bo, guest, grant } = await start()
  await send(
    device.change([title('A'), note('internal', 'deal1/i')]), device.change([title('x', 'ms1', 'deal2/s')]), device.change([title('B')]),
  ) // prettier-ignore
  const { changes, more } = await history(ana, 'deal1')
  expect(changes.map(({ ops }) => ops.map(({ seq, v, was }) => [seq, v, was]))).toEqual([[[4, 'B', 'A']], [[1, 'A', null], [2, 'internal', null]]]) // prettier-ignore
  expect(more).toBe(false)
  expect(await history(ana, 'deal1', { limit: '1' })).toEqual({ changes: changes.slice(0, 1), more: true })
  expect(await history(ana, 'deal1', { limit: '1', before: '4' })).toEqual({ changes: changes.slice(1), more: false })
  expect(await history(bo, 'deal1')).toEqual({ changes: [], more: false })
  await grant(guest, 'deal1', 'buyer')
  expect((await history(guest, 'deal1')).changes.map(({ ops }) => ops.map(({ v }) => v))).toEqual([['B'], ['A']])
})

test('what is read is as of one moment, also while others write', async () => {
  const { ana } = await start()
  const writers = Array.from({ length: 4 }, () => new Device())
  let seq = 0
  const seen: number[] = []
  const read = async () => {
    const answer = await pull(database.sql, ana, { ...at(seq), limit: 7 })
    seen.push(...answer.changes.flatMap(({ ops }) => ops.map((op) => op.seq)))
    seq = answer.cursor.seq
  }
  await push(database.sql, ana, newId(), [new Device().change([title('0')])])
  await Promise.all([
    ...writers.map(async (writer) => {
      for (let i = 0; i < 15; i++)
        await push(database.sql, ana, writer.dev, [writer.change([title(`${i}`), title(`${i}`, 'ms2')])])
    }),
    (async () => {
      for (let i = 0; i < 30; i++) await read()
    })(),
  ])
  while (seq < 121) await read()
  expect(seen).toEqual(Array.from({ length: 121 }, (_, i) => i + 1))
})
