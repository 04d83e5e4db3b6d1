import { expect, test } from 'vitest'
import { stampTime } from '../../lib/plan/stamp.ts'
import { addWorkspace } from './add-workspace.ts'
import { Device, newId, push, pushRaw, stampAt, ten } from './sent.ts'
import { usePostgres } from './use-postgres.ts'

const database = usePostgres()
const title = (v: string, e = 'ms1') => ({ e, f: 'title', v })
const start = async () => {
  const { ws, people } = await addWorkspace(database.sql, { ana: 'member', bo: 'member', max: 'manager', olga: 'owner' })
  const device = new Device()
  return { ws, ...people, device, send: (...txs: object[]) => push(database.sql, people.ana, device.dev, txs) }
}
const log = (ws: string) => database.sql`select seq, change, entity, field, v, at, person from op where ws = ${ws} order by seq`
const cellOf = async (ws: string, entity: string, field: string) =>
  (await database.sql`select v, at from state where ws = ${ws} and entity = ${entity} and field = ${field}`)[0]

test('accepted ops are numbered without a gap in the order they came, and keep their stamps', async () => {
  const { device, send, ws, ana } = await start()
  const [one, two] = [device.change([title('A'), { e: 'ms1', f: 'due', v: '2026-12-01' }]), device.change([title('B', 'ms2')])]
  const { acks, rejects, epoch, now } = await send(one, two)
  expect(acks).toEqual([
    { n: 1, seqs: [1, 2], stamps: one.ops.map(({ at }) => at) },
    { n: 2, seqs: [3], stamps: two.ops.map(({ at }) => at) },
  ])
  expect({ rejects, epoch, now }).toEqual({ rejects: [], epoch: 'E1', now: ten })
  expect((await log(ws)).map(({ seq, change, person }) => [seq, change, person])).toEqual([
    [1, 1, ana.person], [2, 1, ana.person], [3, 3, ana.person],
  ]) // prettier-ignore
})

test('the same push again gives the same answer and writes nothing', async () => {
  const { device, send, ws } = await start()
  const txs = [
    device.change([title('A')]),
    device.change([title('B'), { e: 'rk1', f: 'colour', v: 'red' }]),
    device.change([title('C')]),
  ]
  const first = await send(...txs)
  expect(await send(...txs)).toEqual(first)
  expect(await send(...txs, device.change([title('D')]))).toMatchObject({
    acks: [...first.acks, { n: 4 }],
    rejects: first.rejects,
  })
  expect(await log(ws)).toHaveLength(3)
})

test('the same change twice in one push is stored once and answered alike, also when it was known before', async () => {
  const { device, send, ws } = await start()
  const change = device.change([title('A')])
  const { acks } = await send(change, change)
  expect(acks).toEqual([acks[0], acks[0]])
  expect((await send(change, change)).acks).toEqual(acks)
  expect(await log(ws)).toHaveLength(1)
})

test('of a field the write with the greater stamp is kept, whichever comes first', async () => {
  const { device, send, ws } = await start()
  const other = new Device(newId(), ten - 86_400_000)
  await send(device.change([title('later')]))
  const { acks } = await push(database.sql, await sameOwner(ws), other.dev, [other.change([title('earlier')])])
  expect(acks).toHaveLength(1)
  expect(await cellOf(ws, 'ms1', 'title')).toMatchObject({ v: '"later"' })
  expect(await log(ws)).toHaveLength(2)
})
const sameOwner = async (ws: string) => {
  const [row] = await database.sql<{ person: string }[]>`select owner as person from deal where ws = ${ws}`
  return { ws, person: row?.person ?? '', role: 'member' as const }
}

test('one push that writes a field many times leaves the last write', async () => {
  const { device, send, ws } = await start()
  await send(...['a', 'b', 'c'].map((text) => device.change([title(text)])))
  expect(await cellOf(ws, 'ms1', 'title')).toMatchObject({ v: '"c"' })
})

test('what was never sent before is asked for, and nothing after the gap is taken', async () => {
  const { device, send, ws } = await start()
  const [one, , three] = [device.change([title('1')]), device.change([title('2')]), device.change([title('3')])]
  expect(await send(one, three)).toMatchObject({ acks: [{ n: 1 }], expect: 2 })
  expect(await send(three)).toMatchObject({ acks: [], expect: 2 })
  expect(await push(database.sql, await sameOwner(ws), newId(), [three])).toMatchObject({ acks: [], expect: 1 })
})

test('another change under a number that is taken is a copy of the database: told, and nothing after it is taken', async () => {
  const { device, send, ws } = await start()
  const [one, two] = [device.change([title('1')]), device.change([title('2')])]
  await send(one, two)
  const other = device.change([title('x')], { n: 2 })
  expect(await send(one, other, device.change([title('3')], { n: 3 }))).toMatchObject({ acks: [{ n: 1 }], conflict: true })
  expect(await log(ws)).toHaveLength(2)
})

