import { streamOf, type DealId, type Edit } from '../../plan/change.ts'
import { cellOf, type PlanState } from '../../plan/fold.ts'
import { dealEntity } from '../../plan/read-plan.ts'
import { appendChange, type StoreDeps } from '../append-change.ts'
import type { Database } from '../database.ts'
import { inReading, readDeal } from '../read-deal.ts'

/** Writes of one change: as many as a plan from a template makes, and less than the server takes at once. */
const mostWrites = 1_000

/**
 * Brings what the former database holds, and the account's does not or holds from earlier, into the account's as ordinary new changes.
 * Nothing is deleted from the former one. One transaction for each plan: it may be stopped and run again, and brings what is left.
 * Answers how many plans something was brought of, and which could not be read.
 */
export async function bringIn(from: Database, to: Database, deps: StoreDeps): Promise<{ brought: number; damaged: DealId[] }> {
  let brought = 0
  const damaged: DealId[] = []
  for (const deal of await dealsIn(from)) {
    const read = await inReading(from, () => readDeal(from, deal))
    if (!read.ok) damaged.push(deal)
    else if (read.value && (await bringDeal(to, deps, deal, read.value.state))) brought++
  }
  return { brought, damaged }
}

/** How many plans of the former database the account's does not have at all: what `bringIn` is offered for. */
export async function countKept(from: Database, to: Database): Promise<number> {
  const deals = await from.deals.filter((row) => !row.deleted).primaryKeys()
  const there = await to.deals.where('deal').anyOf(deals).count()
  return deals.length - there
}

/** What a person set up once and is of no plan: settings, templates, addresses that are no deal. What the account has stays. */
export async function bringSettings(from: Database, to: Database): Promise<void> {
  const [meta, templates, quiet] = await Promise.all([
    from.meta.bulkGet(['settings', 'holidays']),
    from.templates.toArray(),
    from.quiet.toArray(),
  ])
  await to.transaction('rw', [to.meta, to.templates, to.quiet], async () => {
    for (const row of meta) if (row && !(await to.meta.get(row.k))) await to.meta.add(row)
    const known = new Set(await to.templates.toCollection().primaryKeys())
    await to.templates.bulkAdd(templates.filter(({ id }) => !known.has(id)))
    await to.quiet.bulkPut(quiet)
  })
}

async function dealsIn(db: Database): Promise<DealId[]> {
  const [confirmed, unsent] = await Promise.all([db.plans.toCollection().primaryKeys(), db.outbox.orderBy('deal').uniqueKeys()])
  return [...new Set([...confirmed, ...unsent.map(String)])]
}

function bringDeal(to: Database, deps: StoreDeps, deal: DealId, former: PlanState): Promise<boolean> {
  return to.transaction('rw', to.tables, async () => {
    const known = await readDeal(to, deal)
    if (!known.ok || (known.value === null && isDeleted(deal, former))) return false
    const state: PlanState = known.value?.state ?? new Map()
    const edits = newerIn(former, state)
    for (let first = 0; first < edits.length; first += mostWrites) {
      const part = edits.slice(first, first + mostWrites)
      const made = await appendChange(to, deps, deal, () => ({ edits: part }))
      if (!made.ok) return false
    }
    return edits.length > 0
  })
}

/** A plan that was deleted before the account was there is not made anew to be deleted. */
const isDeleted = (deal: DealId, state: PlanState): boolean =>
  cellOf(state, streamOf(deal, 'shared'), dealEntity(deal), '_del')?.v === true

/** Each write that is not there, or was there earlier; one edit for each, in the order they were made. */
function newerIn(former: PlanState, state: PlanState): Edit[] {
  const newer: { at: string; edit: Edit }[] = []
  for (const [s, entities] of former)
    for (const [entity, cells] of entities)
      for (const [f, { v, at }] of cells) {
        const there = cellOf(state, s, entity, f)
        if (there && (there.at >= at || JSON.stringify(there.v) === JSON.stringify(v))) continue
        if (!there && v === null) continue
        newer.push({ at, edit: { audience: s.endsWith('/s') ? 'shared' : 'internal', entity, fields: { [f]: v } } })
      }
  return newer.sort((one, other) => (one.at < other.at ? -1 : 1)).map(({ edit }) => edit)
}
