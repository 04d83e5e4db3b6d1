import { createId } from '../base/ids.ts'
import { fail, ok, type Result } from '../base/result.ts'
import type { DealId } from '../plan/change.ts'
import { deleteEntity, linkPage } from '../plan/edits.ts'
import { readPlan } from '../plan/read-plan.ts'
import { appendChange, type StoreDeps } from './append-change.ts'
import type { Database } from './database.ts'
import { inTransaction } from './in-transaction.ts'
import { readDeal } from './read-deal.ts'
import { damagedPlan, type StoreProblem } from './store-problem.ts'

/** Remembers that a thread belongs to this deal, and to no other any more. */
export function linkThread(db: Database, deps: StoreDeps, deal: DealId, thread: string): Promise<Result<null, StoreProblem>> {
  return inTransaction(db, async () => {
    const read = await readDeal(db, deal)
    if (!read.ok) return fail(damagedPlan)
    const holders = await db.deals.where('keys').equals(`t:${thread}`).primaryKeys()
    if (!holders.includes(deal)) {
      const link = linkPage(`pg${createId(deps.random)}`, 'gmail', thread)
      await appendChange(db, deps, deal, read.value?.state ?? new Map(), link)
    }
    for (const other of holders) if (other !== deal) await release(db, deps, other, thread)
    return ok(null)
  })
}

async function release(db: Database, deps: StoreDeps, deal: DealId, thread: string): Promise<void> {
  const read = await readDeal(db, deal)
  const state = read.ok ? read.value?.state : undefined
  const pages = state ? readPlan(deal, state).pages.filter((page) => page.ref === thread) : []
  if (state && pages.length > 0) await appendChange(db, deps, deal, state, pages.flatMap(deleteEntity))
  // A plan that cannot be read keeps its link, but the thread is not recognised by it any more.
  else await db.deals.update(deal, (row) => void (row.keys = row.keys.filter((key) => key !== `t:${thread}`)))
}
