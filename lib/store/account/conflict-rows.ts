import type { Change, DealId, Op } from '../../plan/change.ts'
import type { PulledChange } from '../../wire/pull.ts'
import type { Database } from '../database.ts'
import { ConflictRow, RingRow } from './account-rows.ts'
import { OutboxRow } from '../rows.ts'

/** Written by the program, or of no meaning to people: who was first does not matter. */
const isAside = ({ e, f }: Pick<Op, 'e' | 'f'>): boolean => /^(fl|pg)/.test(e) || f === 'order' || f === 'startedOn'

/**
 * Keeps as conflicts what others wrote to fields that were written here, too, where neither had seen the other; to be called in the
 * transaction of the pull. A write that saw both settles it.
 */
export async function keepConflicts(db: Database, changes: PulledChange[]): Promise<void> {
  const theirs = changes.flatMap((change) => change.ops.filter((op) => !isAside(op)).map((op) => ({ op, change })))
  if (theirs.length === 0) return
  const deals = [...new Set(changes.map(({ deal }) => deal))]
  const [own, known] = await Promise.all([ownWrites(db, deals), conflictsOf(db, deals)])
  const found = new Map(known.map((row) => [keyOf(row.deal, row.entity, row.field), row]))
  const settled: [string, string, string][] = []
  for (const { op, change } of theirs) {
    const key = keyOf(change.deal, op.e, op.f)
    const row = found.get(key)
    if (row && sees(op, row.theirsAt) && sees(op, row.mineAt)) {
      found.delete(key)
      settled.push([row.deal, row.entity, row.field])
    }
    const mine = own.get(`${op.s} ${key}`)
    if (!mine || sees(mine, op.at) || sees(op, mine.at) || JSON.stringify(mine.v) === JSON.stringify(op.v)) continue
    const { deal, actor, on } = change
    found.set(key, { deal, stream: op.s, entity: op.e, field: op.f, theirs: op.v, theirsAt: op.at, mine: mine.v, mineAt: mine.at, actor, at: on }) // prettier-ignore
  }
  await Promise.all([
    settled.length ? db.conflicts.bulkDelete(settled) : null,
    found.size ? db.conflicts.bulkPut([...found.values()]) : null,
  ])
}

/** An own change was accepted as `accepted`: the conflicts it is part of know its stamp, those it settled are gone. In a transaction. */
export async function followAccepted(db: Database, deal: DealId, sent: Change, accepted: Change): Promise<void> {
  const rows = new Map((await conflictsOf(db, [deal])).map((row) => [keyOf(deal, row.entity, row.field), row]))
  if (rows.size === 0) return
  for (const [index, op] of accepted.ops.entries()) {
    const row = rows.get(keyOf(deal, op.e, op.f))
    if (!row) continue
    if (sees(sent.ops[index] ?? op, row.theirsAt)) await db.conflicts.delete([deal, row.entity, row.field])
    else await db.conflicts.put({ ...row, mine: op.v, mineAt: op.at })
  }
}

/** The write was made where that other one, or a later one, was to be seen. */
const sees = (op: Pick<Op, 'pv'>, stamp: string): boolean => op.pv !== null && op.pv >= stamp
const keyOf = (deal: DealId, entity: string, field: string): string => `${deal} ${entity} ${field}`

async function conflictsOf(db: Database, deals: DealId[]): Promise<ConflictRow[]> {
  if ((await db.conflicts.count()) === 0) return []
  const rows = await db.conflicts.where('deal').anyOf(deals).toArray()
  return rows.map((row) => ConflictRow.safeParse(row).data).filter((row) => row !== undefined)
}

/** The newest own write of each field of these deals: unsent, or answered in the last days. */
async function ownWrites(db: Database, deals: DealId[]): Promise<Map<string, Op>> {
  const [ring, unsent] = await Promise.all([
    db.ring.where('deal').anyOf(deals).toArray(),
    db.outbox.where('deal').anyOf(deals).toArray(),
  ])
  const writes = new Map<string, Op>()
  const all = [
    ...ring.map((row) => RingRow.safeParse(row).data).filter((row) => row !== undefined && row.code === undefined),
    ...unsent.map((row) => OutboxRow.safeParse(row).data),
  ]
  for (const row of all)
    for (const op of row?.change.ops ?? []) {
      const key = `${op.s} ${keyOf(row?.deal ?? '', op.e, op.f)}`
      const former = writes.get(key)
      if (!former || op.at > former.at) writes.set(key, op)
    }
  return writes
}
