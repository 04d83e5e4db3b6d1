import type { Change, DealId, Op, StreamId } from '../../plan/change.ts'
import { fold, join, type PlanState } from '../../plan/fold.ts'
import { packState, unpackState } from '../../plan/pack.ts'
import { isOutlined, readOutline } from '../../plan/read-outline.ts'
import type { Database } from '../database.ts'
import { OutboxRow, PlanRow } from '../rows.ts'
import { summarise } from '../summarise.ts'

/**
 * The confirmed state of one deal, while a transaction changes it. `held`: the streams that are here in full; `shown`: what lists show of it
 * may be another now.
 */
export type Confirmed = { state: PlanState; held: Set<StreamId>; gen: number; broken: boolean; shown: boolean }
export type Confirmation = {
  of: (deal: DealId) => Confirmed
  /** Adds an op to what is confirmed, whether its stream is held or not. */
  join: (deal: DealId, op: Op) => void
  /** Writes the deals back, and their rows for lists and matching. True when one could not be read: it has to be asked for again. */
  save: () => Promise<boolean>
}

export const dealOf = (stream: StreamId): DealId => stream.slice(0, -2)

/**
 * Opens what is confirmed of these deals; to be called in a transaction, and every read it makes is one question. A deal that cannot be read
 * counts as not held: it lies as it is until the server tells it anew.
 * @param shown whether more than what is joined is done to them, as when an unsent change is refused
 */
export async function openConfirmed(db: Database, deals: Iterable<DealId>, gen: number, shown = true): Promise<Confirmation> {
  const ids = [...new Set(deals)]
  const rows = await db.plans.bulkGet(ids)
  const open = new Map(ids.map((deal, index) => [deal, openRow(deal, rows[index], gen, shown)]))
  const of = (deal: DealId): Confirmed => {
    const known = open.get(deal) ?? openRow(deal, undefined, gen, true)
    open.set(deal, known)
    return known
  }
  return {
    of,
    join: (deal, op) => {
      const each = of(deal)
      each.shown ||= isOutlined(each.state, op)
      join(each.state, op)
    },
    save: async () => {
      await writeRows(db, open)
      await summariseAll(db, open)
      return [...open.values()].some(({ broken }) => broken)
    },
  }
}

function openRow(deal: DealId, row: PlanRow | undefined, gen: number, shown: boolean): Confirmed {
  if (!row) return { state: new Map(), held: new Set(), gen, broken: false, shown: true }
  try {
    const { packed, held = '', gen: read = gen } = PlanRow.parse(row)
    const streams = [...held].map((letter) => `${deal}/${letter}`)
    return { state: unpackState(packed), held: new Set(streams), gen: read, broken: false, shown }
  } catch {
    return { state: new Map(), held: new Set(), gen, broken: true, shown: true }
  }
}

async function writeRows(db: Database, open: Map<DealId, Confirmed>): Promise<void> {
  const all = [...open]
  const [gone, kept] = [all.filter(([, each]) => isEmpty(each)), all.filter(([, each]) => !isEmpty(each))]
  await Promise.all([
    db.plans.bulkPut(
      kept
        .filter(([, { broken }]) => !broken)
        .map(([deal, { state, held, gen }]) => ({ deal, packed: packState(state), held: lettersOf(held), gen })),
    ),
    gone.length ? db.plans.bulkDelete(gone.map(([deal]) => deal)) : null,
    // Damaged, so it counts as not held from now on.
    ...kept.filter(([, { broken }]) => broken).map(([deal, { gen }]) => db.plans.update(deal, { held: '', gen })),
  ])
}

const isEmpty = ({ state, held, broken }: Confirmed): boolean => !broken && held.size === 0 && state.size === 0
export const lettersOf = (held: Iterable<StreamId>): string => ['i', 's'].filter((letter) => [...held].some((stream) => stream.endsWith(letter))).join('') // prettier-ignore

async function summariseAll(db: Database, open: Map<DealId, Confirmed>): Promise<void> {
  const ids = [...open].flatMap(([deal, { shown }]) => (shown ? [deal] : []))
  if (ids.length === 0) return
  const [known, unsent] = await Promise.all([db.deals.bulkGet(ids), unsentOf(db, ids)])
  const summaries = ids.flatMap((deal, index) => {
    const { state, broken } = open.get(deal) ?? { state: new Map(), broken: true }
    const changes = unsent.get(deal) ?? []
    if (broken || (state.size === 0 && changes.length === 0)) return []
    // What is confirmed is packed already, so it may be written over; a plan that cannot be read keeps its entry.
    const summary = summarise(readOutline(deal, fold(changes, state)))
    return JSON.stringify(summary) === JSON.stringify(known[index]) ? [] : [summary]
  })
  const gone = ids.filter((deal) => {
    const each = open.get(deal)
    return each !== undefined && isEmpty(each) && !unsent.has(deal)
  })
  await Promise.all([summaries.length ? db.deals.bulkPut(summaries) : null, gone.length ? db.deals.bulkDelete(gone) : null])
}

/** The unsent changes of these deals that can be read, in the order they were made. */
async function unsentOf(db: Database, deals: DealId[]): Promise<Map<DealId, Change[]>> {
  const changes = new Map<DealId, Change[]>()
  if ((await db.outbox.count()) === 0) return changes
  const rows = await db.outbox.where('deal').anyOf(deals).sortBy('n')
  for (const row of rows) {
    const { data } = OutboxRow.safeParse(row)
    if (!data) continue
    const list = changes.get(data.deal) ?? []
    if (list.push(data.change) === 1) changes.set(data.deal, list)
  }
  return changes
}
