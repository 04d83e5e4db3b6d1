import { fail, type Result } from '../base/result.ts'
import type { Database } from './database.ts'
import { storeProblem, type StoreProblem } from './store-problem.ts'

/** Runs `work` in one transaction: everything it writes becomes durable together or nothing does, and then it says why. */
export async function inTransaction<T>(
  db: Database,
  work: () => Promise<Result<T, StoreProblem>>,
): Promise<Result<T, StoreProblem>> {
  try {
    return await db.transaction('rw', db.tables, work)
  } catch (error) {
    return fail(storeProblem(error))
  }
}
