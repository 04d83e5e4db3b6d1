import { fail, type Result } from '../base/result.ts'
import type { Database } from './database.ts'
import { storeProblem, type StoreProblem } from './store-problem.ts'

/** Runs `work` in one transaction over all that an edit touches: everything becomes durable together or nothing does. */
export async function inTransaction<T>(
  db: Database,
  work: () => Promise<Result<T, StoreProblem>>,
): Promise<Result<T, StoreProblem>> {
  try {
    return await db.transaction('rw', [db.plans, db.outbox, db.hist, db.deals, db.meta], work)
  } catch (error) {
    return fail(storeProblem(error))
  }
}
