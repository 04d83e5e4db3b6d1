import * as z from 'zod'
import { createId } from '../base/ids.ts'
import type { Random } from '../base/ports.ts'
import { laterStamp, Stamp } from '../plan/stamp.ts'
import type { Database } from './database.ts'
import { OutboxRow } from './rows.ts'

/** `last`: the greatest stamp given or seen here; `offset`: milliseconds by which the server's clock is ahead of this one. */
export type DatabaseAuthor = { dev: string; last: Stamp | null; offset: number }

const Offset = z.object({ offset: z.number() })

/**
 * Who writes in this database; to be called in a transaction. The replica's id lives in the database it numbers, so that a copied or wiped
 * profile can never reuse the numbers.
 */
export async function readAuthor(db: Database, random: Random): Promise<DatabaseAuthor> {
  const readable = (row: unknown) => OutboxRow.safeParse(row).success
  const [[dev, seen, sync], newest] = await Promise.all([
    db.meta.bulkGet(['dev', 'lastStamp', 'sync']),
    db.outbox.orderBy('n').reverse().filter(readable).first(),
  ])
  const known = Stamp.safeParse(dev?.v).data
  return {
    dev: known ?? (await becomeReplica(db, random)),
    last: laterStamp(Stamp.safeParse(seen?.v).data ?? null, newest?.change.ops.at(-1)?.at ?? null),
    offset: Offset.safeParse(sync?.v).data?.offset ?? 0,
  }
}

/** Gives this database an id that no other has. */
export async function becomeReplica(db: Database, random: Random): Promise<string> {
  const dev = createId(random)
  await db.meta.put({ k: 'dev', v: dev })
  return dev
}
