import 'fake-indexeddb/auto'
import type { Edit } from '../../lib/plan/change.ts'
import { addPerson, addStep } from '../../lib/plan/edits.ts'
import { must } from '../../lib/base/must.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { dealEntity, headEntity } from '../../lib/plan/read-plan.ts'
import { Database } from '../../lib/store/database.ts'
import { createStore, type Store } from '../../lib/store/store.ts'

export type Opened = { store: Store; db: Database; name: string; clock: { now: number } }
let count = 0
/** Files of tests share the databases of their process. */
const file = crypto.randomUUID()

/** A store on a database of its own, or on that of another panel. Its ids are counted, its clock stands until it is moved. */
export function openStore(name = `test-${file}-${++count}`, seed = ++count): Opened {
  const clock = { now: Date.UTC(2026, 10, 20, 9) }
  const db = new Database(name)
  let given = 0
  const random = (length: number) => {
    given++
    return Uint8Array.from({ length }, (_, index) =>
      index < 4 ? seed >> (6 * index) : index < 8 ? given >> (6 * (index - 4)) : 11,
    )
  }
  return { store: createStore({ clock: () => clock.now, random }, db), db, name, clock }
}

type DealParts = {
  account?: string
  opportunity?: string
  domains?: string[]
  key?: string
  people?: string[]
  signBy?: string | null
}

/** A deal with one step, `ms1`, of these parts. */
export async function startDeal(store: Store, deal: string, parts: DealParts = {}): Promise<void> {
  const { account = 'Northgate Bank', opportunity = '', domains = [], key = '', people = [], signBy = '2026-12-18' } = parts
  const edits: Edit[] = [
    { audience: 'shared', entity: dealEntity(deal), fields: { account, opportunity, domains, key, seller: 'Kestrel' } },
    { audience: 'shared', entity: headEntity(deal), fields: { signBy } },
    ...addStep('ms1', { title: 'Audit', side: 'buyer', due: '2026-12-04', order: 'a0' }),
    ...people.flatMap((email, index) => addPerson(`st${index}`, { name: email, email, side: 'buyer' })),
  ]
  must((await store.edit(deal, edits)).ok || null, 'start of the deal')
}

export const rename = (title: string): Edit[] => [{ audience: 'shared', entity: 'ms1', fields: { title } }]

/** The plan, which can be read. */
export async function planOf(store: Store, deal: string): Promise<Plan> {
  const read = await store.readPlan(deal)
  return must(read.ok ? read.value : null, deal)
}

export const titleOf = async (store: Store, deal = 'deal1') => (await planOf(store, deal)).milestones[0]?.title

/** Everything in the database, table by table. */
export async function contentOf(db: Database): Promise<Record<string, unknown[]>> {
  const content: Record<string, unknown[]> = {}
  for (const table of db.tables) content[table.name] = await table.toArray()
  return content
}
