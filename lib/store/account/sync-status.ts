import { stampTime } from '../../plan/stamp.ts'
import type { Database } from '../database.ts'
import { OutboxRow } from '../rows.ts'
import { SyncMeta } from './sync-meta.ts'

/**
 * What is to be said of the database of an account: changes not sent yet and when the oldest was made, changes that were refused,
 * fields that two people wrote, and when everything had been sent and read. Times are milliseconds since 1970 by this machine's clock.
 */
export type SyncStatus = {
  unsent: number
  oldest: number | null
  refused: number
  conflicts: number
  whole: number | null
  /** The first load is not whole: plans are still arriving. */
  loading: boolean
}

/** `null` when the database has no account. Six questions of indexes and single rows, so it may be asked within a live query. */
export async function readSyncStatus(db: Database): Promise<SyncStatus | null> {
  const sync = SyncMeta.safeParse((await db.meta.get('sync'))?.v).data
  if (!sync) return null
  const [unsent, first, refused, conflicts] = await Promise.all([
    db.outbox.count(),
    db.outbox.orderBy('n').first(),
    db.dead.count(),
    db.conflicts.count(),
  ])
  const made = OutboxRow.safeParse(first).data?.change.ops[0]?.at
  const oldest = made === undefined ? null : stampTime(made) - sync.offset
  return { unsent, oldest, refused, conflicts, whole: sync.whole, loading: sync.cursor === null }
}

/** Everything has been sent and read. */
export const rememberWhole = (db: Database, now: number): Promise<unknown> =>
  db.transaction('rw', db.meta, async () => {
    const sync = SyncMeta.safeParse((await db.meta.get('sync'))?.v).data
    if (sync) await db.meta.put({ k: 'sync', v: { ...sync, whole: now } })
  })
