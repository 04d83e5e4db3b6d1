import type { DealId, FieldValue } from '../../plan/change.ts'
import { schemaVersion } from '../../plan/change.ts'
import { cellOf, join } from '../../plan/fold.ts'
import { eachCell, newestStamp, type StreamRows } from '../../plan/pack.ts'
import type { Stamp } from '../../plan/stamp.ts'
import type { PullAnswer, PulledChange, PullRequest } from '../../wire/pull.ts'
import type { Database } from '../database.ts'
import { readAuthor } from '../read-author.ts'
import type { HistoryRow } from '../rows.ts'
import { trimHistory } from '../trim-history.ts'
import { dealOf, openConfirmed, type Confirmation, type Confirmed } from './confirm.ts'
import { keepConflicts } from './conflict-rows.ts'
import type { AccountDeps } from './next-push.ts'
import { unheldDeals } from './pull-request.ts'
import { requeue } from './requeue.ts'
import { readSync, rememberStamps, writeSync, type SyncMeta } from './sync-meta.ts'

/** `stale`: another window was faster; `have`: ask again, with the streams kept here; `reset`: everything is to be loaded anew. */
export type Pulled = 'stale' | 'have' | 'reset' | 'more' | 'done'

/**
 * Takes what the server answered to a pull into the database: changes, new and lost streams and the cursor in one transaction, and only if
 * this replica, its cursor and its rights are still those it was asked with.
 */
export function applyPull(db: Database, deps: AccountDeps, request: PullRequest, answer: PullAnswer): Promise<Pulled> {
  return db.transaction('rw', db.tables, async () => {
    const [{ dev }, before] = await Promise.all([readAuthor(db, deps.random), readSync(db)])
    if (request.dev !== dev || request.acl !== before.acl || !isSame(request.cursor, before.cursor)) return 'stale'
    const sync = await requeue(db, { ...before, offset: answer.now - deps.clock() }, answer.head)
    if (answer.reset) return startAnew(db, sync)
    if (answer.acl !== request.acl && !request.have) {
      await writeSync(db, sync)
      return 'have'
    }
    // Many new streams come in several answers, and only with the last of them the rights are those of the server.
    const partial = request.have && answer.acl !== request.acl ? (await unheldDeals(db, sync.gen)).partial : []
    const confirmed = await openConfirmed(db, [...partial, ...dealsOf(answer)], sync.gen, false)
    for (const deal of partial) dropUnheld(confirmed.of(deal), deal, answer)
    for (const stream of answer.forget) forget(confirmed.of(dealOf(stream)), stream)
    for (const [stream, rows] of answer.snaps) takeSnapshot(confirmed, stream, rows)
    const seen = answer.changes
      .map((change) => ({ ...change, ops: change.ops.filter(({ s }) => confirmed.of(change.deal).held.has(s)) }))
      .filter(({ ops }) => ops.length > 0)
    await keepConflicts(db, seen.filter(({ actor }) => actor !== sync.account.person)) // prettier-ignore
    const rows = seen.map((change) => confirmChange(confirmed, change, sync))
    await keepHistory(db, rows)
    await rememberStamps(db, stampsIn(answer))
    const broken = await confirmed.save()
    await forgetStories(db, confirmed, answer)
    await writeSync(db, { ...sync, cursor: answer.cursor, acl: broken ? -1 : answer.acl })
    return answer.more || broken ? 'more' : 'done'
  })
}

const isSame = (one: PullRequest['cursor'], other: PullRequest['cursor']): boolean =>
  one?.seq === other?.seq && one?.epoch === other?.epoch

/** The cursor was of another database. What was confirmed goes on being shown until it is replaced; what is unsent stays. */
async function startAnew(db: Database, sync: SyncMeta): Promise<'reset'> {
  await Promise.all([db.hist.clear(), db.conflicts.clear()])
  await writeSync(db, { ...sync, cursor: null, acl: -1, gen: sync.gen + 1 })
  return 'reset'
}

const dealsOf = ({ changes, snaps, forget }: PullAnswer): DealId[] => [
  ...changes.map(({ deal }) => deal),
  ...[...snaps.map(([stream]) => stream), ...forget].map(dealOf),
]

