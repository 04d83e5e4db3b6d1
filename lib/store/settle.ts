import type { DealId } from '../plan/change.ts'
import { packState } from '../plan/pack.ts'
import { laterStamp, Stamp } from '../plan/stamp.ts'
import type { Database } from './database.ts'
import { readDeal } from './read-deal.ts'
import { outboxLimit } from './outbox-limit.ts'
import { OutboxRow } from './rows.ts'
import { trimHistory } from './trim-history.ts'

/**
 * With no server to acknowledge them, unsent changes would pile up for ever. Once there are many, this does what an
 * acknowledgement would: folds them into the confirmed state, with their stamps, and moves them to the history. A workspace
 * connected later uploads that state, so nothing is lost. One transaction; cheap when there is nothing to do. In the database of an account
 * it does nothing: there the server acknowledges.
 */
export async function settle(db: Database, deal: DealId): Promise<void> {
  if ((await db.outbox.where('deal').equals(deal).count()) <= outboxLimit || (await db.meta.get('sync'))) return
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
