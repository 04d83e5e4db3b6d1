import { createAccountStore, type AccountStore } from '../../lib/store/account/account-store.ts'
import { Database } from '../../lib/store/database.ts'
import { createStore } from '../../lib/store/store.ts'
import { webRandom } from '../../lib/store/web-random.ts'
import { readBootstrap } from '../../lib/sync/read-bootstrap.ts'
import { BootstrapDeal } from '../../lib/wire/bootstrap.ts'
import { ChangePage, unpackChanges } from '../../lib/wire/pages.ts'
import { PulledChange } from '../../lib/wire/pull.ts'
import type { PlainEdit, PlainPlan } from './sync-workload.ts'

/** What every store under test is asked, in a page of its own browser. Each answers milliseconds; what is loaded before is not counted. */
export type Contender = {
  /** From the bytes of a first load to everything durable and one plan read. */
  cold(): Promise<number>
  /** In a new browser: the database opened and the hundred plans of the list there. */
  list(): Promise<number>
  /** In a new browser: the database opened and one plan there. */
  plan(): Promise<number>
  /** One field of a plan that is open, until durable, as many times. */
  edit(times: number): Promise<number[]>
  /** All remote edits, from the bytes to durable. */
  merge(): Promise<number>
}

const text = (name: string) => fetch(`/${name}`).then((response) => response.text())
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const deps = { clock: Date.now, random: webRandom }
const cursor = (seq: number) => ({ epoch: 'E1', seq })
/** Writes of one answer while there are more. */
const pageLimit = 1_000

/** A server takes what is unsent, as it does within seconds of a person's edits. */
async function send(account: AccountStore): Promise<void> {
  const request = await account.nextPush(256_000)
  if (!request) return
  const acks = request.txs.map(({ n, ops }) => ({ n, seqs: ops.map((_op, index) => 10_000_000 + n * 10 + index), stamps: ops.map(({ at }) => at) })) // prettier-ignore
  await account.applyPush(request, { epoch: 'E1', now: Date.now(), acks, rejects: [] })
}

/** The store as it ships, with the wire's schemas at its edge. */
const sidemap: Contender = {
  async cold() {
    const lines = (await text('deals')).split('\n')
    return timed(async () => {
      const db = new Database('sidemap-bench')
      const account = createAccountStore(deps, db)
      await account.giveAccount({ workspace: 'workspace-000000', person: 'person-me-000000' })
      const start = { cursor: cursor(lines.length * 178), acl: 1, now: Date.now(), deals: lines.length }
      let load = 0
      const loaded = await readBootstrap(
        new Response([JSON.stringify(start), ...lines, JSON.stringify({ end: true }), ''].join('\n')),
        async (began) => void (load = await account.beginBootstrap(began)),
        (deals) => account.applyBootstrap(load, deals),
      )
      if (!loaded.ok) throw new Error('The first load was not whole')
      await account.endBootstrap(load, start)
      const id = BootstrapDeal.parse(JSON.parse(lines[0] ?? '')).deal
      const read = await createStore(deps, db).readPlan(id)
      if (!read.ok || read.value?.milestones.length !== 15) throw new Error('The plan was not read')
    })
  },
  async list() {
    return timed(async () => {
      const rows = await createStore(deps, new Database('sidemap-bench')).listDeals('')
      if (rows.length !== 100) throw new Error('The list was not read')
    })
  },
  async plan() {
    const deal = await text('first')
    return timed(async () => {
      const read = await createStore(deps, new Database('sidemap-bench')).readPlan(deal)
      if (!read.ok || read.value?.milestones.length !== 15) throw new Error('The plan was not read')
    })
  },
  async edit(times) {
    const deal = await text('first')
    const db = new Database('sidemap-bench')
    const account = createAccountStore(deps, db)
    const store = createStore(deps, db)
    const read = await store.readPlan(deal)
    const step = (read.ok && read.value?.milestones[0]?.id) || ''
    const taken: number[] = []
    for (let each = 0; each < times; each++) {
      taken.push(
        await timed(() => store.edit(deal, [{ audience: 'shared', entity: step, fields: { title: `Edit number ${each}` } }])),
      )
      if (each % 10 === 9) await send(account)
    }
    return taken
  },
  async merge() {
    const pages = (await text('pages')).split('\n')
    const db = new Database('sidemap-bench')
    const account = createAccountStore(deps, db)
    return timed(async () => {
      for (const [index, page] of pages.entries()) {
        const request = await account.pullRequest(pageLimit)
        if (!request?.cursor) throw new Error('Nothing was loaded before')
        const changes = PulledChange.array().parse(unpackChanges(ChangePage.parse(JSON.parse(page))))
        const seq = changes.at(-1)?.ops.at(-1)?.seq ?? 0
        const more = index < pages.length - 1
        const told = await account.applyPull(request, { epoch: 'E1', now: Date.now(), head: 1_000_000, acl: request.acl, cursor: cursor(seq), changes, snaps: [], forget: [], more }) // prettier-ignore
        if (told !== (more ? 'more' : 'done')) throw new Error(`A page was not applied: ${told}`)
      }
    })
  },
}

