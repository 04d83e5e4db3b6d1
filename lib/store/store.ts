import { createId } from '../base/ids.ts'
import type { Result } from '../base/result.ts'
import type { PageContext } from '../detect/page-context.ts'
import type { DealId, Edit } from '../plan/change.ts'
import { readPlan } from '../plan/read-plan.ts'
import type { Plan } from '../plan/plan.ts'
import type { StoreDeps } from './append-change.ts'
import { Database } from './database.ts'
import { editDeal, undoDeal } from './edit-deal.ts'
import { linkThread } from './link-thread.ts'
import { countOverdue, findDeals, listDeals } from './list-deals.ts'
import { rawExport, readDeal, readRecords, type Damaged } from './read-deal.ts'
import { recognisePage } from './recognise-page.ts'
import { bringBack, setAside } from './quiet.ts'
import { readSettings, writeSettings, type Settings } from './settings.ts'
import { settle } from './settle.ts'

/** Everything the panel and the background ask of the database. One object per page; every page may have one at a time. */
export function createStore(deps: StoreDeps, db = new Database()) {
  const afterwards = <T>(deal: DealId, done: Promise<T>): Promise<T> => {
    // Not awaited: the edit is durable already, and folding old changes away can be done at any later edit as well.
    void done.then(() => settle(db, deal)).catch(() => undefined)
    return done
  }
  return {
    readPlan: async (deal: DealId): Promise<Result<Plan | null, Damaged>> => {
      const read = await readDeal(db, deal)
      return read.ok ? { ok: true, value: read.value && readPlan(deal, read.value.state) } : read
    },
    readRecords: (deal: DealId) => readRecords(db, deal),
    edit: (deal: DealId, edits: Edit[]) => afterwards(deal, editDeal(db, deps, deal, edits)),
    undo: (deal: DealId) => afterwards(deal, undoDeal(db, deps, deal)),
    listDeals: (search: string) => listDeals(db, search),
    findDeals: (ids: DealId[]) => findDeals(db, ids),
    countOverdue: (today: string) => countOverdue(db, today),
    exportRaw: (deal: DealId) => rawExport(db, deal),
    recognise: (context: PageContext) => recognisePage(db, context),
    linkThread: (deal: DealId, thread: string) => afterwards(deal, linkThread(db, deps, deal, thread)),
    setAside: (emails: string[]) => setAside(db, emails),
    bringBack: (emails: string[]) => bringBack(db, emails),
    readSettings: () => readSettings(db),
    writeSettings: (changes: Partial<Settings>) => writeSettings(db, changes),
    newId: () => createId(deps.random),
    close: () => db.close(),
  }
}

export type Store = ReturnType<typeof createStore>
