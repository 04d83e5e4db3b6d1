import { afterEach, expect, test, vi } from 'vitest'
import { storeProblem } from '../../lib/store/store-problem.ts'
import { contentOf, openStore, rename, startDeal, titleOf, type Opened } from './open-store.ts'

afterEach(() => void vi.restoreAllMocks())

const quota = () => new DOMException('The quota has been exceeded.', 'QuotaExceededError')
const move = (title: string) => [{ audience: 'shared' as const, entity: 'ms1', fields: { title, due: '2026-11-30' } }]

async function twoDeals(): Promise<Opened> {
  const opened = openStore()
  await startDeal(opened.store, 'deal1')
  await startDeal(opened.store, 'deal2')
  await opened.store.linkPage('deal1', 'gmail', '19ab')
  return opened
}

/** Makes the last write of an edit, its row for lists, fail after the outbox was written. */
function failLast(how: (store: IDBObjectStore) => never): void {
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    return this.name === 'deals' ? how(this) : put.apply(this, given)
  })
}

test('on a full disk an edit is refused with a sentence and nothing of it is kept', async () => {
  const { store, db } = await twoDeals()
  const before = await contentOf(db)
  failLast(() => {
    throw quota()
  })
  const refused = await store.edit('deal1', move('Review'))
  expect(refused).toEqual({
    ok: false,
    problem: { kind: 'full', sentence: 'The disk is full, so this edit was not saved. Free some space, then do it again.' },
  })
  expect(await contentOf(db)).toEqual(before)
  vi.restoreAllMocks()
  expect(await store.edit('deal1', move('Review'))).toMatchObject({ ok: true })
  expect(await titleOf(store)).toBe('Review')
})

test('a disk that turns out to be full when the transaction ends refuses the edit too', async () => {
  const { store, db } = await twoDeals()
  const before = await contentOf(db)
  const put = IDBObjectStore.prototype.put
  // As Chromium does it: every request went well, and then the transaction is aborted for want of space.
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    const request = put.apply(this, given)
    request.addEventListener('success', () => {
      Object.defineProperty(this.transaction, 'error', { value: quota() })
      this.transaction.abort()
    })
    return request
  })
  expect(await store.edit('deal1', move('Review'))).toMatchObject({ ok: false, problem: { kind: 'full' } })
  vi.restoreAllMocks()
  expect(await contentOf(db)).toEqual(before)
})

test('an aborted transaction refuses the edit and keeps nothing of it', async () => {
  const { store, db } = await twoDeals()
  const before = await contentOf(db)
  failLast((table) => {
    table.transaction.abort()
    throw new DOMException('aborted', 'AbortError')
  })
  const refused = await store.edit('deal1', move('Review'))
  expect(refused).toMatchObject({ ok: false, problem: { kind: 'failed' } })
  expect(!refused.ok && refused.problem.sentence).toMatch(/could not be saved/)
  vi.restoreAllMocks()
  expect(await contentOf(db)).toEqual(before)
})

test('an undo and a link are refused as an edit is', async () => {
  const { store, db } = await twoDeals()
  await store.edit('deal1', move('Review'))
  const before = await contentOf(db)
  failLast(() => {
    throw quota()
  })
  expect(await store.undo('deal1')).toMatchObject({ ok: false, problem: { kind: 'full' } })
  expect(await store.linkPage('deal2', 'gmail', '19ab')).toMatchObject({ ok: false, problem: { kind: 'full' } })
  vi.restoreAllMocks()
  expect(await contentOf(db)).toEqual(before)
})

test('a setting and a "not a deal" are refused as an edit is', async () => {
  const { store, db } = await twoDeals()
  await store.setAside(['tom@else.example'])
  const before = await contentOf(db)
  for (const write of ['put', 'delete'] as const)
    vi.spyOn(IDBObjectStore.prototype, write).mockImplementation(() => {
      throw quota()
    })
  for (const refused of [
    await store.writeSettings({ theme: 'dark' }),
    await store.setAside(['ann@else.example']),
    await store.bringBack(['tom@else.example']),
  ])
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'full', sentence: expect.stringMatching(/Free some space/) } })
  vi.restoreAllMocks()
  expect(await contentOf(db)).toEqual(before)
})

test('a link that fails when it is taken from the other deal is not made either', async () => {
  const { store, db } = await twoDeals()
  const before = await contentOf(db)
  const put = IDBObjectStore.prototype.put
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    if (this.name === 'deals' && JSON.stringify(given[0]).includes('deal1')) throw quota()
    return put.apply(this, given)
  })
  expect(await store.linkPage('deal2', 'gmail', '19ab')).toMatchObject({ ok: false, problem: { kind: 'full' } })
  vi.restoreAllMocks()
  expect(await contentOf(db)).toEqual(before)
})

test('a database that was closed says so, and the edits before are safe', async () => {
  const { store, name } = await twoDeals()
  await store.edit('deal1', rename('Review'))
  store.close()
  for (const refused of [
    await store.edit('deal1', rename('Lost')),
    await store.undo('deal1'),
    await store.linkPage('deal1', 'gmail', '19cd'),
  ])
    expect(refused).toMatchObject({
      ok: false,
      problem: { kind: 'closed', sentence: expect.stringMatching(/Close and open the panel/) },
    })
  expect(await titleOf(openStore(name).store)).toBe('Review')
})

test('a database that does not open says so', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('A mutation operation was attempted', 'InvalidStateError')
  })
  expect(await openStore().store.edit('deal1', rename('Lost'))).toMatchObject({ ok: false, problem: { kind: 'closed' } })
})

test('each problem is told from what the browser threw, also when it is wrapped', () => {
  const named = (name: string) => Object.assign(new Error('odd'), { name })
  const wrapped = Object.assign(named('AbortError'), { inner: quota() })
  expect(
    [quota(), wrapped, named('DatabaseClosedError'), named('MissingAPIError'), new Error('odd'), null, 'text'].map(
      (error) => storeProblem(error).kind,
    ),
  ).toEqual(['full', 'full', 'closed', 'closed', 'failed', 'failed', 'failed'])
})
