import type { DealId } from '../plan/change.ts'
import { packState } from '../plan/pack.ts'
import { laterStamp, Stamp } from '../plan/stamp.ts'
import { undoable } from '../plan/undo.ts'
import type { Database } from './database.ts'
import { readDeal } from './read-deal.ts'
import { outboxLimit } from './outbox-limit.ts'
import { HistoryRow, OutboxRow } from './rows.ts'

/** Writes of one deal whose story is kept here. */
const historyLimit = 200
/** Undo reaches twenty changes back, however large they are; beyond so many writes the oldest go all the same. */
const undoLimit = 1_000

/**
 * With no server to acknowledge them, unsent changes would pile up for ever. Once there are many, this does what an
 * acknowledgement would: folds them into the confirmed state, with their stamps, and moves them to the history. A workspace
 * connected later uploads that state, so nothing is lost. One transaction; cheap when there is nothing to do.
 */
export async function settle(db: Database, deal: DealId): Promise<void> {
  if ((await db.outbox.where('deal').equals(deal).count()) <= outboxLimit) return
  await db.transaction('rw', [db.plans, db.outbox, db.hist, db.deals, db.meta], async () => {
    const read = await readDeal(db, deal)
    if (!read.ok || read.value === null) return
    const rows = (await db.outbox.where('deal').equals(deal).toArray()).map((row) => OutboxRow.parse(row))
    await db.plans.put({ deal, packed: packState(read.value.state) })
    await db.hist.bulkPut(rows.map(({ n = 0, change, was }) => ({ deal, n, change, was, actor: null })))
    await db.outbox.where('deal').equals(deal).delete()
    const stored = Stamp.safeParse((await db.meta.get('lastStamp'))?.v).data ?? null
    const last = rows.flatMap((row) => row.change.ops).reduce((best, op) => laterStamp(best, op.at), stored)
    await db.meta.put({ k: 'lastStamp', v: last })
    await trimHistory(db, deal)
  })
}

async function trimHistory(db: Database, deal: DealId): Promise<void> {
  const rows = (await db.hist.where('deal').equals(deal).toArray())
    .map((row) => HistoryRow.safeParse(row).data)
    .filter((row) => row !== undefined)
    .sort((one, other) => other.n - one.n)
  const [oldest] = undoable(rows.toReversed())
  const reach = rows.find((row) => row.change.id === oldest?.change.id)?.n ?? Infinity
  let writes = 0
  const old = rows.filter((row) => (writes += row.change.ops.length) > (row.n >= reach ? undoLimit : historyLimit))
  await db.hist.bulkDelete(old.map((row) => [row.deal, row.n]))
}
