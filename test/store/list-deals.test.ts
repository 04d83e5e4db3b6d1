import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import type { Edit } from '../../lib/plan/change.ts'
import { addStep } from '../../lib/plan/edits.ts'
import { openStore, startDeal } from './open-store.ts'

test('the nearest signature comes first, plans without one last', async () => {
  const { store } = openStore()
  await startDeal(store, 'undated', { signBy: null })
  await startDeal(store, 'late', { signBy: '2027-03-01' })
  await startDeal(store, 'soon', { signBy: '2026-11-30' })
  expect((await store.listDeals('')).map((row) => row.deal)).toEqual(['soon', 'late', 'undated'])
})

test('a plan that was signed, or has nothing left to do, comes last, and says when it was signed', async () => {
  const { store } = openStore()
  await startDeal(store, 'signed', { signBy: '2026-11-06' })
  await startDeal(store, 'finished', { signBy: '2026-11-10' })
  await startDeal(store, 'running', { signBy: '2026-12-18' })
  await startDeal(store, 'undated', { signBy: null })
  const step = (fields: Edit['fields'], entity = 'ms1') => [{ audience: 'shared', entity, fields }] satisfies Edit[]
  await store.edit('signed', addStep('ms2', { title: 'Kickoff', side: 'buyer', due: '2026-12-11', order: 'a1' }))
  await store.edit('signed', step({ gate: 'signature', status: 'done', doneOn: '2026-11-05' }))
  await store.edit('finished', step({ status: 'done', doneOn: '2026-11-10' }))
  const listed = await store.listDeals('')
  expect(listed.map((row) => row.deal)).toEqual(['running', 'undated', 'signed', 'finished'])
  expect(listed.map((row) => row.signedOn)).toEqual([null, null, '2026-11-05', null])
  await store.edit('signed', step({ status: 'open', doneOn: null }))
  expect((await store.listDeals(''))[0]).toMatchObject({ deal: 'signed', signedOn: null })
})

test('a row of an earlier version, which does not say when it was signed, is listed as it is', async () => {
  const { store, db } = openStore()
  await startDeal(store, 'old')
  await db.deals.update('old', (row) => void Reflect.deleteProperty(row, 'signedOn'))
  expect(await store.listDeals('')).toMatchObject([{ account: 'Northgate Bank', signedOn: null }])
  expect(await store.findDeals(['old'])).toMatchObject([{ account: 'Northgate Bank', signedOn: null }])
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
  const row = { account: 'A', opportunity: '', nextDue: null, open: 1, signedOn: null, recapFrom: null, keys: [], deleted: false }
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

test('a recap is due from its day on, of plans with a buyer to send it to, the longest due first', async () => {
  const { store } = openStore()
  await startDeal(store, 'alone')
  for (const deal of ['new', 'told']) await startDeal(store, deal, { people: ['priya@northgate.example'] })
  const told = (on: string): Edit[] => [{ audience: 'internal', entity: 'amtold', fields: { recapOn: on } }]
  await store.edit('told', told('2026-11-13'))
  expect([await store.countRecapsDue('2026-11-19'), await store.countRecapsDue('2026-11-20')]).toEqual([1, 2])
  expect((await store.listRecapsDue('2026-11-20')).map(({ deal }) => deal)).toEqual(['new', 'told'])
  await store.edit('told', told('2026-11-20'))
  expect((await store.listRecapsDue('2026-11-20')).map(({ deal }) => deal)).toEqual(['new'])
})

test('plans of an earlier version are looked at for a recap, those with nothing left to do are not', async () => {
  const { store, db, name } = openStore()
  for (const deal of ['open', 'done']) await startDeal(store, deal, { people: ['priya@northgate.example'] })
  await store.edit('done', [{ audience: 'shared', entity: 'ms1', fields: { status: 'done', doneOn: '2026-11-10' } }])
  const rows = await db.deals.toArray()
  await db.delete()
  const before = new Dexie(name)
  before.version(2).stores({ deals: 'deal, *keys, signBy, nextDue' })
  await before.table('deals').bulkAdd(rows.map(({ recapFrom: _later, ...row }) => row))
  before.close()
  const { store: now } = openStore(name)
  expect((await now.listRecapsDue('2026-11-20')).map(({ deal }) => deal)).toEqual(['open'])
})

test('the plans of a company that have something left to do are counted by its domain', async () => {
  const { store } = openStore()
  const domains = (deal: string, ...of: string[]) =>
    store.edit(deal, [{ audience: 'shared', entity: `dl${deal}`, fields: { domains: of } }])
  for (const deal of ['one', 'two', 'done', 'other']) await startDeal(store, deal)
  await domains('one', 'acme.example')
  await domains('two', 'acme.example', 'acme.test')
  await domains('done', 'acme.example')
  await domains('other', 'acme.test')
  await store.edit('done', [{ audience: 'shared', entity: 'ms1', fields: { status: 'done' } }])
  expect(await Promise.all(['acme.example', 'acme.test', 'nobody.example'].map(store.countOpenOf))).toEqual([2, 2, 0])
})
