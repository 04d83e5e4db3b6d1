import { expect, test } from 'vitest'
import type { HistoryRow, OutboxRow, PlanRow } from '../../lib/store/rows.ts'
import { settle } from '../../lib/store/settle.ts'
import { page } from '../detect/page.ts'
import { contentOf, openStore, planOf, rename, startDeal, titleOf, type Opened } from './open-store.ts'

// The very point is that these are not such rows.
const asPlan = (row: unknown) => row as PlanRow
const asUnsent = (row: unknown) => row as OutboxRow
const asHistory = (row: unknown) => row as HistoryRow

async function twoDeals(): Promise<Opened> {
  const opened = openStore()
  await startDeal(opened.store, 'deal1', { people: ['ann@northgate.example'], domains: ['northgate.example'] })
  await startDeal(opened.store, 'deal2', { account: 'Harbor Mills', people: ['dee@harbormills.example'] })
  return opened
}

const broken: [string, (opened: Opened) => Promise<unknown>][] = [
  ['a plan row that is no JSON', ({ db }) => db.plans.put({ deal: 'deal1', packed: '{"v":1,"streams"' })],
  ['a plan row of another version', ({ db }) => db.plans.put({ deal: 'deal1', packed: '{"v":9}' })],
  ['a plan row without its text', ({ db }) => db.plans.put(asPlan({ deal: 'deal1' }))],
  ['a plan row with bytes for text', ({ db }) => db.plans.put(asPlan({ deal: 'deal1', packed: new Uint8Array(9) }))],
  ['an unsent change without its writes', ({ db }) => db.outbox.add(asUnsent({ deal: 'deal1', change: { id: 'x' }, was: [] }))],
  ['an unsent change that is nothing', ({ db }) => db.outbox.add(asUnsent({ deal: 'deal1' }))],
  ['an unsent change with an object for a value', async ({ db }) => {
    const row = await db.outbox.where('deal').equals('deal1').first()
    const ops = row?.change.ops.map((op) => ({ ...op, v: { nested: true } }))
    await db.outbox.put(asUnsent({ ...row, change: { ...row?.change, ops } }))
  }],
] // prettier-ignore

test.each(broken)('%s makes that plan damaged, with its raw export, and no other', async (_name, damage) => {
  const opened = await twoDeals()
  const { store, db } = opened
  await damage(opened)
  const read = await store.readPlan('deal1')
  expect(read).toMatchObject({ ok: false, problem: { kind: 'damaged' } })
  const raw: unknown = JSON.parse((!read.ok && read.problem.raw) || '')
  expect(raw).toMatchObject({ summary: { deal: 'deal1', account: 'Northgate Bank' } })
  expect(await store.exportRaw('deal1')).toBe(!read.ok && read.problem.raw)

  const before = await contentOf(db)
  for (const refused of [
    await store.edit('deal1', rename('Review')),
    await store.undo('deal1'),
    await store.linkPage('deal1', 'gmail', '19ab'),
  ])
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'damaged' } })
  await settle(db, 'deal1')
  expect(await contentOf(db)).toEqual(before)

  expect(await store.edit('deal2', rename('Review'))).toMatchObject({ ok: true })
  expect(await titleOf(store, 'deal2')).toBe('Review')
  expect((await store.listDeals('')).map((row) => row.deal)).toEqual(['deal1', 'deal2'])
  expect(await store.recognise(page({ mails: [{ from: 'dee@harbormills.example' }] }))).toMatchObject({ deal: 'deal2' })
})

test('the raw export holds every row of the deal as it lies there', async () => {
  const { store, db } = await twoDeals()
  for (let i = 0; i < 45; i++) await store.edit('deal1', rename(`Title ${i}`))
  await settle(db, 'deal1')
  await store.edit('deal1', rename('Last'))
  const raw: { hist: unknown[]; outbox: unknown[] } = JSON.parse(await store.exportRaw('deal1'))
  expect(raw).toMatchObject({ plan: { packed: expect.stringContaining('Northgate Bank') }, summary: { deal: 'deal1' } })
  expect(raw.hist.length + raw.outbox.length).toBe(47)
  expect(JSON.stringify(raw)).not.toContain('Harbor Mills')
})

test('with the newest unsent change unreadable the stamps of other plans grow all the same', async () => {
  const { store, db, clock } = await twoDeals()
  await db.outbox.add(asUnsent({ deal: 'deal1', change: null, was: [] }))
  clock.now -= 86_400_000
  await store.edit('deal2', rename('Review'))
  const stamps = (await db.outbox.toArray()).flatMap((row) => row.change?.ops.map((op) => op.at) ?? [])
  expect(stamps).toEqual([...new Set(stamps)].sort())
})

test('a line of the story that cannot be read is left out, the plan and its undo go on', async () => {
  const { store, db } = await twoDeals()
  await db.hist.put(asHistory({ deal: 'deal1', n: -1, change: 'gone' }))
  await store.edit('deal1', rename('Review'))
  expect(await store.readRecords('deal1')).toHaveLength(2)
  for (let i = 0; i < 45; i++) await store.edit('deal1', rename(`Title ${i}`))
  await settle(db, 'deal1')
  expect(await db.outbox.where('deal').equals('deal1').count()).toBeLessThanOrEqual(40)
  await store.undo('deal1')
  expect(await titleOf(store)).toBe('Title 43')
})

test.each([
  ['a name', { account: 5 as unknown as string }],
  ['a date', { signBy: 'soon' }],
  ['a date of another kind', { signBy: {} as unknown as string }],
])('a row for lists and matching with %s that cannot be read stays listed, and the next edit mends it', async (_what, broken) => {
  const { store, db } = await twoDeals()
  await db.deals.update('deal1', broken)
  for (const search of ['', 'harbor']) {
    const listed = await store.listDeals(search)
    expect(listed.map((row) => row.deal).sort()).toEqual(['deal1', 'deal2'])
    expect(listed.find((row) => row.deal === 'deal1')).toMatchObject({ account: 'A plan without its name', signBy: null })
  }
  expect(await store.findDeals(['deal1', 'deal2'])).toHaveLength(2)
  expect(await store.recognise(page({ mails: [{ from: 'ann@northgate.example' }] }))).toMatchObject({ kind: 'no-deal' })
  expect((await planOf(store, 'deal1')).deal.account).toBe('Northgate Bank')
  await store.edit('deal1', rename('Review'))
  expect((await store.listDeals('')).map((row) => row.account)).toEqual(['Northgate Bank', 'Harbor Mills'])
})

test('a thread of a damaged plan can be linked to another', async () => {
  const { store, db } = await twoDeals()
  await store.linkPage('deal1', 'gmail', '19ab')
  await db.plans.put({ deal: 'deal1', packed: 'gone' })
  expect(await store.linkPage('deal2', 'gmail', '19ab')).toEqual({ ok: true, value: 'deal1' })
  expect(await store.recognise(page({ id: '19ab' }))).toMatchObject({ kind: 'matched', deal: 'deal2' })
})
