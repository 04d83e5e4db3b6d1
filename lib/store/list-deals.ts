import type { DealId } from '../plan/change.ts'
import type { Database } from './database.ts'
import { DealRow } from './rows.ts'

/** As many rows as anybody scrolls through; the rest is found by search. */
const listLimit = 100

/** The deals whose account or opportunity holds every word of `search`, nearest signature first; those that were signed or done last. */
export async function listDeals(db: Database, search: string): Promise<DealRow[]> {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const holds = (row: DealRow) => words.every((word) => `${row.account} ${row.opportunity}`.toLowerCase().includes(word))
  const wanted = (row: DealRow) => !isReadable(row) || (!row.deleted && holds(row))
  const running = await byDate(db, (row) => wanted(row) && !isOver(row), listLimit)
  const over = await byDate(db, (row) => wanted(row) && isOver(row), listLimit - running.length)
  return [...running, ...over].map(shown)
}

/** Rows that are read at once: one by one, each takes as long as twenty of them (2026-11). */
const batch = 200

/** At most `limit` rows by their signature date, those without one last. */
async function byDate(db: Database, wanted: (row: DealRow) => boolean, limit: number): Promise<DealRow[]> {
  const found = await take(db.deals.orderBy('signBy'), wanted, limit)
  // Rows without a signature date are not in the index by that date.
  return [
    ...found,
    ...(await take(db.deals.toCollection(), (row) => typeof row.signBy !== 'string' && wanted(row), limit - found.length)),
  ]
}

/** The first of them, as far as they are needed. */
async function take(
  rows: ReturnType<Database['deals']['toCollection']>,
  wanted: (row: DealRow) => boolean,
  limit: number,
): Promise<DealRow[]> {
  const found: DealRow[] = []
  for (let from = 0; found.length < limit; from += batch) {
    const next = await rows.clone().offset(from).limit(batch).toArray()
    for (const row of next) if (found.length < limit && wanted(row)) found.push(row)
    if (next.length < batch) break
  }
  return found
}

/** Nothing leads to a signature any more. Rows of older versions do not say when it was signed. */
const isOver = (row: DealRow): boolean => isReadable(row) && (row.open === 0 || typeof row.signedOn === 'string')

export async function findDeals(db: Database, ids: DealId[]): Promise<DealRow[]> {
  return (await db.deals.bulkGet(ids)).filter((row) => row !== undefined).map(shown)
}

/** How many plans have an open step that was due before `today`. One range of one index. */
export const countOverdue = (db: Database, today: string): Promise<number> => db.deals.where('nextDue').below(today).count()

/** How many plans a recap is due of on `today`. One range of one index, however many plans there are. */
export const countRecapsDue = (db: Database, today: string): Promise<number> =>
  db.deals.where('recapFrom').belowOrEqual(today).count()

/** Those plans, the ones that have waited longest first; as many as a list holds. */
export const listRecapsDue = async (db: Database, today: string): Promise<DealRow[]> =>
  (await db.deals.where('recapFrom').belowOrEqual(today).limit(listLimit).toArray()).map(shown)

/** How many plans with something left to do are of the company with this domain. */
export const countOpenOf = (db: Database, domain: string): Promise<number> =>
  db.deals
    .where('keys')
    .equals(`c:${domain}`)
    .filter((row) => row.open > 0)
    .count()

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
  signedOn: null,
  recapFrom: null,
  keys: [],
  deleted: false,
})
