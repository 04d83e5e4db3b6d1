import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { createAsk } from '../../lib/sync/ask.ts'
import { cycle, type CycleEnd } from '../../lib/sync/cycle.ts'
import type { Lock } from '../../lib/sync/ports.ts'
import { createRemote } from '../../lib/sync/remote.ts'
import type { Session } from '../../lib/wire/session.ts'
import { useApp } from '../server/use-app.ts'
import { planOf, rename, startDeal, titleOf, openStore } from '../store/open-store.ts'
import { createAccountStore } from '../../lib/store/account/account-store.ts'

const { founder, colleague, call, time, use } = useApp()
const never = new AbortController().signal
const free: Lock = (work) => work()

/** A browser of this person's, connected to the real server by the product's own requests; `broken` says what becomes of each. */
async function connect(session: Session, broken: (path: string) => 'sent' | 'lost' | 'unanswered' = () => 'sent') {
  const opened = openStore()
  opened.clock.now = time.now
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
  const account = createAccountStore({ clock: () => opened.clock.now, random }, opened.db)
  await account.giveAccount({ workspace: session.account.workspace, person: session.account.person })
  const token = { access: session.access, refresh: session.refresh }
  const asked: string[] = []
  const fetch: typeof globalThis.fetch = async (url, init) => {
    const path = (url as string).slice('https://sync.example'.length)
    asked.push(path)
    const fate = broken(path)
    if (fate === 'lost') throw new TypeError('Failed to fetch')
    const answer = await use().app.request(path, init ?? {}, { incoming: { socket: { remoteAddress: '192.0.2.9' } } })
    if (fate === 'unanswered') throw new TypeError('Failed to fetch')
    return answer
  }
  const ask = createAsk({
    server: 'https://sync.example',
    fetch,
    token: async () => token.access,
    refreshed: async () => {
      const { status, body } = await call('POST', '/v1/session/refresh', { body: { refresh: token.refresh } })
      if (status === 200) Object.assign(token, body)
      return status === 200 ? 'yes' : 'signed-out'
    },
  })
  const deps = { store: account, remote: createRemote(ask), timeout: () => never }
  return { ...opened, account, asked, session, sync: (lock: Lock = free): Promise<CycleEnd> => cycle({ ...deps, lock }, never) }
}

async function pair() {
  const ada = await founder(`ada@${crypto.randomUUID()}.example`)
  const priya = await colleague(ada, `priya@${crypto.randomUUID()}.example`)
  const [one, two] = [await connect(ada), await connect(priya)]
  await startDeal(one.store, 'deal1')
  expect(await one.sync()).toEqual({ kind: 'done' })
  const people = [{ person: priya.account.person, role: 'seller' }]
  expect((await call('PUT', '/v1/deals/deal1/people', { token: ada.access, body: { people } })).status).toBe(204)
  expect(await two.sync()).toEqual({ kind: 'done' })
  return { one, two }
}

test('an edit of one is in the other’s plan, with a name in its story', async () => {
  const { one, two } = await pair()
  expect(await planOf(two.store, 'deal1')).toEqual(await planOf(one.store, 'deal1'))
  await one.store.edit('deal1', rename('Review'))
  for (const each of [one, two]) expect(await each.sync()).toEqual({ kind: 'done' })
  expect(await titleOf(two.store)).toBe('Review')
  // Within a plan people are told apart by their addresses; the roster has their names.
  const { actor } = must((await two.store.readRecords('deal1')).at(-1), 'record')
  expect((await two.store.listPeople()).find(({ email }) => email === actor)?.name).toBe('ada')
})

test('edits of the same field made apart are a conflict on both sides, and what one keeps both have', async () => {
  const { one, two } = await pair()
  await one.store.edit('deal1', rename('Of one'))
  two.clock.now += 1_000
  await two.store.edit('deal1', rename('Of two'))
  for (const each of [one, two, one]) await each.sync()
  for (const { store } of [one, two])
    expect([await titleOf(store), (await store.listConflicts('deal1')).length]).toEqual(['Of two', 1])
  await one.store.keepMine(must((await one.store.listConflicts('deal1'))[0], 'conflict'))
  for (const each of [one, two]) await each.sync()
  for (const { store } of [one, two])
    expect([await titleOf(store), (await store.listConflicts('deal1')).length]).toEqual(['Of one', 0])
})

