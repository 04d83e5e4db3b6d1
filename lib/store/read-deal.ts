import * as z from 'zod'
import { fail, ok, type Result } from '../base/result.ts'
import type { DealId, Recorded } from '../plan/change.ts'
import { fold, type PlanState } from '../plan/fold.ts'
import { unpackState } from '../plan/pack.ts'
import type { Database } from './database.ts'
import { HistoryRow, OutboxRow, PlanRow } from './rows.ts'

export type DealData = { state: PlanState; unsent: number }
/** The rows as they lie in the database, for an export when they cannot be read. */
export type Damaged = { kind: 'damaged'; raw: string }

/** Confirmed state with the unsent changes laid over it; `null` when there is no such deal. */
export async function readDeal(db: Database, deal: DealId): Promise<Result<DealData | null, Damaged>> {
  // One transaction: between two, another panel may settle, and its changes would be in neither answer.
  const [row, outbox] = await db.transaction('r', [db.plans, db.outbox], () =>
    Promise.all([db.plans.get(deal), db.outbox.where('deal').equals(deal).toArray()]),
  )
  if (!row && outbox.length === 0) return ok(null)
  try {
    const state = row ? unpackState(PlanRow.parse(row).packed) : new Map()
    fold(z.array(OutboxRow).parse(outbox).map((each) => each.change), state) // prettier-ignore
    return ok({ state, unsent: outbox.length })
  } catch {
    return fail({ kind: 'damaged', raw: await rawExport(db, deal) })
  }
}

/** The changes that are known here, oldest first; rows that cannot be read are left out of the story. */
export async function readRecords(db: Database, deal: DealId): Promise<Recorded[]> {
  const [hist, outbox] = await db.transaction('r', [db.hist, db.outbox], () =>
    Promise.all([db.hist.where('deal').equals(deal).toArray(), db.outbox.where('deal').equals(deal).toArray()]),
  )
  const settled = hist.map((row) => HistoryRow.safeParse(row).data).filter((row) => row !== undefined)
  const unsent = outbox.map((row) => OutboxRow.safeParse(row).data).filter((row) => row !== undefined)
  return [...settled, ...unsent.map(({ change, was, n }) => ({ change, was, n: n ?? 0, actor: null }))]
    .sort((a, b) => a.n - b.n)
    .map(({ change, was, actor }) => ({ change, was, actor }))
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
