import { createId } from '../base/ids.ts'
import { ok, type Result } from '../base/result.ts'
import type { DealId } from '../plan/change.ts'
import { deleteEntity, linkPage } from '../plan/edits.ts'
import { readPlan } from '../plan/read-plan.ts'
import type { Database } from './database.ts'
import { editDeal, type StoreDeps } from './edit-deal.ts'
import { readDeal } from './read-deal.ts'
import type { StoreProblem } from './store-problem.ts'

/** Remembers that a thread belongs to this deal, and to no other any more. */
export async function linkThread(
  db: Database,
  deps: StoreDeps,
  deal: DealId,
  thread: string,
): Promise<Result<null, StoreProblem>> {
  const holders = await db.deals.where('keys').equals(`t:${thread}`).primaryKeys()
  for (const other of holders.filter((id) => id !== deal)) {
    const read = await readDeal(db, other)
    const pages = read.ok && read.value ? readPlan(other, read.value.state).pages : []
    const unlinked = await editDeal(db, deps, other, pages.filter((page) => page.ref === thread).flatMap(deleteEntity)) // prettier-ignore
    if (!unlinked.ok) return unlinked
  }
  if (holders.includes(deal)) return ok(null)
  const linked = await editDeal(db, deps, deal, linkPage(`pg${createId(deps.random)}`, 'gmail', thread))
  return linked.ok ? ok(null) : linked
}
