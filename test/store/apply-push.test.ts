import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { dealEntity } from '../../lib/plan/read-plan.ts'
import { createStamp, nextStamp } from '../../lib/plan/stamp.ts'
import { accepting, openAccount, push } from './open-account.ts'
import { openStore, rename, startDeal, titleOf } from './open-store.ts'

test('what is unsent is sent in the order it was made, counted from one without a gap', async () => {
  const one = await openAccount()
  await startDeal(one.store, 'deal1')
  for (const title of ['Review', 'Check']) await one.store.edit('deal1', rename(title))
  const request = await one.account.nextPush(256_000)
  expect(request?.txs.map(({ n }) => n)).toEqual([1, 2, 3])
  expect(request?.txs.map(({ ops }) => ops.at(-1)?.v)).toEqual(
    ['a0', 'Review', 'Check'].map((v, i) => (i ? v : expect.anything())),
  )
})

test('a push is filled up to its limit, and holds one change however large that is', async () => {
  const one = await openAccount()
  await startDeal(one.store, 'deal1')
  for (const title of ['Review', 'Check']) await one.store.edit('deal1', rename(title))
  expect((await one.account.nextPush(10))?.txs.map(({ n }) => n)).toEqual([1])
  expect((await one.account.nextPush(100_000))?.txs).toHaveLength(3)
})

test('an accepted change is confirmed and tells the same story, and nothing is left to send', async () => {
  const one = await openAccount()
  await startDeal(one.store, 'deal1')
  await one.store.edit('deal1', rename('Review'))
  const story = await one.store.readRecords('deal1')
  await push(one)
  expect(await one.account.nextPush(256_000)).toBeNull()
  expect(await titleOf(one.store)).toBe('Review')
  expect(await one.store.readRecords('deal1')).toEqual(story)
  expect(await one.store.syncStatus()).toMatchObject({ unsent: 0, oldest: null, refused: 0 })
})

test('the same answer taken twice changes nothing more', async () => {
  const one = await openAccount()
  await startDeal(one.store, 'deal1')
  const request = await push(one)
  const before = [await one.db.plans.toArray(), await one.db.hist.toArray(), await one.db.ring.toArray()]
  expect(await one.account.applyPush(request, accepting(request, one.clock.now))).toBe('applied')
  expect([await one.db.plans.toArray(), await one.db.hist.toArray(), await one.db.ring.toArray()]).toEqual(before)
})

test('a refused change leaves the plan, keeps its code, and those behind it go on', async () => {
  const one = await openAccount()
  await startDeal(one.store, 'deal1')
  await push(one)
  for (const title of ['Refused', 'Accepted']) await one.store.edit('deal1', rename(title))
  await push(one, (request) => {
    const all = accepting(request, one.clock.now, 50)
    return { ...all, acks: all.acks.slice(1), rejects: [{ n: 2, code: 'policy' }] }
  })
  expect(await titleOf(one.store)).toBe('Accepted')
  expect(await one.store.listRefused()).toMatchObject([
    { code: 'policy', deal: 'deal1', edits: [{ fields: { title: 'Refused' } }] },
  ])
  expect(await one.store.syncStatus()).toMatchObject({ unsent: 0, refused: 1 })
  await one.store.editRefused((await one.store.listRefused())[0]?.n ?? 0)
  expect(await titleOf(one.store)).toBe('Refused')
  expect(await one.store.syncStatus()).toMatchObject({ unsent: 1, refused: 0 })
})

test('a refused change that is discarded is gone', async () => {
  const one = await openAccount()
  await startDeal(one.store, 'deal1')
  const [refused] = (await push(one, ({ txs }) => ({ epoch: 'E1', now: one.clock.now, acks: [], rejects: txs.map(({ n }) => ({ n, code: 'forbidden' })) }))).txs // prettier-ignore
  expect(refused?.n).toBe(1)
  expect(await one.store.listDeals('')).toEqual([])
  await one.store.discardRefused((await one.store.listRefused())[0]?.n ?? 0)
  expect(await one.store.listRefused()).toEqual([])
})

test('where the server gave a later stamp, what was written after it is later still', async () => {
  const one = await openAccount()
  await startDeal(one.store, 'deal1')
  await push(one)
  await one.store.edit('deal1', rename('First'))
  const request = await one.account.nextPush(256_000)
  await one.store.edit('deal1', rename('Second'))
  const raised = createStamp(one.clock.now + 3_600_000, 0, 'serve')
  await one.account.applyPush(request ?? { dev: '', txs: [] }, {
    epoch: 'E1', now: one.clock.now, acks: [{ n: 2, seqs: [40], stamps: [raised] }], rejects: [],
  }) // prettier-ignore
  expect(await titleOf(one.store)).toBe('Second')
  const [sent] = (await one.account.nextPush(256_000))?.txs ?? []
  expect(sent?.ops[0]).toMatchObject({ v: 'Second', pv: raised })
  expect(sent?.ops[0]?.at.slice(0, 11)).toBe(nextStamp(raised, 0, 'serve').slice(0, 11))
})

