import type { Clock, Random } from '../base/ports.ts'
import { createId } from '../base/ids.ts'
import { fail, ok, type Result } from '../base/result.ts'
import type { DealId, Edit, Recorded } from '../plan/change.ts'
import { fold, type PlanState } from '../plan/fold.ts'
import { readPlan } from '../plan/read-plan.ts'
import { recordChange } from '../plan/record-change.ts'
import { laterStamp, type Stamp } from '../plan/stamp.ts'
import { inverse, lastUndoable } from '../plan/undo.ts'
import type { Database } from './database.ts'
import { readDeal, readRecords } from './read-deal.ts'
import { OutboxRow } from './rows.ts'
import { damagedPlan, storeProblem, type StoreProblem } from './store-problem.ts'
import { summarise } from './summarise.ts'

export type StoreDeps = { clock: Clock; random: Random }

/** Makes one gesture durable. Resolves when it is on the disk; `null` when it would have changed nothing. */
export function editDeal(
  db: Database,
  deps: StoreDeps,
  deal: DealId,
  edits: Edit[],
): Promise<Result<Recorded | null, StoreProblem>> {
  return inTransaction(db, deal, (state) => append(db, deps, deal, state, edits))
}

/** Takes back the latest change of this deal that can be; `null` when there is none. */
export function undoDeal(db: Database, deps: StoreDeps, deal: DealId): Promise<Result<Recorded | null, StoreProblem>> {
  return inTransaction(db, deal, async (state) => {
    const last = lastUndoable(await readRecords(db, deal))
    if (!last) return null
    await append(db, deps, deal, state, inverse(last, state).edits, last.change.id)
    return last
  })
}

async function inTransaction(db: Database, deal: DealId, work: (state: PlanState) => Promise<Recorded | null>) {
  try {
    return await db.transaction('rw', [db.plans, db.outbox, db.hist, db.deals, db.meta], async () => {
      const read = await readDeal(db, deal)
      return read.ok ? ok(await work(read.value?.state ?? new Map())) : fail(damagedPlan)
    })
  } catch (error) {
    return fail(storeProblem(error))
  }
}

async function append(
  db: Database,
  deps: StoreDeps,
  deal: DealId,
  state: PlanState,
  edits: Edit[],
  undoes?: string,
): Promise<Recorded | null> {
  const author = {
    dev: await replicaOf(db, deps.random),
    now: deps.clock(),
    last: await lastStamp(db),
    changeId: createId(deps.random),
  }
  const recorded = recordChange(deal, edits, state, author, undoes)
  if (!recorded) return null
  await db.outbox.add({ deal, change: recorded.change, was: recorded.was })
  const summary = summarise(readPlan(deal, fold([recorded.change], state)))
  if (JSON.stringify(await db.deals.get(deal)) !== JSON.stringify(summary)) await db.deals.put(summary)
  return recorded
}

/** The replica's id lives in the database it numbers, so that a copied or wiped profile can never reuse the numbers. */
async function replicaOf(db: Database, random: Random): Promise<string> {
  const row = await db.meta.get('dev')
  if (typeof row?.v === 'string') return row.v
  const dev = createId(random)
  await db.meta.put({ k: 'dev', v: dev })
  return dev
}

/** The greatest stamp given here: of the newest unsent change, or what `settle` wrote down. */
async function lastStamp(db: Database): Promise<Stamp | null> {
  const [settled, newest] = await Promise.all([db.meta.get('lastStamp'), db.outbox.orderBy('n').last()])
  const unsent = OutboxRow.safeParse(newest).data?.change.ops.at(-1)?.at ?? null
  return laterStamp(typeof settled?.v === 'string' ? settled.v : null, unsent)
}
