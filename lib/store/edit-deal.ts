import type { Result } from '../base/result.ts'
import type { DealId, Edit } from '../plan/change.ts'
import { inverse, lastUndoable } from '../plan/undo.ts'
import { appendChange, type Made, type StoreDeps } from './append-change.ts'
import type { Database } from './database.ts'
import { inTransaction } from './in-transaction.ts'
import { readRecords } from './read-deal.ts'
import type { StoreProblem } from './store-problem.ts'

type Done = Promise<Result<Made | null, StoreProblem>>

/** Makes one gesture durable. Resolves when it is on the disk; `null` when it would have changed nothing. */
export const editDeal = (db: Database, deps: StoreDeps, deal: DealId, edits: Edit[]): Done =>
  inTransaction(db, () => appendChange(db, deps, deal, () => ({ edits })))

/** Takes back the latest change of this deal that can be, by one that undoes it; `null` when there is none. */
export const undoDeal = (db: Database, deps: StoreDeps, deal: DealId): Done =>
  inTransaction(db, async () => {
    const records = await readRecords(db, deal)
    return appendChange(db, deps, deal, (state) => {
      const last = lastUndoable(records, state)
      return last ? { edits: inverse(last, state, records).edits, undoes: last.change.id } : { edits: [] }
    })
  })
