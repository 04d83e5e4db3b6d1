import type { Change } from '../../plan/change.ts'
import type { RefusalCode } from '../../plan/refusals.ts'
import { laterStamp, type Stamp } from '../../plan/stamp.ts'
import { must } from '../../base/must.ts'
import type { Ack, PushAnswer, PushRequest } from '../../wire/push.ts'
import type { Database } from '../database.ts'
import { readAuthor } from '../read-author.ts'
import { OutboxRow } from '../rows.ts'
import { openConfirmed } from './confirm.ts'
import { followAccepted } from './conflict-rows.ts'
import type { AccountDeps } from './next-push.ts'
import { raiseUnsent, renumber, requeue } from './requeue.ts'
import { readSync, rememberStamps, writeSync } from './sync-meta.ts'

/** An own accepted change is kept so long: a server's backup is hardly ever older. */
const ringDays = 7

/**
 * Takes what the server answered to a push into the database, in one transaction. An accepted change is confirmed with the stamps it was
 * given in the same moment in which it stops being unsent, so no screen ever shows what was before it. May be run twice; an answer to a
 * former life of this database is `stale`.
 */
export function applyPush(
  db: Database,
  deps: AccountDeps,
  request: PushRequest,
  answer: PushAnswer,
): Promise<'applied' | 'stale' | 'renumbered'> {
  return db.transaction('rw', db.tables, async () => {
    const [{ dev }, before] = await Promise.all([readAuthor(db, deps.random), readSync(db)])
    if (request.dev !== dev) return 'stale'
    const now = deps.clock()
    let sync = { ...before, offset: answer.now - now }
    const sent = new Map(request.txs.map((tx) => [tx.n, tx.id]))
    const answers = [...answer.acks, ...answer.rejects]
    const rows = new Map<number, Unsent>()
    for (const row of await db.outbox.bulkGet(answers.map(({ n }) => n + sync.base))) {
      const { data } = Unsent.safeParse(row)
      if (data && sent.get(data.n - sync.base) === data.change.id) rows.set(data.n - sync.base, data)
    }
    const confirmed = await openConfirmed(db, [...rows.values()].map(({ deal }) => deal), sync.gen) // prettier-ignore
    const stamps = new Map<Stamp, Stamp>()
    let unheld = false
    for (const ack of answer.acks) {
      const row = rows.get(ack.n)
      if (!row || ack.stamps.length !== row.change.ops.length) continue
      const accepted = acceptedAs(row.change, ack, stamps)
      const { held, gen } = confirmed.of(row.deal)
      unheld ||= gen === sync.gen && accepted.ops.some(({ s }) => !held.has(s))
      for (const op of accepted.ops) confirmed.join(row.deal, op)
      await keepAccepted(db, row, accepted, must(ack.seqs[0], 'number of an op'), now)
    }
    for (const { n, code } of answer.rejects) {
      const row = rows.get(n)
      if (row) await keepRefused(db, row, code, now)
    }
    sync.answered = Math.max(sync.answered, ...rows.keys())
    await raiseAfter(db, stamps)
    await rememberStamps(db, answer.acks.flatMap((ack) => ack.stamps)) // prettier-ignore
    if (answer.expect !== undefined) sync = await requeue(db, sync, answer.expect - 1)
    const first = (await db.outbox.orderBy('n').first())?.n
    const lacking = answer.expect !== undefined && first !== undefined && first - sync.base > answer.expect
    // A deal that is confirmed here without having been read from the server is asked for: it is new, or not theirs any more.
    if ((await confirmed.save()) || unheld) sync.acl = -1
    await db.ring.where('on').below(now - ringDays * 86_400_000).delete() // prettier-ignore
    await writeSync(db, sync)
    if (!answer.conflict && !lacking) return 'applied'
    await renumber(db, deps, sync)
    return 'renumbered'
  })
}

/** A single change that is larger than the server takes: nothing behind it may wait for it. */
export function refuseTooLarge(db: Database, deps: AccountDeps, request: PushRequest): Promise<void> {
  return db.transaction('rw', db.tables, async () => {
    const [{ dev }, sync] = await Promise.all([readAuthor(db, deps.random), readSync(db)])
    const sent = request.txs[0]
    const { data: row } = Unsent.safeParse(await db.outbox.get((sent?.n ?? 0) + sync.base))
    if (request.dev !== dev || !row || row.change.id !== sent?.id) return
    const confirmed = await openConfirmed(db, [row.deal], sync.gen)
    await keepRefused(db, row, 'too-large', deps.clock())
    await db.ring.delete(row.n)
    await confirmed.save()
    // The server has never heard of its number.
    await renumber(db, deps, sync)
  })
}

const Unsent = OutboxRow.required({ n: true })
type Unsent = Required<OutboxRow>

function acceptedAs(change: Change, { stamps: given }: Ack, stamps: Map<Stamp, Stamp>): Change {
  const ops = change.ops.map((op, index) => {
    const at = given[index] ?? op.at
    if (at !== op.at) stamps.set(op.at, at)
    return { ...op, at }
  })
  return { ...change, ops }
}

async function keepAccepted(db: Database, row: Unsent, change: Change, seq: number, now: number): Promise<void> {
  const { n, deal, was } = row
  await Promise.all([
    db.outbox.delete(n),
    db.dead.delete(n),
    db.ring.put({ n, deal, change, was, on: now }),
    db.hist.put({ deal, n: seq, change, was, actor: null }),
    followAccepted(db, deal, row.change, change),
  ])
}

async function keepRefused(db: Database, { n, deal, change, was }: Unsent, code: RefusalCode, now: number): Promise<void> {
  await Promise.all([
    db.outbox.delete(n),
    db.dead.put({ n, deal, change, was, on: now, code }),
    db.ring.put({ n, deal, change, was, on: now, code }),
  ])
}

async function raiseAfter(db: Database, stamps: Map<Stamp, Stamp>): Promise<void> {
  const top = [...stamps.values()].reduce<Stamp | null>((best, at) => laterStamp(best, at), null)
  if (top !== null) await raiseUnsent(db, stamps, top)
}
