import { ok, type Result } from '../../base/result.ts'
import type { Change, DealId, Edit, Recorded } from '../../plan/change.ts'
import type { RefusalCode } from '../../plan/refusals.ts'
import { appendChange, type StoreDeps } from '../append-change.ts'
import type { Database } from '../database.ts'
import { inTransaction } from '../in-transaction.ts'
import { DeadRow } from './account-rows.ts'
import type { StoreProblem } from '../store-problem.ts'

/** A change of one's own that the server refused, and what it would have written; `recorded` is null when it cannot be read. */
export type Refused = { n: number; deal: DealId; code: RefusalCode; on: number; recorded: Recorded | null; edits: Edit[] }

/** What was refused for good, the latest first; none of it is in the plan any more. */
export async function listRefused(db: Database): Promise<Refused[]> {
  const rows = await db.dead.orderBy('n').reverse().toArray()
  return rows.map((row) => {
    const { data } = DeadRow.safeParse(row)
    if (!data) return { n: row.n, deal: row.deal, code: 'invalid', on: row.on, recorded: null, edits: [] }
    const { n, deal, code, on, change, was } = data
    return { n, deal, code, on, recorded: { change, was, actor: null }, edits: editsOf(change) }
  })
}

export function discardRefused(db: Database, n: number): Promise<Result<null, StoreProblem>> {
  return inTransaction(db, async () => {
    await db.dead.delete(n)
    return ok(null)
  })
}

/**
 * Does what was refused once more, as a new change on the plan as it is now: after somebody gave the rights for it, or as `edits`
 * that its author made of it. One transaction, so it is in one of the two places.
 */
export function editRefused(db: Database, deps: StoreDeps, n: number, edits?: Edit[]): Promise<Result<null, StoreProblem>> {
  return inTransaction(db, async () => {
    const { data } = DeadRow.safeParse(await db.dead.get(n))
    if (data) {
      const made = await appendChange(db, deps, data.deal, () => ({ edits: edits ?? editsOf(data.change) }))
      if (!made.ok) return made
      await db.dead.delete(n)
    }
    return ok(null)
  })
}

const editsOf = ({ ops }: Change): Edit[] =>
  ops.map(({ s, e, f, v }) => ({ audience: s.endsWith('/s') ? 'shared' : 'internal', entity: e, fields: { [f]: v } }))
