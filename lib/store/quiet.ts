import { ok, type Result } from '../base/result.ts'
import type { Database } from './database.ts'
import { inTransaction } from './in-transaction.ts'
import type { StoreProblem } from './store-problem.ts'

/** From now on mail with these people alone is no deal, and nothing asks about it. */
export function setAside(db: Database, emails: string[]): Promise<Result<null, StoreProblem>> {
  return inTransaction(db, async () => {
    await db.quiet.bulkPut(emails.map((email) => ({ email })))
    return ok(null)
  })
}

export function bringBack(db: Database, emails: string[]): Promise<Result<null, StoreProblem>> {
  return inTransaction(db, async () => {
    await db.quiet.bulkDelete(emails)
    return ok(null)
  })
}
