import { must } from '../../../lib/base/must.ts'
import type { Clock } from '../../../lib/base/ports.ts'
import type { DealId, Edit, FieldValue } from '../../../lib/plan/change.ts'
import { createAccountStore } from '../../../lib/store/account/account-store.ts'
import { Database } from '../../../lib/store/database.ts'
import { readDeal } from '../../../lib/store/read-deal.ts'
import { createStore } from '../../../lib/store/store.ts'
import type { TestCaller } from '../../server/add-workspace.ts'
import type { Chance } from './random.ts'

export type Cell = { v: FieldValue; at: string }
/** Streams that are here in full, with every field as its owner sees it. */
export type View = Map<string, Map<string, Cell>>

/** One browser profile of one person: the extension's own store, and a clock that may be wrong. */
export type Device = Awaited<ReturnType<typeof openDevice>>

export async function openDevice(name: string, caller: TestCaller, clock: Clock, chance: Chance) {
  let db = new Database(name)
  const deps = { clock, random: chance.bytes }
  let account = createAccountStore(deps, db)
  let store = createStore(deps, db)
  await account.giveAccount({ workspace: caller.ws, person: caller.person })
  return {
    name,
    caller,
    clock,
    get db() {
      return db
    },
    get account() {
      return account
    },
    edit: (deal: DealId, edits: Edit[]) => store.edit(deal, edits),
    /** The worker was stopped, or the browser: only the database is left. */
    restart() {
      db.close()
      db = new Database(name)
      account = createAccountStore(deps, db)
      store = createStore(deps, db)
    },
    /** Everything there is goes; the name is that of a database that was never there. */
    async wipe() {
      await db.delete()
      db = new Database(name)
      account = createAccountStore(deps, db)
      store = createStore(deps, db)
      await account.giveAccount({ workspace: caller.ws, person: caller.person })
    },
    dev: async () => String((await db.meta.get('dev'))?.v),
    view: () => viewOf(db),
    unsent: async () => (await db.outbox.orderBy('n').toArray()).map(({ change }) => change),
    close: () => db.delete(),
  }
}

/** A copy of a profile, or one restored from a backup of the disk: another device that takes itself for this one. */
export async function copyDevice(from: Device, name: string, clock: Clock, chance: Chance): Promise<Device> {
  const copy = await openDevice(name, from.caller, clock, chance)
  const tables = await from.db.transaction('r', from.db.tables, () =>
    Promise.all(from.db.tables.map(async (table) => [table.name, await table.toArray()] as const)),
  )
  await copy.db.transaction('rw', copy.db.tables, async () => {
    for (const [table, rows] of tables) {
      await copy.db.table(table).clear()
      await copy.db.table(table).bulkPut(rows)
    }
    // A copied file has its key generator with it.
    const sync = (await copy.db.meta.get('sync'))?.v as { base: number; answered: number }
    const last = Math.max(sync.base + sync.answered, (await copy.db.outbox.orderBy('n').last())?.n ?? 0, (await copy.db.ring.orderBy('n').last())?.n ?? 0) // prettier-ignore
    if (last > 0 && !(await copy.db.outbox.get(last))) {
      const change = { id: '-', dev: '-', n: 0, sv: 1, ops: [] }
      await copy.db.outbox.put({ n: last, deal: 'none', change, was: [] })
      await copy.db.outbox.delete(last)
    }
  })
  return copy
}

async function viewOf(db: Database): Promise<View> {
  return db.transaction('r', db.tables, async () => {
    const sync = (await db.meta.get('sync'))?.v as { gen: number }
    const view: View = new Map()
    for (const { deal, held = '', gen } of await db.plans.toArray()) {
      if (gen !== sync.gen) continue
      const read = await readDeal(db, deal)
      const { state } = must(read.ok ? read.value : null, deal)
      for (const letter of held) {
        const cells = new Map<string, Cell>()
        for (const [e, fields] of state.get(`${deal}/${letter}`) ?? [])
          for (const [f, cell] of fields) cells.set(`${e} ${f}`, cell)
        view.set(`${deal}/${letter}`, cells)
      }
    }
    return view
  })
}
