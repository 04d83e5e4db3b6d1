import * as z from 'zod'
import { must } from '../../base/must.ts'
import { laterStamp, Stamp } from '../../plan/stamp.ts'
import { Cursor, PersonId, WorkspaceId } from '../../wire/terms.ts'
import type { Database } from '../database.ts'

/** Whose database this is. */
export const Owner = z.object({ workspace: WorkspaceId, person: PersonId })
export type Owner = z.infer<typeof Owner>

/**
 * How far this database and the server have told each other. Lies in one row, so that it changes in the transaction of what it speaks of.
 * A database without it has no account.
 */
export const SyncMeta = z.object({
  account: Owner,
  /** `null` as long as the first load is not whole. */
  cursor: Cursor.nullable(),
  /** Version of the person's rights that the streams here were read with; -1 when some are to be asked for again. */
  acl: z.int(),
  /** Milliseconds by which the server's clock is ahead of this one. */
  offset: z.number(),
  /** The key in the outbox before the first change of this replica: what is sent counts from 1. */
  base: z.int(),
  /** The number of the newest change the server has answered. */
  answered: z.int(),
  /** Counts the loads: what was read by an older one is shown until it is replaced. */
  gen: z.int(),
  /** When everything had been sent and read, by this clock. */
  whole: z.number().nullable(),
})
export type SyncMeta = z.infer<typeof SyncMeta>

/** To be called in a transaction. @throws when the database has no account */
export async function readSync(db: Database): Promise<SyncMeta> {
  return SyncMeta.parse(must((await db.meta.get('sync'))?.v, 'an account'))
}

export const writeSync = (db: Database, sync: SyncMeta): Promise<unknown> => db.meta.put({ k: 'sync', v: sync })

/** Makes this the database of that person in that workspace; one that has an account already keeps everything. */
export const giveAccount = (db: Database, account: Owner): Promise<void> =>
  db.transaction('rw', db.meta, async () => {
    if (await db.meta.get('sync')) return
    await writeSync(db, { account, cursor: null, acl: -1, offset: 0, base: 0, answered: 0, gen: 1, whole: null })
  })

/** What is written here from now on sorts after what was seen. To be called in a transaction. */
export async function rememberStamps(db: Database, seen: Iterable<Stamp | null>): Promise<void> {
  const before = Stamp.safeParse((await db.meta.get('lastStamp'))?.v).data ?? null
  let last: Stamp | null = before
  for (const stamp of seen) last = laterStamp(last, stamp)
  if (last !== before) await db.meta.put({ k: 'lastStamp', v: last })
}
