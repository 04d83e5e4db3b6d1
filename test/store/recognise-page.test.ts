import { afterEach, expect, test, vi } from 'vitest'
import { deleteEntity, renameStep } from '../../lib/plan/edits.ts'
import { dealEntity } from '../../lib/plan/read-plan.ts'
import { page } from '../detect/page.ts'
import { openStore, planOf, startDeal, type Opened } from './open-store.ts'

afterEach(() => void vi.restoreAllMocks())

async function opened(): Promise<Opened> {
  const found = openStore()
  const { store } = found
  await store.writeSettings({ ownDomains: ['kestrel.example'] })
  await startDeal(store, 'northgate', { people: ['grace.lin@northgate.example'], domains: ['northgate.example'], key: 'SM-7F3K' })
  await startDeal(store, 'harbor', { people: ['dee@harbormills.example'], domains: ['Harbormills.example'] })
  return found
}
const from = (sender: string, more = {}) => page({ mails: [{ from: sender, to: ['sarah@kestrel.example'] }], ...more })

test('a deal is found by a person, a domain, the key in the subject and a linked thread', async () => {
  const { store } = await opened()
  await store.linkPage('harbor', 'gmail', '19ab')
  const found = async (context: ReturnType<typeof page>) => {
    const recognition = await store.recognise(context)
    return recognition.kind === 'matched' ? `${recognition.deal} ${recognition.because[0]?.kind}` : recognition.kind
  }
  expect(await found(from('Grace.Lin@Northgate.example'))).toBe('northgate person')
  expect(await found(from('tom@mail.northgate.example'))).toBe('northgate domain')
  expect(await found(from('x@harbormills.example'))).toBe('harbor domain')
  expect(await found(from('x@else.example', { subject: 'Re: [SM-7F3K]' }))).toBe('northgate key-in-subject')
  expect(await found(from('grace.lin@northgate.example', { id: '19ab' }))).toBe('harbor linked-thread')
  expect(await found(from('x@else.example'))).toBe('no-deal')
  expect(await found(page({ mails: null }))).toBe('no-thread')
})

test('two deals that share a person are both offered', async () => {
  const { store } = await opened()
  await startDeal(store, 'renewal', { people: ['grace.lin@northgate.example'] })
  expect(await store.recognise(from('grace.lin@northgate.example'))).toMatchObject({
    kind: 'ambiguous',
    candidates: [{ deal: 'northgate' }, { deal: 'renewal' }],
  })
})

test('what a plan says now is what counts', async () => {
  const { store } = await opened()
  const plan = await planOf(store, 'northgate')
  await store.edit('northgate', plan.stakeholders.flatMap(deleteEntity))
  await store.edit('northgate', [
    { audience: 'shared', entity: dealEntity('northgate'), fields: { domains: ['northgate.test'] } },
  ])
  expect((await store.recognise(from('grace.lin@northgate.example'))).kind).toBe('no-deal')
  expect(await store.recognise(from('grace.lin@northgate.test'))).toMatchObject({ deal: 'northgate' })
})

test('a deleted deal is not found, and is found again after undo', async () => {
  const { store } = await opened()
  await store.edit('northgate', deleteEntity({ id: dealEntity('northgate'), audience: 'shared' }))
  expect((await store.recognise(from('grace.lin@northgate.example'))).kind).toBe('no-deal')
  await store.undo('northgate')
  expect(await store.recognise(from('grace.lin@northgate.example'))).toMatchObject({ deal: 'northgate' })
})

test('our own and free-mail domains find nothing, whoever put them into a deal', async () => {
  const { store } = await opened()
  await startDeal(store, 'odd', { domains: ['kestrel.example', 'gmail.com'], people: ['jonah@kestrel.example'] })
  expect((await store.recognise(from('jonah@kestrel.example'))).kind).toBe('no-deal')
  expect((await store.recognise(from('someone@gmail.com'))).kind).toBe('no-deal')
})

test('people who were set aside keep the thread quiet until they are brought back', async () => {
  const { store } = await opened()
  await store.setAside(['x@else.example'])
  expect((await store.recognise(from('X@else.example'))).kind).toBe('quiet')
  await store.bringBack(['x@else.example'])
  expect((await store.recognise(from('x@else.example'))).kind).toBe('no-deal')
})

test('only deals that share something with the page are read, however many there are', async () => {
  const { store, db } = await opened()
  await db.deals.bulkAdd(
    Array.from({ length: 500 }, (_, index) => ({
      deal: `other${index}`,
      account: `Company ${index}`,
      opportunity: '',
      signBy: null,
      nextDue: null,
      open: 0,
      signedOn: null,
      recapFrom: null,
      keys: [`a:p@company${index}.example`, `c:company${index}.example`],
      deleted: false,
    })),
  )
  const read: string[] = []
  db.deals.hook('reading', (row) => {
    read.push(row.deal)
    return row
  })
  const scans = [vi.spyOn(IDBObjectStore.prototype, 'getAll'), vi.spyOn(IDBObjectStore.prototype, 'openCursor')]
  expect(await store.recognise(from('grace.lin@northgate.example', { subject: '[SM-7F3K]' }))).toMatchObject({
    deal: 'northgate',
  })
  expect(read).toEqual(['northgate'])
  for (const scan of scans) expect(scan.mock.contexts.filter((table) => (table as IDBObjectStore).name === 'deals')).toEqual([])
})

test('matching does not read plans, nor who else is in the database', async () => {
  const { store, db } = await opened()
  await db.plans.put({ deal: 'harbor', packed: 'damaged' })
  await db.deals.update('harbor', { signBy: 'soon', open: 'many' as unknown as number })
  expect(await store.recognise(from('grace.lin@northgate.example'))).toMatchObject({ deal: 'northgate' })
})

test('an edit that touches no key leaves the index alone', async () => {
  const { store, db } = await opened()
  const plan = await planOf(store, 'northgate')
  const put = vi.spyOn(db.deals, 'put')
  await store.edit(
    'northgate',
    plan.milestones.flatMap((step) => renameStep(step, 'Review')),
  )
  expect(put).not.toHaveBeenCalled()
})
