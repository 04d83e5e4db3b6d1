import { createId } from '../base/ids.ts'
import { ok, type Result } from '../base/result.ts'
import type { PageContext } from '../detect/page-context.ts'
import type { DealId, Edit, Recorded } from '../plan/change.ts'
import type { Plan } from '../plan/plan.ts'
import type { Template } from '../plan/templates/template.ts'
import type { ConflictKey } from './account/conflicts.ts'
import type { Made, StoreDeps } from './append-change.ts'
import type { Database } from './database.ts'
import { editDeal } from './edit-deal.ts'
import { calendarsFor, fetchKnownDays, keepHolidays, type KnownDays } from './known-days.ts'
import { inReading, rawExport, readRecords } from './read-deal.ts'
import { recognisePage } from './recognise-page.ts'
import { readSettings, writeSettings, type Settings } from './settings.ts'
import { outboxLimit } from './outbox-limit.ts'
import type { StoreProblem } from './store-problem.ts'
import { createPlanWatch, readPlanOf, type PlanWatcher } from './watch-plan.ts'

/** No part of the first paint. Within a live query only a promise of Dexie's own keeps what is read after it under watch. */
const templates = () => Promise.resolve(import('./templates.ts'))
const quiet = () => import('./quiet.ts')
const lists = () => Promise.resolve(import('./list-deals.ts'))
const account = () => Promise.resolve(import('./account/account-views.ts'))

/** Everything the panel and the background ask of the database. One object per page; every page may have one at a time. */
export function createStore(deps: StoreDeps, db: Database) {
  const screens = createPlanWatch(db)
  // Not awaited: what was asked for is durable already, and folding old changes away can be done at any later edit as well.
  const tidy = (deal: DealId) => void import('./settle.ts').then(({ settle }) => settle(db, deal)).catch(() => undefined) // No part of the first paint.
  async function show(
    deal: DealId,
    changing: Promise<Result<Made | null, StoreProblem>>,
  ): Promise<Result<Recorded | null, StoreProblem>> {
    const made = await changing
    if (!made.ok || made.value === null) return made.ok ? ok(null) : made
    screens.show(deal, made.value)
    if (made.value.unsent > outboxLimit) tidy(deal)
    return ok(made.value.recorded)
  }
  return {
    readPlan: (deal: DealId) => readPlanOf(db, deal),
    watchPlan: (deal: DealId, watcher: PlanWatcher, signal: AbortSignal) => screens.watch(deal, watcher, signal),
    /** Colleagues are named by their address, as people of the plan are; the database itself knows them by id. */
    readRecords: async (deal: DealId) => {
      const [records, people] = await Promise.all([inReading(db, () => readRecords(db, deal)), db.people.toArray()])
      const emails = new Map(people.map(({ person, email }) => [person, email]))
      return records.map((record) => ({ ...record, actor: record.actor && (emails.get(record.actor) ?? record.actor) }))
    },
    edit: (deal: DealId, edits: Edit[]) => show(deal, editDeal(db, deps, deal, edits)),
    undo: async (deal: DealId) => show(deal, (await import('./undo-deal.ts')).undoDeal(db, deps, deal)),
    listDeals: async (search: string) => (await lists()).listDeals(db, search),
    findDeals: async (ids: DealId[]) => (await lists()).findDeals(db, ids),
    countRecapsDue: async (today: string) => (await lists()).countRecapsDue(db, today),
    listRecapsDue: async (today: string) => (await lists()).listRecapsDue(db, today),
    countOverdue: async (today: string) => (await lists()).countOverdue(db, today),
    countOpenOf: async (domain: string) => (await lists()).countOpenOf(db, domain),
    exportRaw: (deal: DealId) => rawExport(db, deal),
    recognise: (context: PageContext) => recognisePage(db, context),
    linkPage: async (deal: DealId | null, app: 'gmail' | 'docs', ref: string) => {
      const linked = await (await import('./link-page.ts')).linkPage(db, deps, deal, app, ref)
      if (deal !== null) tidy(deal)
      return linked
    },
    setAside: async (emails: string[]) => (await quiet()).setAside(db, emails),
    bringBack: async (emails: string[]) => (await quiet()).bringBack(db, emails),
    readSettings: () => readSettings(db),
    writeSettings: (changes: Partial<Settings>) => writeSettings(db, changes),
    /** Of a deal that need not be saved yet. */
    readCalendars: async (deal: Pick<Plan['deal'], 'country' | 'closed' | 'domains'>) =>
      calendarsFor(await fetchKnownDays(db), deal),
    keepHolidays: (found: KnownDays['found']) => keepHolidays(db, found),
    listTemplates: async () => (await templates()).listTemplates(db),
    saveTemplate: async (template: Template) => (await templates()).saveTemplate(db, template),
    deleteTemplate: async (id: Template['id']) => (await templates()).deleteTemplate(db, id),
    /** Of a database that has an account; `null` and nothing in one that has none. */
    syncStatus: async () => (await account()).readSyncStatus(db),
    listPeople: async () => (await account()).listPeople(db),
    listConflicts: async (deal: DealId) => (await account()).listConflicts(db, deal),
    keepTheirs: async (key: ConflictKey) => (await account()).keepTheirs(db, deps, key),
    keepMine: async (key: ConflictKey) => (await account()).keepMine(db, deps, key),
    listRefused: async () => (await account()).listRefused(db),
    discardRefused: async (n: number) => (await account()).discardRefused(db, n),
    editRefused: async (n: number, edits?: Edit[]) => (await account()).editRefused(db, deps, n, edits),
    newId: () => createId(deps.random),
    close: () => db.close(),
  }
}

export type Store = ReturnType<typeof createStore>
