import { expect, test, vi } from 'vitest'
import { settle } from '../../lib/store/settle.ts'
import type { PlanRead } from '../../lib/store/watch-plan.ts'
import { openStore, rename, startDeal, type Opened } from './open-store.ts'

/** Watches `deal1` in this panel; `told` grows by the title of its step, or by what is wrong, each time the plan is told. */
function watch({ store }: Opened): { told: string[]; ending: AbortController } {
  const told: string[] = []
  const ending = new AbortController()
  const onPlan = (read: PlanRead) => void told.push(read.ok ? (read.value?.milestones[0]?.title ?? 'no plan') : read.problem.kind)
  store.watchPlan('deal1', { onPlan, onError: () => told.push('failed') }, ending.signal)
  return { told, ending }
}
const settled = () => new Promise((resolve) => setTimeout(resolve, 60))

test('a plan is told at once, also one that is not there yet', async () => {
  const panel = openStore()
  const { told } = watch(panel)
  await vi.waitFor(() => expect(told).toEqual(['no plan']))
  await startDeal(panel.store, 'deal1')
  expect(watch(panel).told).toEqual([])
  expect(told).toEqual(['no plan', 'Audit'])
})

test('an edit and an undo made here are told when they are durable, and once', async () => {
  const panel = openStore()
  await startDeal(panel.store, 'deal1')
  const { told } = watch(panel)
  await vi.waitFor(() => expect(told).toEqual(['Audit']))
  await panel.store.edit('deal1', rename('Review'))
  expect(told).toEqual(['Audit', 'Review'])
  await panel.store.undo('deal1')
  await panel.store.edit('deal2', rename('Of another deal'))
  await settled()
  expect(told).toEqual(['Audit', 'Review', 'Audit'])
})

test('an edit of another panel is told, whoever made the last one', async () => {
  const panel = openStore()
  await startDeal(panel.store, 'deal1')
  const other = openStore(panel.name)
  const { told } = watch(panel)
  await vi.waitFor(() => expect(told).toEqual(['Audit']))
  await panel.store.edit('deal1', rename('Mine'))
  await other.store.edit('deal1', rename('Theirs'))
  await vi.waitFor(() => expect(told).toEqual(['Audit', 'Mine', 'Theirs']))
  await panel.store.edit('deal1', rename('Mine again'))
  await settled()
  expect(told).toEqual(['Audit', 'Mine', 'Theirs', 'Mine again'])
})

test('a plan that was folded is told as it was, and edits go on from there', async () => {
  const panel = openStore()
  await startDeal(panel.store, 'deal1')
  for (let i = 0; i < 40; i++) await panel.store.edit('deal1', rename(`Title ${i}`))
  await settle(panel.db, 'deal1')
  const { told } = watch(panel)
  await vi.waitFor(() => expect(told).toEqual(['Title 39']))
  await panel.store.edit('deal1', rename('Last'))
  expect(told).toEqual(['Title 39', 'Last'])
})

test('a damaged plan is told as damaged, and as itself when it was mended', async () => {
  const panel = openStore()
  await startDeal(panel.store, 'deal1')
  const { told } = watch(panel)
  await vi.waitFor(() => expect(told).toEqual(['Audit']))
  await panel.db.plans.put({ deal: 'deal1', packed: 'gone' })
  await vi.waitFor(() => expect(told).toEqual(['Audit', 'damaged']))
  await panel.db.plans.delete('deal1')
  await vi.waitFor(() => expect(told).toEqual(['Audit', 'damaged', 'Audit']))
})

test('nothing is told after the end', async () => {
  const panel = openStore()
  await startDeal(panel.store, 'deal1')
  const { told, ending } = watch(panel)
  await vi.waitFor(() => expect(told).toEqual(['Audit']))
  ending.abort()
  await panel.store.edit('deal1', rename('Review'))
  await settled()
  expect(told).toEqual(['Audit'])
})

test('a database that does not open is an error', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('A mutation operation was attempted', 'InvalidStateError')
  })
  const { told } = watch(openStore())
  await vi.waitFor(() => expect(told).toEqual(['failed']))
  vi.restoreAllMocks()
})