/** Known by an own change alone: a deal of theirs comes whole in the same answer, and what does not come is not theirs. */
function dropUnheld(confirmed: Confirmed, deal: DealId, { snaps }: PullAnswer): void {
  if (snaps.some(([stream]) => dealOf(stream) === deal)) return
  confirmed.state.clear()
  confirmed.broken = false
  confirmed.shown = true
}

function forget(confirmed: Confirmed, stream: string): void {
  confirmed.shown = true
  confirmed.held.delete(stream)
  confirmed.state.delete(stream)
}

/** What is confirmed of the stream as of the answer's cursor. An own change that was accepted meanwhile stays. */
export function takeSnapshot(confirmed: Confirmation, stream: string, rows: StreamRows): void {
  const each = confirmed.of(dealOf(stream))
  each.broken = false
  each.shown = true
  each.held.add(stream)
  if (!each.state.has(stream)) each.state.set(stream, new Map())
  for (const row of rows) eachCell(row, (f, v, at) => join(each.state, { s: stream, e: row[0], f, v, at }))
}

function confirmChange(confirmed: Confirmation, change: PulledChange, { account }: SyncMeta): HistoryRow {
  const { state } = confirmed.of(change.deal)
  const was: FieldValue[] = []
  for (const op of change.ops) {
    const cell = cellOf(state, op.s, op.e, op.f)
    // What it lost against came after it, and was not what it replaced.
    was.push(cell && cell.at < op.at ? cell.v : null)
    confirmed.join(change.deal, op)
  }
  const seq = change.ops[0]?.seq ?? 0
  const ops = change.ops.map(({ seq: _seq, ...op }) => op)
  return {
    deal: change.deal,
    n: seq,
    change: {
      id: `#${seq}`, dev: '', n: 0, sv: schemaVersion, ops,
      ...(change.undoes === undefined ? {} : { undoes: `#${change.undoes}` }),
    }, // prettier-ignore
    was,
    actor: change.actor === account.person ? null : change.actor,
  }
}

/** Own changes lie there under their own ids already. */
async function keepHistory(db: Database, rows: HistoryRow[]): Promise<void> {
  if (rows.length === 0) return
  // Only own ones are asked for: each is a question of its own to the database, and a page is mostly of others.
  const own = rows.filter(({ actor }) => actor === null)
  const known = new Set((await db.hist.bulkGet(own.map(({ deal, n }): [string, number] => [deal, n]))).map((row) => row?.n))
  const fresh = rows.filter(({ actor, n }) => actor !== null || !known.has(n))
  const undone = fresh.flatMap(({ deal, change: { undoes } }): [string, number][] => (undoes === undefined ? [] : [[deal, Number(undoes.slice(1))]])) // prettier-ignore
  const ids = new Map((await db.hist.bulkGet(undone)).map((row) => [`${row?.deal}#${row?.n}`, row?.change.id]))
  const named = fresh.map((row) => {
    const id = ids.get(`${row.deal}${row.change.undoes}`)
    return id === undefined ? row : { ...row, change: { ...row.change, undoes: id } }
  })
  await db.hist.bulkPut(named)
  // One in sixteen, so that a page of a thousand deals does not read a thousand stories.
  for (const deal of new Set(named.filter(({ n }) => n % 16 === 0).map(({ deal }) => deal))) await trimHistory(db, deal)
}

function* stampsIn({ changes, snaps }: PullAnswer): Iterable<Stamp | null> {
  for (const { ops } of changes) for (const { at } of ops) yield at
  for (const [, rows] of snaps) yield newestStamp(rows)
}

/** Of a stream that is not theirs any more nothing stays, neither in the story nor in what is to be decided. */
async function forgetStories(db: Database, confirmed: Confirmation, answer: PullAnswer): Promise<void> {
  for (const deal of new Set(answer.forget.map(dealOf))) {
    const gone = new Set(answer.forget)
    if (confirmed.of(deal).held.size === 0) await db.hist.where('deal').equals(deal).delete()
    else
      await db.hist
        .where('deal')
        .equals(deal)
        .filter(({ change }) => change.ops.some(({ s }) => gone.has(s)))
        .delete()
    await db.conflicts.where('deal').equals(deal).filter(({ stream }) => gone.has(stream)).delete() // prettier-ignore
  }
}
