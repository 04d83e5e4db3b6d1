import type { DealId } from '../plan/change.ts'
import { undoable } from '../plan/undo.ts'
import type { Database } from './database.ts'
import { HistoryRow } from './rows.ts'

/** Writes of one deal whose story is kept here. */
const historyLimit = 200
/** Undo reaches twenty changes back, however large they are; beyond so many writes the oldest go all the same. */
const undoLimit = 1_000

/** Drops the oldest of a deal's story beyond what is kept; to be called in a transaction. */
export async function trimHistory(db: Database, deal: DealId): Promise<void> {
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
