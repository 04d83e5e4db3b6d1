import * as z from 'zod'
import { fail, ok, type Result } from '../base/result.ts'
import type { DealId, Recorded } from '../plan/change.ts'
import { fold, type PlanState } from '../plan/fold.ts'
import { unpackState } from '../plan/pack.ts'
import type { Database } from './database.ts'
import { HistoryRow, OutboxRow, PlanRow } from './rows.ts'

/** `packed` is the confirmed part, if any; `unsent` the number of changes that lie over it. */
export type DealData = { state: PlanState; packed: string | undefined; unsent: number }
/** The rows as they lie in the database, for an export when they cannot be read. */
export type Damaged = { kind: 'damaged'; raw: string }
/** A deal's rows as they came, not yet checked. */
export type DealRows = { row: PlanRow | undefined; outbox: OutboxRow[] }

/**
 * Runs `read` in one transaction over all that is kept of a deal, and what is known of holidays. Between two, another panel may settle, and its changes would be
 * in neither answer.
 */
export const inReading = <T>(db: Database, read: () => Promise<T>): Promise<T> =>
  db.transaction('r', [db.plans, db.outbox, db.hist, db.deals, db.meta], read)

/** To be called in a transaction, as all below. */
export async function fetchDeal(db: Database, deal: DealId): Promise<DealRows> {
  const [row, outbox] = await Promise.all([db.plans.get(deal), db.outbox.where('deal').equals(deal).toArray()])
  return { row, outbox }
}

/** Confirmed state with the unsent changes laid over it; `null` when there is no such deal. */
export async function readDeal(db: Database, deal: DealId): Promise<Result<DealData | null, Damaged>> {
  return foldDeal(db, deal, await fetchDeal(db, deal))
}

export async function foldDeal(db: Database, deal: DealId, rows: DealRows): Promise<Result<DealData | null, Damaged>> {
  if (!rows.row && rows.outbox.length === 0) return ok(null)
  try {
    const packed = rows.row && PlanRow.parse(rows.row).packed
    const changes = z
      .array(OutboxRow)
      .parse(rows.outbox)
      .map((each) => each.change)
    const state = fold(changes, packed === undefined ? new Map() : unpackState(packed))
    return ok({ state, packed, unsent: changes.length })
  } catch {
    return fail({ kind: 'damaged', raw: await rawExport(db, deal) })
  }
}

/** The changes that are known here, oldest first; rows that cannot be read are left out of the story. */
export async function readRecords(db: Database, deal: DealId): Promise<Recorded[]> {
  const [hist, outbox] = await Promise.all([
    db.hist.where('deal').equals(deal).toArray(),
    db.outbox.where('deal').equals(deal).toArray(),
  ])
  const settled = hist.map((row) => HistoryRow.safeParse(row).data).filter((row) => row !== undefined)
  const unsent = outbox.map((row) => OutboxRow.safeParse(row).data).filter((row) => row !== undefined)
  // Each counts in its own way: what is confirmed by the order it was confirmed in, and what is not comes after it, as it was made.
  return [...settled.sort((a, b) => a.n - b.n), ...unsent.map(({ change, was }) => ({ change, was, actor: null }))].map(
    ({ change, was, actor }) => ({ change, was, actor }),
  )
}

export async function rawExport(db: Database, deal: DealId): Promise<string> {
  const [plan, summary, outbox, hist] = await Promise.all([
    db.plans.get(deal),
    db.deals.get(deal),
    db.outbox.where('deal').equals(deal).toArray(),
    db.hist.where('deal').equals(deal).toArray(),
  ])
  return JSON.stringify({ plan, summary, outbox, hist }, null, 2)
}
