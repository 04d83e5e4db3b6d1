import { createId } from '../base/ids.ts'
import { ok, type Result } from '../base/result.ts'
import type { DealId } from '../plan/change.ts'
import { deleteEntity, linkPage } from '../plan/edits.ts'
import { readPlan } from '../plan/read-plan.ts'
import { appendChange, type StoreDeps } from './append-change.ts'
import type { Database } from './database.ts'
import { inTransaction } from './in-transaction.ts'
import type { StoreProblem } from './store-problem.ts'

/**
 * Remembers that a thread belongs to this deal, and to no other any more; `null`: to none. Tells which it belonged to before, so
 * that this can be taken back the same way.
 */
export function linkThread(
  db: Database,
  deps: StoreDeps,
  deal: DealId | null,
  thread: string,
): Promise<Result<DealId | null, StoreProblem>> {
  return inTransaction(db, async () => {
    const holders = await db.deals.where('keys').equals(`t:${thread}`).primaryKeys()
    if (deal !== null && !holders.includes(deal)) {
      const linked = await appendChange(db, deps, deal, () => ({
        edits: linkPage(`pg${createId(deps.random)}`, 'gmail', thread),
      }))
      if (!linked.ok) return linked
    }
    for (const other of holders) if (other !== deal) await release(db, deps, other, thread)
    return ok(holders[0] ?? null)
  })
}

async function release(db: Database, deps: StoreDeps, deal: DealId, thread: string): Promise<void> {
  const released = await appendChange(db, deps, deal, (state) => ({
    edits: readPlan(deal, state).pages.filter((page) => page.ref === thread).flatMap(deleteEntity), // prettier-ignore
  }))
  // A plan that cannot be read keeps its link, but the thread is not recognised by it any more.
  if (!released.ok || released.value === null)
    await db.deals.update(deal, (row) => void (row.keys = row.keys.filter((key) => key !== `t:${thread}`)))
}
