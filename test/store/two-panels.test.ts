import { expect, test } from 'vitest'
import { addStep } from '../../lib/plan/edits.ts'
import { must } from '../../lib/base/must.ts'
import { recordChange } from '../../lib/plan/record-change.ts'
import { readDeal } from '../../lib/store/read-deal.ts'
import { settle } from '../../lib/store/settle.ts'
import { openStore, planOf, rename, startDeal, titleOf } from './open-store.ts'

const step = (panel: string, index: number) =>
  addStep(`ms${panel}${index}`, { title: `${panel} ${index}`, side: 'buyer', due: null, order: '' })

async function twoPanels() {
  const one = openStore()
  const two = openStore(one.name)
  // The second panel's clock is an hour behind, as after a suspended computer.
  two.clock.now -= 3_600_000
  await startDeal(one.store, 'deal1')
  return { one, two }
}

test('edits of two panels at the same time are all kept', async () => {
  const { one, two } = await twoPanels()
  const edits = Array.from({ length: 30 }, (_, index) => [
    one.store.edit('deal1', step('A', index)),
    two.store.edit('deal1', step('B', index)),
  ]).flat()
  for (const made of await Promise.all(edits)) expect(made.ok).toBe(true)
  await settle(one.db, 'deal1')
  for (const { store } of [one, two]) expect((await planOf(store, 'deal1')).milestones).toHaveLength(61)
}, 20_000)

test('stamps grow in the order of the changes, whichever panel made them', async () => {
  const { one, two } = await twoPanels()
  await Promise.all(
    Array.from({ length: 30 }, (_, index) => (index % 2 ? one : two).store.edit('deal1', rename(`Title ${index}`))),
  )
  const ops = (await one.db.outbox.orderBy('n').toArray()).flatMap((row) => row.change.ops.map((op) => op.at))
  expect(ops).toEqual([...new Set(ops)].sort())
})

test('two panels are one replica', async () => {
  const one = openStore()
  const two = openStore(one.name)
  await Promise.all([startDeal(one.store, 'deal1'), startDeal(two.store, 'deal2')])
  const devs = (await one.db.outbox.toArray()).map((row) => row.change.dev)
  expect(new Set(devs).size).toBe(1)
})

test('what one panel did the other undoes', async () => {
  const { one, two } = await twoPanels()
  await one.store.edit('deal1', rename('One'))
  await two.store.edit('deal1', rename('Two'))
  await one.store.undo('deal1')
  expect(await titleOf(two.store)).toBe('One')
  await two.store.undo('deal1')
  expect(await titleOf(one.store)).toBe('Audit')
})

test('an undo in both panels at once takes back two changes, not one twice', async () => {
  const { one, two } = await twoPanels()
  for (const title of ['One', 'Two', 'Three']) await one.store.edit('deal1', rename(title))
  await Promise.all([one.store.undo('deal1'), two.store.undo('deal1')])
  expect(await titleOf(one.store)).toBe('One')
})

test('a plan read while the other panel settles is whole, never the one from before', async () => {
  const { one, two } = await twoPanels()
  for (let round = 0; round < 4; round++) {
    for (let index = 0; index < 41; index++) await one.db.outbox.add(await sample(one, `Round ${round}, ${index}`))
    const settling = settle(one.db, 'deal1')
    const seen = await Promise.all(Array.from({ length: 20 }, () => titleOf(two.store)))
    expect(new Set(seen)).toEqual(new Set([`Round ${round}, 40`]))
    await settling
  }
})

test('both panels settling at once lose nothing', async () => {
  const { one, two } = await twoPanels()
  for (let index = 0; index < 41; index++) await one.db.outbox.add(await sample(one, `Title ${index}`))
  await Promise.all([settle(one.db, 'deal1'), settle(two.db, 'deal1'), one.store.edit('deal1', rename('Last'))])
  expect(await titleOf(two.store)).toBe('Last')
  expect(await two.store.readRecords('deal1')).toHaveLength(43)
})

/** A rename as an unsent change, which the store is not told of and so does not settle. */
async function sample({ db, clock }: ReturnType<typeof openStore>, title: string) {
  clock.now += 1_000
  const read = await readDeal(db, 'deal1')
  const { state } = must(read.ok ? read.value : null, 'deal1')
  const author = { dev: 'panel-number-one', now: clock.now, last: null, changeId: title }
  const { change, was } = must(recordChange('deal1', rename(title), state, author), title)
  return { deal: 'deal1', change, was }
}
