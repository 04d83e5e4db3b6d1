import { expect, test } from 'vitest'
import { openStore, startDeal } from './open-store.ts'

test('the nearest signature comes first, plans without one last', async () => {
  const { store } = openStore()
  await startDeal(store, 'undated', { signBy: null })
  await startDeal(store, 'late', { signBy: '2027-03-01' })
  await startDeal(store, 'soon', { signBy: '2026-11-30' })
  expect((await store.listDeals('')).map((row) => row.deal)).toEqual(['soon', 'late', 'undated'])
})

test('a search finds what holds every word, in account or opportunity, without case', async () => {
  const { store } = openStore()
  await startDeal(store, 'one', { account: 'Northgate Bank', opportunity: 'Alert triage' })
  await startDeal(store, 'two', { account: 'Northgate Bank', opportunity: 'Renewal', signBy: null })
  await startDeal(store, 'three', { account: 'Harbor Mills' })
  const found = async (text: string) => (await store.listDeals(text)).map((row) => row.deal)
  expect(await found('NORTH renew')).toEqual(['two'])
  expect(await found('  northgate ')).toEqual(['one', 'two'])
  expect(await found('northgate harbor')).toEqual([])
  expect(await found('.*')).toEqual([])
})

test('a list is a hundred deals at most, dated ones first', async () => {
  const { store, db } = openStore()
  const row = { account: 'A', opportunity: '', nextDue: null, open: 0, keys: [], deleted: false }
  await db.deals.bulkAdd(Array.from({ length: 70 }, (_, index) => ({ ...row, deal: `undated${index}`, signBy: null })))
  await db.deals.bulkAdd(Array.from({ length: 70 }, (_, index) => ({ ...row, deal: `dated${index}`, signBy: '2026-12-18' })))
  const listed = await store.listDeals('')
  expect(listed).toHaveLength(100)
  expect(listed.slice(0, 70).every((each) => each.signBy !== null)).toBe(true)
})

test('deals are read by their ids, those that are not there left out', async () => {
  const { store } = openStore()
  await startDeal(store, 'one')
  expect((await store.findDeals(['gone', 'one'])).map((row) => row.deal)).toEqual(['one'])
})

test('a plan is overdue with the first open step that was due before today', async () => {
  const { store } = openStore()
  await startDeal(store, 'one')
  await startDeal(store, 'two')
  expect([await store.countOverdue('2026-12-04'), await store.countOverdue('2026-12-05')]).toEqual([0, 2])
  await store.edit('one', [{ audience: 'shared', entity: 'ms1', fields: { status: 'done' } }])
  expect(await store.countOverdue('2026-12-05')).toBe(1)
})
