import { expect, test, vi } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { addStep } from '../../lib/plan/edits.ts'
import { readPlan } from '../../lib/plan/read-plan.ts'
import { unpackState } from '../../lib/plan/pack.ts'
import type { OutboxRow } from '../../lib/store/rows.ts'
import { settle } from '../../lib/store/settle.ts'
import { contentOf, openStore, planOf, rename, startDeal, titleOf, type Opened } from './open-store.ts'

const unsent = ({ db }: Opened) => db.outbox.where('deal').equals('deal1').count()
const writes = async ({ db }: Opened) => (await db.hist.toArray()).reduce((sum, row) => sum + row.change.ops.length, 0)

/** A deal whose step was renamed so often, settled only where the test says so. */
async function renamed(times: number): Promise<Opened> {
  const opened = openStore()
  await startDeal(opened.store, 'deal1')
  for (let i = 1; i <= times; i++) await opened.store.edit('deal1', rename(`Title ${i}`))
  return opened
}

test('up to forty unsent changes are kept one by one', async () => {
  const opened = await renamed(39)
  await settle(opened.db, 'deal1')
  expect([await unsent(opened), await opened.db.plans.count()]).toEqual([40, 0])
})

test('the forty-first folds them all, without being asked', async () => {
  const opened = await renamed(40)
  await vi.waitFor(async () => expect(await unsent(opened)).toBe(0))
  const row = must(await opened.db.plans.get('deal1'), 'row')
  expect(readPlan('deal1', unpackState(row.packed))).toEqual(await planOf(opened.store, 'deal1'))
  expect(await titleOf(opened.store)).toBe('Title 40')
})

test('settling shows the same plan and tells the same story', async () => {
  const opened = await renamed(30)
  const other = addStep('ms2', { title: 'Kickoff', side: 'both', due: null, order: 'a1' })
  await opened.store.edit('deal1', other)
  for (let i = 0; i < 8; i++) await opened.store.undo('deal1')
  const [plan, story] = [await planOf(opened.store, 'deal1'), await opened.store.readRecords('deal1')]
  expect(story).toHaveLength(40)
  await opened.store.edit('deal1', rename('Last'))
  await settle(opened.db, 'deal1')
  expect(await unsent(opened)).toBe(0)
  expect((await opened.store.readRecords('deal1')).slice(0, 40)).toEqual(story)
  const steps = (await planOf(opened.store, 'deal1')).milestones.map((step) =>
    step.id === 'ms1' ? { ...step, title: 'Title 23' } : step,
  )
  expect({ ...plan, milestones: steps }).toEqual(plan)
})

test('undo reaches twenty changes back across settling', async () => {
  const opened = await renamed(50)
  await settle(opened.db, 'deal1')
  const seen: unknown[] = []
  for (let i = 0; i < 22; i++) {
    await opened.store.undo('deal1')
    await settle(opened.db, 'deal1')
    seen.push(await titleOf(opened.store))
  }
  expect([seen[0], seen[18], seen[19], seen[20], seen[21]]).toEqual(['Title 49', 'Title 31', 'Title 30', 'Title 30', 'Title 30'])
})

test('with three hundred edits neither outbox nor history grows on', async () => {
  const opened = await renamed(300)
  await settle(opened.db, 'deal1')
  expect(await unsent(opened)).toBeLessThanOrEqual(40)
  expect(await writes(opened)).toBeLessThanOrEqual(200)
  expect(await titleOf(opened.store)).toBe('Title 300')
  await opened.store.undo('deal1')
  expect(await titleOf(opened.store)).toBe('Title 299')
}, 20_000)

test('large changes are kept as long as undo needs them', async () => {
  const opened = openStore()
  await startDeal(opened.store, 'deal1')
  const move = (day: number) =>
    Array.from({ length: 15 }, (_, index) => ({
      audience: 'shared' as const,
      entity: `ms${index}`,
      fields: { due: `2027-01-${String(day).padStart(2, '0')}` },
    }))
  for (let i = 0; i < 15; i++) await opened.store.edit('deal1', rename(`Title ${i}`))
  for (let day = 1; day <= 25; day++) await opened.store.edit('deal1', move(day))
  await vi.waitFor(async () => expect(await unsent(opened)).toBe(0))
  for (let i = 0; i < 20; i++) await opened.store.undo('deal1')
  expect((await planOf(opened.store, 'deal1')).milestones.map((step) => step.due)).toEqual(Array(15).fill('2027-01-05'))
  expect(await writes(opened)).toBeLessThanOrEqual(1_000)
})

test('after settling stamps and numbers go on where they were', async () => {
  const opened = await renamed(40)
  await vi.waitFor(async () => expect(await opened.db.outbox.count()).toBe(0))
  opened.clock.now -= 86_400_000
  await opened.store.edit('deal1', [{ audience: 'shared', entity: 'ms1', fields: { doneWhen: 'Signed off' } }])
  await opened.store.edit('deal1', rename('Last'))
  const records = await opened.store.readRecords('deal1')
  const stamps = records.flatMap((record) => record.change.ops.map((op) => op.at))
  expect(stamps).toEqual([...new Set(stamps)].sort())
  expect(await titleOf(opened.store)).toBe('Last')
  expect(records.at(-1)?.change.ops[0]?.v).toBe('Last')
})

test('settling one deal leaves the others alone', async () => {
  const opened = await renamed(10)
  await startDeal(opened.store, 'deal2')
  for (let i = 0; i < 45; i++) await opened.store.edit('deal1', rename(`More ${i}`))
  await settle(opened.db, 'deal1')
  expect(await opened.db.outbox.where('deal').equals('deal2').count()).toBe(1)
  expect(await titleOf(opened.store, 'deal2')).toBe('Audit')
})

test('settling a damaged plan touches nothing', async () => {
  const opened = openStore()
  await startDeal(opened.store, 'deal1')
  const [row] = await opened.db.outbox.toArray()
  const bad = { deal: 'deal1', change: { ...row?.change, ops: 'gone' }, was: [] } as unknown as OutboxRow
  await opened.db.outbox.bulkAdd(Array.from({ length: 50 }, () => bad))
  const before = await contentOf(opened.db)
  await settle(opened.db, 'deal1')
  expect(await contentOf(opened.db)).toEqual(before)
})

test('a settling that breaks off half-way leaves everything as it was', async () => {
  const opened = await renamed(39)
  const { db } = opened
  const stop = (): never => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  db.hist.hook('creating', stop)
  await opened.store.edit('deal1', rename('One too many'))
  await expect(settle(db, 'deal1')).rejects.toThrow(/full|Quota|hist/)
  expect([await unsent(opened), await db.plans.count(), await db.hist.count()]).toEqual([41, 0, 0])
  db.hist.hook('creating').unsubscribe(stop)
  await opened.store.edit('deal1', rename('Once more'))
  await vi.waitFor(async () => expect(await unsent(opened)).toBe(0))
  expect(await titleOf(opened.store)).toBe('Once more')
})
