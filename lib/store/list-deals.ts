import type { DealId } from '../plan/change.ts'
import type { Database } from './database.ts'
import { DealRow } from './rows.ts'

/** As many rows as anybody scrolls through; the rest is found by search. */
const listLimit = 100

/** The deals whose account or opportunity holds every word of `search`, nearest signature first. */
export async function listDeals(db: Database, search: string): Promise<DealRow[]> {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const holds = (row: DealRow) => words.every((word) => `${row.account} ${row.opportunity}`.toLowerCase().includes(word))
  const wanted = (row: DealRow) => DealRow.safeParse(row).success && !row.deleted && holds(row)
  const dated = await db.deals.orderBy('signBy').filter(wanted).limit(listLimit).toArray()
  if (dated.length === listLimit) return dated
  // Rows without a signature date are not in the index by that date.
  const undated = await db.deals
    .filter((row) => row.signBy === null && wanted(row))
    .limit(listLimit - dated.length)
    .toArray()
  return [...dated, ...undated]
}

export async function findDeals(db: Database, ids: DealId[]): Promise<DealRow[]> {
  return (await db.deals.bulkGet(ids)).map((row) => DealRow.safeParse(row).data).filter((row) => row !== undefined)
}

/** How many plans have an open step that was due before `today`. One range of one index. */
export const countOverdue = (db: Database, today: string): Promise<number> => db.deals.where('nextDue').below(today).count()
