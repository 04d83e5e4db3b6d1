import { dealsByTitle } from '../detect/deals-by-title.ts'
import type { DealMatch } from '../detect/match.ts'
import type { Database } from './database.ts'

/** The deals that a document's name speaks of: the one question that all deals are read for, asked once for a document. */
export async function likelyDeals(db: Database, title: string): Promise<DealMatch[]> {
  if (title === '') return []
  const rows = await db.deals.filter((row) => !row.deleted && typeof row.account === 'string').toArray()
  return dealsByTitle(title, rows)
}
