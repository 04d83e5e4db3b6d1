import { createId } from '../base/ids.ts'
import { ok, type Result } from '../base/result.ts'
import type { DealId } from '../plan/change.ts'
import { deleteEntity, linkPage as pageEdits } from '../plan/edits.ts'
import { readPlan } from '../plan/read-plan.ts'
import { appendChange, type StoreDeps } from './append-change.ts'
import type { Database } from './database.ts'
import { inTransaction } from './in-transaction.ts'
import type { StoreProblem } from './store-problem.ts'
import { pageKey } from './summarise.ts'

/**
 * Remembers that a thread or a document, by its id, belongs to this deal, and to no other any more; `null`: to none. Tells which it
 * belonged to before, so that this can be taken back the same way.
 */
export function linkPage(
  db: Database,
  deps: StoreDeps,
  deal: DealId | null,
  app: 'gmail' | 'docs',
  ref: string,
): Promise<Result<DealId | null, StoreProblem>> {
  const key = pageKey({ app, ref })
  return inTransaction(db, async () => {
    const holders = await db.deals.where('keys').equals(key).primaryKeys()
    if (deal !== null && !holders.includes(deal)) {
      const linked = await appendChange(db, deps, deal, () => ({ edits: pageEdits(`pg${createId(deps.random)}`, app, ref) }))
      if (!linked.ok) return linked
    }
    for (const other of holders) if (other !== deal) await release(db, deps, other, key)
    return ok(holders[0] ?? null)
  })
}

async function release(db: Database, deps: StoreDeps, deal: DealId, key: string): Promise<void> {
  const released = await appendChange(db, deps, deal, (state) => ({
    edits: readPlan(deal, state).pages.filter((page) => pageKey(page) === key).flatMap(deleteEntity), // prettier-ignore
  }))
  // A plan that cannot be read keeps its link, but the page is not recognised by it any more.
  if (!released.ok || released.value === null)
    await db.deals.update(deal, (row) => void (row.keys = row.keys.filter((each) => each !== key)))
}