const done = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('Aborted')))
  })
const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('Failed')))
  })
function openRaw(): Promise<IDBDatabase> {
  const request = indexedDB.open('raw', 1)
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore('plans', { keyPath: 'id' })
    request.result.createObjectStore('deals', { keyPath: 'id' }).createIndex('signBy', 'signBy')
    request.result.createObjectStore('outbox', { autoIncrement: true })
  })
  return answer(request)
}
const summaryOf = ({ id, signBy, rows }: PlainPlan) => ({
  id,
  signBy,
  account: rows[0]?.fields['account'],
  open: rows.length - 12,
})

/** The floor: the same plans as plain records, nothing merged, remembered or checked. Its edit is one record for the way. */
const raw: Contender = {
  async cold() {
    const plans = await text('plain')
    return timed(async () => {
      const db = await openRaw()
      const all: PlainPlan[] = JSON.parse(plans)
      const transaction = db.transaction(['plans', 'deals'], 'readwrite', { durability: 'strict' })
      for (const plan of all) {
        transaction.objectStore('plans').put(plan)
        transaction.objectStore('deals').put(summaryOf(plan))
      }
      await done(transaction)
      await answer(
        db
          .transaction('plans')
          .objectStore('plans')
          .get(all[0]?.id ?? ''),
      )
    })
  },
  list: () =>
    timed(async () => {
      const db = await openRaw()
      await answer(db.transaction('deals').objectStore('deals').index('signBy').getAll(null, 100))
    }),
  async plan() {
    const deal = await text('first')
    return timed(async () => {
      const db = await openRaw()
      await answer(db.transaction('plans').objectStore('plans').get(deal))
    })
  },
  async edit(times) {
    const deal = await text('first')
    const db = await openRaw()
    const taken: number[] = []
    for (let each = 0; each < times; each++)
      taken.push(
        await timed(async () => {
          const transaction = db.transaction('outbox', 'readwrite', { durability: 'strict' })
          transaction.objectStore('outbox').put({ deal, change: { id: 'x'.repeat(16), dev: 'd'.repeat(16), n: 0, sv: 1, ops: [{ s: `${deal}/s`, e: `ms${deal}`, f: 'title', v: `Edit number ${each}`, at: 'a'.repeat(16), pv: 'p'.repeat(16) }] }, was: ['something'] }) // prettier-ignore
          await done(transaction)
        }),
      )
    return taken
  },
  async merge() {
    const pages = (await text('plain-pages')).split('\n')
    const db = await openRaw()
    return timed(async () => {
      for (const page of pages) {
        const edits: PlainEdit[] = JSON.parse(page)
        const transaction = db.transaction('plans', 'readwrite', { durability: 'strict' })
        const store = transaction.objectStore('plans')
        const ids = [...new Set(edits.map(({ deal }) => deal))]
        const plans = new Map<string, PlainPlan>()
        for (const plan of await Promise.all(ids.map((id) => answer<PlainPlan>(store.get(id))))) plans.set(plan.id, plan)
        for (const { deal, row, field, v } of edits) {
          const found = plans.get(deal)?.rows.find(({ id }) => id === row)
          if (found) found.fields[field] = v
        }
        for (const plan of plans.values()) store.put(plan)
        await done(transaction)
      }
    })
  },
}

export const contenders = { sidemap, raw }
