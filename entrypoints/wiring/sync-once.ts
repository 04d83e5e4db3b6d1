import { readConnection } from '../../lib/account/connection.ts'
import { isSignedIn } from '../../lib/account/tokens.ts'
import type { Database } from '../../lib/store/database.ts'
import { accountSync, readReach } from './account-sync.ts'

/**
 * One cycle of the background, which may be stopped at any point of it. Nothing without an account, and nothing while a page is at it.
 * @returns whether something came
 */
export async function syncOnce(db: Database): Promise<boolean> {
  const connection = await readConnection()
  if (connection?.database !== db.name || !(await isSignedIn(connection))) return false
  const before = await readReach(db)
  await accountSync(db, connection).cycle(new AbortController().signal)
  return (await readReach(db)) !== before
}
