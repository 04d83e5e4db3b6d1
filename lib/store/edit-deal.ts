import { fail, ok, type Result } from '../base/result.ts'
import type { DealId, Edit, Recorded } from '../plan/change.ts'
import { inverse, lastUndoable } from '../plan/undo.ts'
import { appendChange, type StoreDeps } from './append-change.ts'
import type { Database } from './database.ts'
import { inTransaction } from './in-transaction.ts'
import { readDeal, readRecords } from './read-deal.ts'
import { damagedPlan, type StoreProblem } from './store-problem.ts'

/** Makes one gesture durable. Resolves when it is on the disk; `null` when it would have changed nothing. */
export function editDeal(
  db: Database,
  deps: StoreDeps,
  deal: DealId,
  edits: Edit[],
): Promise<Result<Recorded | null, StoreProblem>> {
  return inTransaction(db, async () => {
    const read = await readDeal(db, deal)
    return read.ok ? ok(await appendChange(db, deps, deal, read.value?.state ?? new Map(), edits)) : fail(damagedPlan)
  })
}

/** Takes back the latest change of this deal that can be; `null` when there is none. */
export function undoDeal(db: Database, deps: StoreDeps, deal: DealId): Promise<Result<Recorded | null, StoreProblem>> {
  return inTransaction(db, async () => {
    const read = await readDeal(db, deal)
    if (!read.ok) return fail(damagedPlan)
    const state = read.value?.state ?? new Map()
    const records = await readRecords(db, deal)
    const last = lastUndoable(records, state)
    if (last) await appendChange(db, deps, deal, state, inverse(last, state, records).edits, last.change.id)
    return ok(last)
  })
}
