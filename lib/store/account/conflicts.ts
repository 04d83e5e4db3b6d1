import { ok, type Result } from '../../base/result.ts'
import type { DealId, FieldValue } from '../../plan/change.ts'
import { cellOf } from '../../plan/fold.ts'
import { appendChange, type StoreDeps } from '../append-change.ts'
import type { Database } from '../database.ts'
import { inTransaction } from '../in-transaction.ts'
import { inReading, readDeal } from '../read-deal.ts'
import { ConflictRow } from './account-rows.ts'
import type { StoreProblem } from '../store-problem.ts'

export type Conflict = ConflictRow
/** Names a conflict: a field has one at a time. */
export type ConflictKey = Pick<ConflictRow, 'deal' | 'entity' | 'field'>

/** What two people wrote to one field without seeing the other's, as long as one of both stands there; the latest first. */
export async function listConflicts(db: Database, deal: DealId): Promise<Conflict[]> {
  const rows = await db.conflicts.where('deal').equals(deal).toArray()
  if (rows.length === 0) return []
  const read = await inReading(db, () => readDeal(db, deal))
  const state = read.ok ? read.value?.state : undefined
  return rows
    .map((row) => ConflictRow.safeParse(row).data)
    .filter((row) => row !== undefined)
    .filter((row) => {
      const at = state && cellOf(state, row.stream, row.entity, row.field)?.at
      return at === row.theirsAt || at === row.mineAt
    })
    .sort((one, other) => other.at - one.at)
}

/** Ends a conflict by the other's value: an ordinary edit where one's own stands, and nothing where theirs does. */
export const keepTheirs = (db: Database, deps: StoreDeps, key: ConflictKey): Promise<Result<null, StoreProblem>> =>
  settleConflict(db, deps, key, ({ theirs }) => theirs)
export const keepMine = (db: Database, deps: StoreDeps, key: ConflictKey): Promise<Result<null, StoreProblem>> =>
  settleConflict(db, deps, key, ({ mine }) => mine)

function settleConflict(
  db: Database,
  deps: StoreDeps,
  { deal, entity, field }: ConflictKey,
  chosen: (row: ConflictRow) => FieldValue,
): Promise<Result<null, StoreProblem>> {
  return inTransaction(db, async () => {
    const row = await db.conflicts.get([deal, entity, field])
    if (!row) return ok(null)
    const audience = row.stream.endsWith('/s') ? 'shared' : 'internal'
    const made = await appendChange(db, deps, deal, () => ({ edits: [{ audience, entity, fields: { [field]: chosen(row) } }] }))
    if (!made.ok) return made
    await db.conflicts.delete([deal, entity, field])
    return ok(null)
  })
}
