import type { Clock, Random } from '../base/ports.ts'
import { createId } from '../base/ids.ts'
import { fail, ok, type Result } from '../base/result.ts'
import { Change, type DealId, type Edit, type Recorded } from '../plan/change.ts'
import { fold, type PlanState } from '../plan/fold.ts'
import type { Plan } from '../plan/plan.ts'
import { recordChange } from '../plan/record-change.ts'
import type { Database } from './database.ts'
import { fetchKnownDays, readKnown, type KnownDays } from './known-days.ts'
import { readAuthor } from './read-author.ts'
import { readDeal, type DealData } from './read-deal.ts'
import { damagedPlan, type StoreProblem } from './store-problem.ts'
import { summarise } from './summarise.ts'

export type StoreDeps = { clock: Clock; random: Random }
/** What one gesture does to a plan; `undoes` names the change it takes back. */
export type Gesture = { edits: Edit[]; undoes?: string | undefined }
/** A gesture in the outbox, and the plan with it: from this confirmed state and its unsent changes, of which `n` is the newest. */
export type Made = { recorded: Recorded; plan: Plan; packed: string | undefined; unsent: number; n: number; days: KnownDays }

/**
 * Adds to a deal what `gesture` makes of its state, and brings its row for lists and matching up to date; to be called in a
 * transaction. `null` when it would change nothing.
 * @throws ZodError when the change could not be read back, as with a text beyond the limit of a field
 */
export async function appendChange(
  db: Database,
  deps: StoreDeps,
  deal: DealId,
  gesture: (state: PlanState) => Gesture,
): Promise<Result<Made | null, StoreProblem>> {
  // Asked together: each answer waits for the page's own work, and an edit is on the screen only after the last of them.
  const [read, { dev, last, offset }, known, days] = await Promise.all([
    readDeal(db, deal),
    readAuthor(db, deps.random),
    db.deals.get(deal),
    fetchKnownDays(db),
  ])
  if (!read.ok) return fail(damagedPlan)
  const { state, packed, unsent }: DealData = read.value ?? { state: new Map(), packed: undefined, unsent: 0 }
  const { edits, undoes } = gesture(state)
  const author = { dev, now: deps.clock() + offset, last, changeId: createId(deps.random) }
  const recorded = recordChange(deal, edits, state, author, undoes)
  if (!recorded) return ok(null)
  // What was written but cannot be read would make the whole plan unreadable, so it is refused before it is kept.
  Change.parse(recorded.change)
  const plan = readKnown(deal, fold([recorded.change], state), days)
  const summary = summarise(plan)
  const [n] = await Promise.all([
    db.outbox.add({ deal, change: recorded.change, was: recorded.was }),
    JSON.stringify(known) === JSON.stringify(summary) ? null : db.deals.put(summary),
  ])
  return ok({ recorded, plan, packed, unsent: unsent + 1, n, days })
}