test('a change that comes again under another replica keeps the answer it had', async () => {
  const { device, send, ws } = await start()
  const [one, bad] = [device.change([title('1')]), device.change([{ e: 'ms1', f: 'due', v: 'soon' }])]
  const first = await send(one, bad)
  const renumbered = [
    { ...bad, n: 1 },
    { ...one, n: 2 },
  ]
  const again = await push(database.sql, await sameOwner(ws), newId(), renumbered)
  expect(again.acks).toEqual(first.acks.map((ack) => ({ ...ack, n: 2 })))
  expect(again.rejects).toEqual(first.rejects.map((reject) => ({ ...reject, n: 1 })))
  expect(await log(ws)).toHaveLength(1)
})

test('the same id from somebody else is a change of theirs', async () => {
  const { device, send, ws, bo } = await start()
  const change = device.change([title('mine')])
  await send(change)
  const theirs = { ...new Device().change([{ ...title('theirs'), s: 'deal2/s' }]), id: change.id }
  expect(await push(database.sql, bo, newId(), [theirs])).toMatchObject({ acks: [{ n: 1, seqs: [2] }] })
  expect(await log(ws)).toHaveLength(2)
})

test('a replica belongs to one person', async () => {
  const { device, send, bo } = await start()
  await send(device.change([title('1')]))
  expect(await pushRaw(database.sql, bo, device.dev, [device.change([title('2')])])).toEqual({ kind: 'replica-taken' })
})

test('a push that waited while its person left is not taken', async () => {
  const { device, send, ws, ana } = await start()
  await send(device.change([title('1')]))
  await database.sql`update person set left_at = 1 where ws = ${ws} and person = ${ana.person}`
  expect(await pushRaw(database.sql, ana, device.dev, [device.change([title('2')])])).toEqual({ kind: 'signed-out' })
  expect(await log(ws)).toHaveLength(1)
})

test('an owner or manager who has left is given no new deals', async () => {
  const { device, send, ws, ana, max, olga } = await start()
  await database.sql`update person set left_at = 1 where ws = ${ws} and person in (${max.person}, ${olga.person})`
  await send(device.change([title('1')]))
  const readers = await database.sql`select distinct person from grants where ws = ${ws}`
  expect(readers.map(({ person }) => person)).toEqual([ana.person])
})

test('a refused change is final and does not stop the next', async () => {
  const { device, send, ws } = await start()
  const bad = device.change([title('1'), { e: 'ms1', f: 'due', v: '2026-02-30' }])
  const { acks, rejects } = await send(bad, device.change([title('2')]))
  expect(rejects).toEqual([{ n: 1, code: 'invalid', op: 1 }])
  expect(acks).toMatchObject([{ n: 2, seqs: [1] }])
  expect((await log(ws)).map(({ v }) => v)).toEqual(['"2"'])
})

test('a change that cannot even be read is refused by its number, whatever is in it', async () => {
  const { send, ws } = await start()
  const ops = [{ s: 'deal1/s', e: 'ms1', f: 'title', v: 'x', at: '-'.repeat(16), pv: null }]
  const broken: object[] = [
    {}, { sv: 1, ops: [] }, { sv: 1, ops: 'many' }, { sv: 1, ops: [null] }, { sv: 1, ops: [{ ...ops[0], v: { deep: [] } }] },
    { sv: 1, ops: [{ ...ops[0], at: 'now' }] }, { sv: 1, ops, undoes: 7 }, { sv: 1, ops: [...ops, { ...ops[0], s: 'deal2/s' }] },
    { sv: 1, ops: [{ ...ops[0], v: 'x'.repeat(20_001) }] }, { sv: 1, ops: [{ ...ops[0], v: '\0' }] }, { sv: 1, ops: [{ ...ops[0], v: '\ud800' }] },
    { sv: 1, ops: [{ ...ops[0], f: 'title\0' }] }, { sv: 1, ops: [{ ...ops[0], e: 'ms\0' }] }, { sv: 1, ops: Array.from({ length: 6_001 }, () => ops[0]) },
  ] // prettier-ignore
  const { acks, rejects } = await send(...broken.map((each, i) => ({ n: i + 1, id: `broken${i}`, ...each })))
  expect(rejects.map(({ n, code }) => [n, code])).toEqual(broken.map((_, i) => [i + 1, 'invalid']))
  expect(acks).toEqual([])
  expect(JSON.stringify(rejects)).not.toContain('xxx')
  expect(await log(ws)).toHaveLength(0)
})

test('what a change takes back is known by the change’s own id, or by the number of its first op', async () => {
  const { device, send, ws } = await start()
  const one = device.change([title('1')])
  const undoes = (value: string, id = newId()) => device.change([title(value)], { id, undoes: id })
  await send(
    one,
    { ...undoes('2'), undoes: one.id },
    { ...undoes('3'), undoes: '#2' },
    { ...undoes('4'), undoes: 'unknown' },
    { ...undoes('5'), undoes: '\0' },
  )
  const rows = await database.sql`select undoes from op where ws = ${ws} order by seq`
  expect(rows.map(({ undoes }) => undoes)).toEqual([null, 1, 2, null, null])
})

