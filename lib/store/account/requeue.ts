import { nextStamp, type Stamp } from '../../plan/stamp.ts'
import type { Change } from '../../plan/change.ts'
import type { Database } from '../database.ts'
import { becomeReplica } from '../read-author.ts'
import { OutboxRow } from '../rows.ts'
import type { AccountDeps } from './next-push.ts'
import { writeSync, type SyncMeta } from './sync-meta.ts'

/**
 * The server knows this replica's changes up to `head` only, and has answered more: it was restored from a backup. What it has forgotten is
 * unsent again, with the same numbers, ids and accepted stamps. To be called in a transaction.
 */
export async function requeue(db: Database, sync: SyncMeta, head: number): Promise<SyncMeta> {
  if (head >= sync.answered) return sync
  const forgotten = await db.ring.where('n').above(sync.base + head).toArray() // prettier-ignore
  const there = new Set(await db.outbox.bulkGet(forgotten.map(({ n }) => n)).then((rows) => rows.map((row) => row?.n)))
  await db.outbox.bulkPut(
    forgotten.filter(({ n }) => !there.has(n)).map(({ n, deal, change, was }) => ({ n, deal, change, was })),
  )
  return { ...sync, answered: head }
}

/**
 * Makes this database a new replica: another has its id, as after a copied profile, or the server waits for a number that is not here any
 * more. What is unsent keeps its ids and gets new numbers. To be called in a transaction; writes `sync`.
 */
export async function renumber(db: Database, deps: AccountDeps, sync: SyncMeta): Promise<SyncMeta> {
  const dev = await becomeReplica(db, deps.random)
  const rows = await db.outbox.orderBy('n').toArray()
  await db.outbox.clear()
  await db.ring.clear()
  // The key generator goes on where it was, also when nothing is unsent: the key it gives now is where this replica begins.
  const base = await db.outbox.add({ deal: 'none', change: rows[0]?.change ?? nothing, was: [] })
  await db.outbox.delete(base)
  const tag = dev.slice(-5)
  const stamps = new Map<Stamp, Stamp>()
  await db.outbox.bulkAdd(
    rows.map(({ n: _former, ...row }) => {
      const { data } = OutboxRow.safeParse(row)
      return data ? { ...data, change: restamped(data.change, stamps, (at) => at.slice(0, -5) + tag) } : row
    }),
  )
  const renumbered = { ...sync, base, answered: 0 }
  await writeSync(db, renumbered)
  return renumbered
}

const nothing: Change = { id: '-', dev: '-', n: 0, sv: 1, ops: [] }

/**
 * The server gave later stamps than it was sent, up to `top`. What was made here after that is later still, as its author sees it: it
 * gets the stamps that the server would give. @param stamps what each stamp has become, extended in place
 */
export async function raiseUnsent(db: Database, stamps: Map<Stamp, Stamp>, top: Stamp): Promise<void> {
  let last = top
  const raise = (at: Stamp) => (last = at > last ? at : nextStamp(last, 0, at.slice(-5)))
  const rows = (await db.outbox.orderBy('n').toArray()).map((row) => OutboxRow.safeParse(row).data).filter((row) => row !== undefined) // prettier-ignore
  await db.outbox.bulkPut(rows.map((row) => ({ ...row, change: restamped(row.change, stamps, raise) })))
}

function restamped(change: Change, stamps: Map<Stamp, Stamp>, stampOf: (at: Stamp) => Stamp): Change {
  const ops = change.ops.map((op) => {
    const at = stampOf(op.at)
    stamps.set(op.at, at)
    return { ...op, at, pv: op.pv === null ? null : (stamps.get(op.pv) ?? op.pv) }
  })
  return { ...change, ops }
}