test('an edit is stamped by the server’s clock, once it is known', async () => {
  const one = await openAccount()
  await startDeal(one.store, 'deal1')
  await push(one, (request) => accepting(request, one.clock.now + 7_200_000))
  await one.store.edit('deal1', rename('Review'))
  const [sent] = (await one.account.nextPush(256_000))?.txs ?? []
  expect(sent?.ops[0]?.at.slice(0, 7)).toBe(createStamp(one.clock.now + 7_200_000, 0, '').slice(0, 7))
})

test('a server restored from a backup gets what it has forgotten again, with the same numbers, ids and stamps', async () => {
  const one = await openAccount()
  await startDeal(one.store, 'deal1')
  await one.store.edit('deal1', rename('Review'))
  const first = await push(one)
  await one.store.edit('deal1', rename('Check'))
  await push(one, () => ({ epoch: 'E2', now: one.clock.now, acks: [], rejects: [], expect: 2 }))
  const again = await one.account.nextPush(256_000)
  expect(again?.txs.map(({ n }) => n)).toEqual([2, 3])
  expect(again?.txs[0]).toEqual(first.txs[1])
  expect(await titleOf(one.store)).toBe('Check')
})

test('what it has forgotten and is not here any more makes this database a new replica', async () => {
  const one = await openAccount()
  await startDeal(one.store, 'deal1')
  const first = await push(one)
  await one.db.ring.clear()
  await one.store.edit('deal1', rename('Check'))
  const request = await push(one, () => ({ epoch: 'E2', now: one.clock.now, acks: [], rejects: [], expect: 1 }))
  const again = await one.account.nextPush(256_000)
  expect(again?.dev).not.toBe(first.dev)
  expect(again?.txs.map(({ n, id }) => [n, id])).toEqual([[1, request.txs[0]?.id]])
  expect(again?.txs[0]?.ops[0]?.at.slice(-5)).toBe(again?.dev.slice(-5))
  await push(one, (sent) => accepting(sent, one.clock.now, 70))
  expect(await titleOf(one.store)).toBe('Check')
})

test('a copy of this database that was faster makes it a new replica, with what was acknowledged before', async () => {
  const one = await openAccount()
  await startDeal(one.store, 'deal1')
  await one.store.edit('deal1', rename('Review'))
  const request = await push(one, (sent) => ({
    ...accepting({ ...sent, txs: sent.txs.slice(0, 1) }, one.clock.now),
    conflict: true,
  }))
  expect(await one.account.applyPush(request, accepting(request, one.clock.now))).toBe('stale')
  const again = await one.account.nextPush(256_000)
  expect(again?.txs.map(({ n, id }) => [n, id])).toEqual([[1, request.txs[1]?.id]])
  expect(await titleOf(one.store)).toBe('Review')
})

test('a change that is larger than the server takes is refused here, and those behind it go on', async () => {
  const one = await openAccount()
  await startDeal(one.store, 'deal1')
  await push(one)
  for (const title of ['Large', 'Small']) await one.store.edit('deal1', rename(title))
  await one.account.refuseTooLarge((await one.account.nextPush(1)) ?? { dev: '', txs: [] })
  expect(await one.store.listRefused()).toMatchObject([{ code: 'too-large' }])
  expect((await one.account.nextPush(256_000))?.txs.map(({ n, ops }) => [n, ops[0]?.v])).toEqual([[1, 'Small']])
})

test('a row that cannot be read is refused, and those behind it go on', async () => {
  const one = await openAccount()
  await one.db.outbox.add({ deal: 'deal1', change: null, was: [] } as never)
  await startDeal(one.store, 'deal2')
  expect((await one.account.nextPush(256_000))?.txs).toHaveLength(1)
  expect(await one.store.listRefused()).toMatchObject([{ code: 'invalid', recorded: null }])
})

test('a database without an account has nothing to say of sync', async () => {
  const { store } = openStore()
  expect(await store.syncStatus()).toBeNull()
})

test('what was written while a push was on its way stays in the lists when its answer comes', async () => {
  const one = await openAccount()
  await startDeal(one.store, 'deal1')
  const request = must(await one.account.nextPush(256_000), 'something unsent')
  await one.store.edit('deal1', [{ audience: 'shared', entity: dealEntity('deal1'), fields: { account: 'Northgate Group' } }])
  await one.account.applyPush(request, accepting(request, one.clock.now))
  expect(await one.store.listDeals('')).toMatchObject([{ account: 'Northgate Group' }])
})

test('a plan that a new load does not bring stays in the lists as long as something of it is unsent', async () => {
  const one = await openAccount()
  for (const deal of ['deal1', 'deal2']) await startDeal(one.store, deal)
  await push(one)
  await one.store.edit('deal1', rename('Unsent'))
  const start = { cursor: { epoch: 'E2', seq: 9 }, acl: 2, now: one.clock.now, deals: 0 }
  await one.account.endBootstrap(await one.account.beginBootstrap(start), start)
  expect((await one.store.listDeals('')).map(({ deal }) => deal)).toEqual(['deal1'])
  expect((await one.account.nextPush(256_000))?.txs).toHaveLength(1)
})