test('a clock that runs ahead by more than a minute is set right before anybody sees it, and the order of the writes stays', async () => {
  const { device, send } = await start()
  const ahead = ten + 9 * 365 * 86_400_000
  device.now = ahead
  const { acks } = await send(device.change([title('1')]), device.change([title('2'), title('3', 'ms2')]))
  const stamps = acks.flatMap((ack) => ack.stamps)
  expect(stamps.map(stampTime)).toEqual([ten, ten, ten])
  expect([...stamps].sort()).toEqual(stamps)
  expect(new Set(stamps).size).toBe(3)
  device.now = ten + 58_000
  expect((await send(device.change([title('4')]))).acks[0]?.stamps).toEqual([stampAt(ten + 59_000, device.dev)])
})

test('an edit that was made offline long ago keeps its old stamp', async () => {
  const { device, send } = await start()
  device.now = ten - 21 * 86_400_000
  const change = device.change([title('old')])
  expect((await send(change)).acks[0]?.stamps).toEqual([change.ops[0]?.at])
})

test('a stamp that goes back within its replica, or does not follow what it replaced, is raised just above', async () => {
  const { device, send } = await start()
  const late = stampAt(ten - 60_000, device.dev)
  await send(device.change([{ ...title('1'), at: late }]))
  const back = await send(device.change([{ ...title('2'), at: stampAt(ten - 90_000, device.dev) }]))
  expect(back.acks[0]?.stamps).toEqual([stampAt(ten, device.dev)])
  const seen = stampAt(ten + 30_000, 'other-replica-00')
  const after = await send(device.change([{ ...title('3'), at: stampAt(ten + 1_000, device.dev), pv: seen }]))
  expect(after.acks[0]?.stamps).toEqual([stampAt(ten + 30_000, device.dev, 1)])
})

test('a replaced stamp from beyond the minute is not believed', async () => {
  const { device, send } = await start()
  const { acks } = await send(device.change([{ ...title('1'), pv: stampAt(ten + 3_600_000, 'zzzzz') }]))
  expect(stampTime(acks[0]?.stamps[0] ?? '')).toBeLessThanOrEqual(ten)
})

test('no two writes of a field have the same stamp', async () => {
  const { device, send, ws } = await start()
  const at = stampAt(ten - 1_000, 'aaaaa')
  const twin = new Device()
  await send(device.change([{ ...title('1'), at }]))
  await push(database.sql, await sameOwner(ws), twin.dev, [twin.change([{ ...title('2'), at }])])
  expect(new Set((await log(ws)).map((row) => row['at'])).size).toBe(2)
  expect(await cellOf(ws, 'ms1', 'title')).toMatchObject({ v: '"2"' })
})

test('who sends the first change of a deal owns it; owners and managers read it from then on, others do not', async () => {
  const { device, send, ws, ana, bo, max, olga } = await start()
  await send(
    device.change([title('1')]),
    device.change([{ ...title('2'), s: 'deal1/i' }]),
    device.change([{ ...title('3'), s: 'deal2/s' }]),
  )
  expect(await database.sql`select deal, owner from deal where ws = ${ws} order by deal`).toEqual([
    { deal: 'deal1', owner: ana.person }, { deal: 'deal2', owner: ana.person },
  ]) // prettier-ignore
  const rights =
    await database.sql`select person, role, count(*)::int as streams from grants where ws = ${ws} group by person, role`
  expect(new Set(rights.map(({ person, role, streams }) => `${person} ${role} ${streams}`))).toEqual(
    new Set([`${ana.person} seller 4`, `${max.person} viewer 4`, `${olga.person} viewer 4`]),
  )
  const acls = await database.sql`select person, acl from person where ws = ${ws} and acl > 1`
  expect(new Set(acls.map(({ person }) => person))).toEqual(new Set([ana.person, max.person, olga.person]))
  for (const [caller, code] of [
    [bo, 'forbidden'],
    [max, 'policy'],
  ] as const)
    expect((await push(database.sql, caller, newId(), [new Device().change([title('x')])])).rejects).toMatchObject([{ code }])
})

test('a deal whose first change is refused is not made, and a guest of the buyer’s makes none', async () => {
  const { device, send, ws } = await start()
  await send(device.change([{ e: 'ms1', f: 'due', v: 'soon' }]))
  const { people } = await addWorkspace(database.sql, { guest: null })
  const { rejects } = await push(database.sql, people.guest, newId(), [new Device().change([title('x')])])
  expect(rejects).toMatchObject([{ code: 'forbidden' }])
  expect(await database.sql`select * from deal where ws = any(${[ws, people.guest.ws]})`).toHaveLength(0)
})

test('a deal with 4,800 writes is one change', async () => {
  const { device, send } = await start()
  const writes = Array.from({ length: 4_800 }, (_, i) => ({
    e: `ms${i % 400}`,
    f: ['title', 'doneWhen', 'order'][i % 3] ?? '',
    v: `v${i}`,
  }))
  const { acks } = await send(device.change(writes))
  expect(acks[0]?.seqs).toEqual(Array.from({ length: 4_800 }, (_, i) => i + 1))
})