test('whatever request is cut off, before the server or after it, the next cycle goes on from there', async () => {
  const ada = await founder(`ada@${crypto.randomUUID()}.example`)
  for (const fate of ['lost', 'unanswered'] as const) {
    let left = 0
    const one = await connect(ada, () => (left-- === 0 ? fate : 'sent'))
    const deal = `deal-${fate}`
    await startDeal(one.store, deal)
    for (let cut = 0; cut < 6; cut++) {
      left = cut
      await one.store.edit(deal, rename(`Title ${cut}`))
      expect((await one.sync()).kind).toMatch(/^(offline|done)$/)
      left = Infinity
      expect(await one.sync()).toEqual({ kind: 'done' })
      expect(await one.store.syncStatus()).toMatchObject({ unsent: 0, refused: 0, loading: false })
    }
    const other = await connect(ada)
    await other.sync()
    expect(await titleOf(other.store, deal)).toBe('Title 5')
    expect(await one.db.hist.count()).toBe(7)
  }
})

test('a token that ran out in the middle is renewed, and an ended session says so and keeps what is unsent', async () => {
  const { one } = await pair()
  await one.store.edit('deal1', rename('Review'))
  time.now += 3_600_000
  expect(await one.sync()).toEqual({ kind: 'done' })
  await one.store.edit('deal1', rename('Check'))
  await use().deps.sql`update session set ended_at = ${time.now} where ws = ${one.session.account.workspace}`
  expect(await one.sync()).toEqual({ kind: 'signed-out' })
  expect([await titleOf(one.store), (await one.store.syncStatus())?.unsent]).toEqual(['Check', 1])
})

test('while another window is at it nothing is asked', async () => {
  const { one } = await pair()
  const before = one.asked.length
  expect(await one.sync(async () => null)).toEqual({ kind: 'elsewhere' })
  expect(one.asked).toHaveLength(before)
})

test('a disk that is full is no end: the same is tried again', async () => {
  const { one } = await pair()
  await one.store.edit('deal1', rename('Review'))
  const full = (): never => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  one.db.ring.hook('creating', full)
  expect(await one.sync()).toEqual({ kind: 'failed' })
  expect(await titleOf(one.store)).toBe('Review')
  one.db.ring.hook('creating').unsubscribe(full)
  expect(await one.sync()).toEqual({ kind: 'done' })
  expect(await one.store.syncStatus()).toMatchObject({ unsent: 0 })
})

test('somebody taken off a plan has nothing of it after the next cycle, and what they had not sent is refused', async () => {
  const { one, two } = await pair()
  await two.store.edit('deal1', rename('Too late'))
  await call('PUT', '/v1/deals/deal1/people', { token: one.session.access, body: { people: [] } })
  expect(await two.sync()).toEqual({ kind: 'done' })
  expect([await two.store.listDeals(''), await two.db.hist.count(), await two.db.plans.count()]).toEqual([[], 0, 0])
  expect(await two.store.listRefused()).toMatchObject([{ code: 'forbidden', edits: [{ fields: { title: 'Too late' } }] }])
})

test('a first upload of many plans, their snapshots and a second device', async () => {
  const ada = await founder(`ada@${crypto.randomUUID()}.example`)
  const [one, two] = [await connect(ada), await connect(ada)]
  for (let i = 0; i < 130; i++) await startDeal(one.store, `many${i}`)
  for (const each of [one, two]) expect(await each.sync()).toEqual({ kind: 'done' })
  for (const { db } of [one, two]) {
    expect([await db.plans.count(), await db.deals.count()]).toEqual([130, 130])
    expect((await db.plans.toArray()).every(({ held }) => held === 'is')).toBe(true)
  }
})
