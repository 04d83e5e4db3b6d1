import type { DealId } from '../plan/change.ts'
import type { Database } from './database.ts'
import { DealRow } from './rows.ts'

/** As many rows as anybody scrolls through; the rest is found by search. */
const listLimit = 100

/** The deals whose account or opportunity holds every word of `search`, nearest signature first. */
export async function listDeals(db: Database, search: string): Promise<DealRow[]> {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const holds = (row: DealRow) => words.every((word) => `${row.account} ${row.opportunity}`.toLowerCase().includes(word))
  const wanted = (row: DealRow) => !isReadable(row) || (!row.deleted && holds(row))
  const dated = await db.deals.orderBy('signBy').filter(wanted).limit(listLimit).toArray()
  if (dated.length === listLimit) return dated.map(shown)
  // Rows without a signature date are not in the index by that date.
  const undated = await db.deals
    .filter((row) => typeof row.signBy !== 'string' && wanted(row))
    .limit(listLimit - dated.length)
    .toArray()
  return [...dated, ...undated].map(shown)
}

export async function findDeals(db: Database, ids: DealId[]): Promise<DealRow[]> {
  return (await db.deals.bulkGet(ids)).filter((row) => row !== undefined).map(shown)
}

/** How many plans have an open step that was due before `today`. One range of one index. */
export const countOverdue = (db: Database, today: string): Promise<number> => db.deals.where('nextDue').below(today).count()

const isReadable = (row: unknown): boolean => DealRow.safeParse(row).success

/**
 * A row that cannot be read says nothing about its plan, which lies in rows of its own: it stays in every list, so that the plan
 * can be opened, and is written anew by that plan's next edit.
 */
const shown = (row: DealRow): DealRow => DealRow.safeParse(row).data ?? unreadable(row.deal)

const unreadable = (deal: DealId): DealRow => ({
  deal,
  account: 'A plan without its name',
  opportunity: 'Its entry here is damaged. Open it, the plan is elsewhere',
  signBy: null,
  nextDue: null,
  open: 0,
  keys: [],
  deleted: false,
})
