import type { Result } from '../base/result.ts'
import type { DealId, Edit } from '../plan/change.ts'
import { appendChange, type Made, type StoreDeps } from './append-change.ts'
import type { Database } from './database.ts'
import { inTransaction } from './in-transaction.ts'
import type { StoreProblem } from './store-problem.ts'

/** Makes one gesture durable. Resolves when it is on the disk; `null` when it would have changed nothing. */
export const editDeal = (
  db: Database,
  deps: StoreDeps,
  deal: DealId,
  edits: Edit[],
): Promise<Result<Made | null, StoreProblem>> => inTransaction(db, () => appendChange(db, deps, deal, () => ({ edits })))
