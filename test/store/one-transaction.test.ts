import { beforeEach, expect, test, vi } from 'vitest'
import { openStore, rename, startDeal } from './open-store.ts'
import type { Store } from '../../lib/store/store.ts'

const begin = IDBDatabase.prototype.transaction
const writing = vi.fn<() => void>()
// Seen from below: a database keeps the function it was opened with.
IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...[tables, mode, options]: Parameters<typeof begin>) {
  if (mode === 'readwrite') writing()
  return begin.call(this, tables, mode, options)
}
beforeEach(() => void writing.mockReset())

test.each<[string, (store: Store) => Promise<unknown>]>([
  ['an edit', (store) => store.edit('deal1', rename('Review'))],
  ['an undo', (store) => store.undo('deal1')],
  ['a link', (store) => store.linkPage('deal1', 'gmail', '19cd')],
  ['a link taken from another deal', (store) => store.linkPage('deal2', 'gmail', '19ab')],
  ['a setting', (store) => store.writeSettings({ theme: 'dark' })],
])('%s is one transaction', async (_name, act) => {
  const { store } = openStore()
  await startDeal(store, 'deal1')
  await startDeal(store, 'deal2')
  await store.linkPage('deal1', 'gmail', '19ab')
  await store.edit('deal1', rename('Audit 2'))
  writing.mockReset()
  expect(await act(store)).toMatchObject({ ok: true })
  expect(writing).toHaveBeenCalledOnce()
})
