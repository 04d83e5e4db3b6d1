import type { Result } from '../base/result.ts'
import type { DealId } from '../plan/change.ts'
import { inverse, lastUndoable } from '../plan/undo.ts'
import { appendChange, type Made, type StoreDeps } from './append-change.ts'
import type { Database } from './database.ts'
import { inTransaction } from './in-transaction.ts'
import { readRecords } from './read-deal.ts'
import type { StoreProblem } from './store-problem.ts'

/** Takes back the latest change of this deal that can be, by one that undoes it; `null` when there is none. */
export const undoDeal = (db: Database, deps: StoreDeps, deal: DealId): Promise<Result<Made | null, StoreProblem>> =>
  inTransaction(db, async () => {
    const records = await readRecords(db, deal)
    return appendChange(db, deps, deal, (state) => {
      const last = lastUndoable(records, state)
      return last ? { edits: inverse(last, state, records).edits, undoes: last.change.id } : { edits: [] }
    })
  })
