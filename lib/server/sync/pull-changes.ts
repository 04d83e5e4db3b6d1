import type { Clock } from '../../base/ports.ts'
import type { StreamId } from '../../plan/change.ts'
import type { PullAnswer, PullRequest } from '../../wire/pull.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Sql, Tx } from '../database/open-database.ts'
import { lastOfPage, readChanges } from './read-changes.ts'
import type { Caller } from './push-rows.ts'
import { readStreams } from './read-streams.ts'

/** Streams that one answer brings in full; whoever gets a thousand deals at once asks a few times. */
const mostSnaps = 100

/** What came after the cursor in the streams that the person sees, all as of one moment: sync-protocol 4.5. */
export function pullChanges(sql: Sql, caller: Caller, request: PullRequest, clock: Clock): Promise<PullAnswer> {
  const { ws, person } = caller
  return inTransaction(sql, 'snapshot', async (tx) => {
    const [at] = await tx<{ seq: number; epoch: string; acl: number; head: number }[]>`
      select w.seq, w.epoch, p.acl, coalesce((
        select head from replica r where r.ws = w.ws and r.dev = ${request.dev} and r.person = p.person), 0) as head
      from workspace w join person p on p.ws = w.ws where w.ws = ${ws} and p.person = ${person}`
    if (!at) throw new Error('The person of a session is not there')
    const { seq, epoch, acl, head } = at
    const { cursor, have } = request
    const empty = { epoch, now: clock(), head, acl, changes: [], snaps: [], forget: [], more: false }
    if (cursor === null || cursor.epoch !== epoch || cursor.seq > seq) return { ...empty, cursor: { epoch, seq }, reset: true }
    if (request.acl !== acl && have === undefined) return { ...empty, cursor, more: true }
    const rights = request.acl === acl ? { snaps: [], forget: [], rest: 0 } : await changedRights(tx, caller, have ?? [])
    const last = await lastOfPage(tx, ws, cursor.seq + request.limit, seq)
    return {
      ...empty,
      // Until all of them are there, the rights count as those it was asked with.
      acl: rights.rest > 0 ? request.acl : acl,
      cursor: { epoch, seq: last },
      changes: await readChanges(tx, caller, cursor.seq, last),
      snaps: rights.snaps,
      forget: rights.forget,
      more: last < seq || rights.rest > 0,
    }
  })
}

/** What the person has now and had not, and had and has no more. */
async function changedRights(tx: Tx, caller: Caller, have: readonly StreamId[]) {
  const granted = await tx<{ stream: StreamId }[]>`
    select stream from grants where ws = ${caller.ws} and person = ${caller.person} order by stream`
  const kept = new Set(have)
  const wanted = granted.map(({ stream }) => stream).filter((stream) => !kept.delete(stream))
  const snaps = [...(await readStreams(tx, caller, wanted.slice(0, mostSnaps)))]
  return { snaps, forget: [...kept], rest: wanted.length - snaps.length }
}
