import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { deleteEntity } from '../../lib/plan/edits.ts'
import { dealEntity } from '../../lib/plan/read-plan.ts'
import { contentOf, openStore, planOf, rename, startDeal, titleOf } from './open-store.ts'

test('an edit is there after the browser was closed and opened', async () => {
  const first = openStore()
  await startDeal(first.store, 'deal1', { account: 'Northgate Bank' })
  await first.store.edit('deal1', rename('Review'))
  first.store.close()
  const second = openStore(first.name)
  expect(await planOf(second.store, 'deal1')).toMatchObject({
    deal: { account: 'Northgate Bank' },
    milestones: [{ title: 'Review' }],
  })
})

test('what is not sent yet is laid over what is', async () => {
  const { store, db } = openStore()
  await startDeal(store, 'deal1')
  await store.edit('deal1', rename('Review'))
  expect([await db.plans.count(), await db.outbox.count()]).toEqual([0, 2])
  expect(await titleOf(store)).toBe('Review')
})

test('an edit is one row of the outbox, and its deal’s row where lists need it', async () => {
  const { store, db } = openStore()
  await startDeal(store, 'deal1')
  const before = await db.deals.get('deal1')
  await store.edit('deal1', rename('Review'))
  expect(await db.deals.get('deal1')).toEqual(before)
  await store.edit('deal1', [{ audience: 'shared', entity: 'ms1', fields: { due: '2026-11-30' } }])
  expect(await db.deals.get('deal1')).toMatchObject({ nextDue: '2026-11-30', open: 1 })
  expect(await db.outbox.count()).toBe(3)
})

test('an edit that changes nothing is not kept', async () => {
  const { store, db } = openStore()
  await startDeal(store, 'deal1')
  expect(await store.edit('deal1', rename('Audit'))).toEqual({ ok: true, value: null })
  expect(await store.edit('deal1', [])).toEqual({ ok: true, value: null })
  expect(await db.outbox.count()).toBe(1)
})

test('a deal that is not there is no plan, and has nothing to undo', async () => {
  const { store } = openStore()
  expect(await store.readPlan('deal1')).toEqual({ ok: true, value: null })
  expect(await store.undo('deal1')).toEqual({ ok: true, value: null })
  expect(await store.readRecords('deal1')).toEqual([])
})

test('undo reaches back over a restart of the browser', async () => {
  const first = openStore()
  await startDeal(first.store, 'deal1')
  for (const title of ['One', 'Two', 'Three']) await first.store.edit('deal1', rename(title))
  first.store.close()
  const { store } = openStore(first.name)
  const seen: unknown[] = []
  for (let i = 0; i < 5; i++) {
    await store.undo('deal1')
    seen.push(await titleOf(store))
  }
  expect(seen).toEqual(['Two', 'One', 'Audit', 'Audit', 'Audit'])
})

test('an undo names what it took back', async () => {
  const { store } = openStore()
  await startDeal(store, 'deal1')
  const made = await store.edit('deal1', rename('Review'))
  const undone = await store.undo('deal1')
  expect(undone.ok && made.ok && undone.value?.change.undoes).toBe(made.ok && made.value?.change.id)
})

test('stamps grow though the clock goes back and the browser is restarted', async () => {
  const first = openStore()
  await startDeal(first.store, 'deal1')
  first.clock.now -= 7_200_000
  await first.store.edit('deal1', rename('One'))
  first.store.close()
  const second = openStore(first.name)
  second.clock.now -= 9 * 365 * 86_400_000
  await second.store.edit('deal1', rename('Two'))
  await second.store.edit('deal2', rename('Three'))
  const ops = (await second.db.outbox.orderBy('n').toArray()).flatMap((row) => row.change.ops.map((op) => op.at))
  expect(ops).toEqual([...new Set(ops)].sort())
  expect(await titleOf(second.store)).toBe('Two')
})

test('a text beyond the limit is refused with a sentence, and the plan can still be read', async () => {
  const { store, db } = openStore()
  await startDeal(store, 'deal1')
  const before = await contentOf(db)
  const refused = await store.edit('deal1', rename('x'.repeat(20_001)))
  expect(refused).toMatchObject({ ok: false, problem: { kind: 'too-long' } })
  expect(!refused.ok && refused.problem.sentence).toMatch(/not saved.*Shorten/s)
  expect(await contentOf(db)).toEqual(before)
  expect(await titleOf(store)).toBe('Audit')
  expect(await store.edit('deal1', rename('x'.repeat(20_000)))).toMatchObject({ ok: true })
})

test('hostile names and titles are kept as they are', async () => {
  const { store } = openStore()
  for (const [index, text] of [
    '<img src=x onerror=alert(1)>',
    '\u202Egnp.exe',
    'x'.repeat(10_000),
    '👩‍🚀',
    '\uD83D',
    '\u0000',
  ].entries()) {
    await startDeal(store, `deal${index}`, { account: text, people: [`${text}@northgate.example`] })
    await store.edit(`deal${index}`, rename(text))
    expect(await planOf(store, `deal${index}`)).toMatchObject({ deal: { account: text }, milestones: [{ title: text }] })
  }
})

test('a deleted plan leaves list and count, and comes back by undo', async () => {
  const { store } = openStore()
  await startDeal(store, 'deal1')
  await startDeal(store, 'deal2', { account: 'Harbor Mills' })
  await store.edit('deal1', deleteEntity({ id: dealEntity('deal1'), audience: 'shared' }))
  expect((await store.listDeals('')).map((row) => row.deal)).toEqual(['deal2'])
  expect(await store.countOverdue('2027-01-01')).toBe(1)
  await store.undo('deal1')
  expect((await store.listDeals('')).map((row) => row.deal)).toEqual(['deal1', 'deal2'])
  expect(await store.countOverdue('2027-01-01')).toBe(2)
})

test('a replica whose name or last stamp cannot be read becomes a new one and goes on', async () => {
  const { store, db } = openStore()
  await startDeal(store, 'deal1')
  await db.meta.bulkPut([{ k: 'dev', v: 'short' }, { k: 'lastStamp', v: 'zzzzz' }]) // prettier-ignore
  expect(await store.edit('deal1', rename('Review'))).toMatchObject({ ok: true })
  expect(await titleOf(store)).toBe('Review')
  expect((await db.meta.get('dev'))?.v).toMatch(/^[-_0-9A-Za-z]{16}$/)
})

test('changes of one replica carry its one name', async () => {
  const { store, db } = openStore()
  await startDeal(store, 'deal1')
  await startDeal(store, 'deal2')
  const rows = await db.outbox.toArray()
  const names = new Set(rows.map((row) => row.change.dev))
  expect([...names]).toEqual([must(await db.meta.get('dev'), 'dev').v])
  expect(rows.flatMap((row) => row.change.ops).every((op) => op.at.endsWith([...names][0]?.slice(-5) ?? '-'))).toBe(true)
})
