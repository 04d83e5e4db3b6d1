import { liveQuery } from 'dexie'
import { ok, type Result } from '../base/result.ts'
import type { DealId } from '../plan/change.ts'
import type { Plan } from '../plan/plan.ts'
import type { Made } from './append-change.ts'
import type { Database } from './database.ts'
import { fetchKnownDays, isSameDays, readKnown, type KnownDays } from './known-days.ts'
import { fetchDeal, foldDeal, inReading, type Damaged, type DealRows } from './read-deal.ts'

/** `null` when there is no such plan. */
export type PlanRead = Result<Plan | null, Damaged>
export type PlanWatcher = { onPlan: (read: PlanRead) => void; onError: (error: unknown) => void }

/**
 * What a plan follows from: its confirmed state, its unsent changes, and the days nobody works. An unsent change is gone without the newest
 * being another when the server refuses it, so they are counted, too.
 */
type Version = { packed: string | undefined; n: number | undefined; unsent: number; days: KnownDays }

/** Plans that are on a screen of this page. */
export function createPlanWatch(db: Database) {
  const watching = new Set<{ deal: DealId; shown: Version | null; onPlan: PlanWatcher['onPlan'] }>()
  return {
    /** Tells the plan at once, and again whenever it was changed, here or in another window, until `signal` aborts. */
    watch(deal: DealId, { onPlan, onError }: PlanWatcher, signal: AbortSignal): void {
      const watch: { deal: DealId; shown: Version | null; onPlan: PlanWatcher['onPlan'] } = { deal, shown: null, onPlan }
      watching.add(watch)
      const live = liveQuery(() =>
        inReading(db, async () => {
          const [rows, days] = await Promise.all([fetchDeal(db, deal), fetchKnownDays(db)])
          return isOf(rows, days, watch.shown) ? null : readRows(db, deal, rows, days)
        }),
      ).subscribe((read) => {
        if (!read) return
        watch.shown = null
        onPlan(read)
      }, onError)
      signal.addEventListener('abort', () => {
        watching.delete(watch)
        live.unsubscribe()
      })
    },
    /** Tells an edit's own answer. The database need not be asked again, which would double the time to the screen. */
    show(deal: DealId, { plan, packed, n, unsent, days }: Made): void {
      for (const watch of watching) {
        if (watch.deal !== deal) continue
        watch.shown = { packed, n, unsent, days }
        watch.onPlan(ok(plan))
      }
    },
  }
}

export const readPlanOf = (db: Database, deal: DealId): Promise<PlanRead> =>
  inReading(db, async () => {
    const [rows, days] = await Promise.all([fetchDeal(db, deal), fetchKnownDays(db)])
    return readRows(db, deal, rows, days)
  })

async function readRows(db: Database, deal: DealId, rows: DealRows, days: KnownDays): Promise<PlanRead> {
  const read = await foldDeal(db, deal, rows)
  return read.ok ? ok(read.value && readKnown(deal, read.value.state, days)) : read
}

const isOf = ({ row, outbox }: DealRows, days: KnownDays, version: Version | null): boolean =>
  version !== null &&
  version.packed === row?.packed &&
  version.n === outbox.at(-1)?.n &&
  version.unsent === outbox.length &&
  isSameDays(version.days, days)
