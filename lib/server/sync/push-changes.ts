import type { Clock } from '../../base/ports.ts'
import type { PushAnswer } from '../../wire/push.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Sql, Tx } from '../database/open-database.ts'
import { decidePush, type Answer, type Envelope } from './decide-push.ts'
import { mentioned } from './mentioned.ts'
import type { Caller } from './push-rows.ts'
import { readKnown } from './read-known.ts'
import { writePush } from './write-push.ts'

/** `replica-taken`: the replica is another person's; whoever sent it becomes a new one. `signed-out`: the person has left meanwhile. */
export type Pushed =
  | { kind: 'answered'; answer: PushAnswer; seq: number; accepted: number }
  | { kind: 'replica-taken' }
  | { kind: 'signed-out' }

/**
 * Accepts or refuses changes, each for good, in one transaction that holds the workspace's row from its first statement to its commit:
 * so the numbers of ops have no gaps and come to be seen in their order. Sending the same again gives the same answer.
 */
export function pushChanges(sql: Sql, caller: Caller, dev: string, txs: readonly Envelope[], clock: Clock): Promise<Pushed> {
  return inTransaction(sql, 'read write', async (tx): Promise<Pushed> => {
    const [workspace] = await tx<{ seq: number; epoch: string }[]>`
      select seq, epoch from workspace where ws = ${caller.ws} for update`
    if (!workspace) throw new Error('The workspace of a session is not there')
    const [person] = await tx`
      select from person where ws = ${caller.ws} and person = ${caller.person} and left_at is null`
    if (!person) return { kind: 'signed-out' }
    const now = clock()
    const known = await readKnown(tx, caller, dev, workspace.seq, mentioned(txs))
    if (known.replica && known.replica.person !== caller.person) return { kind: 'replica-taken' }
    const made = decidePush(caller, dev, txs, known, now)
    if (made.answers.some(({ isNew }) => isNew)) await writePush(tx, caller, dev, made, now)
    const accepted = made.answers.filter(({ code }) => code === null)
    const stamps = await readStamps(tx, caller.ws, accepted)
    return {
      kind: 'answered',
      seq: made.seq,
      accepted: made.ops.length,
      answer: {
        epoch: workspace.epoch,
        now,
        acks: accepted.map((answer) => ({
          n: answer.n,
          seqs: Array.from({ length: answer.ops }, (_, i) => (answer.seq ?? 0) + i),
          stamps: answer.stamps ?? stamps.get(answer.seq ?? 0) ?? [],
        })),
        rejects: made.answers.flatMap(({ n, code, badOp, detail }) =>
          code === null ? [] : [{ n, code, ...(badOp !== null && { op: badOp }), ...(detail !== null && { detail }) }],
        ),
        ...(made.expect !== undefined && { expect: made.expect }),
        ...(made.conflict && { conflict: made.conflict }),
      },
    }
  })
}

/** The stamps of changes that were accepted before, by the number of their first op. */
async function readStamps(tx: Tx, ws: string, answers: readonly Answer[]): Promise<Map<number, string[]>> {
  const counts = new Map<number, number>()
  for (const { stamps, seq, ops } of answers) if (stamps === null && seq !== null) counts.set(seq, ops)
  const asked = [...counts].map(([seq, ops]) => ({ seq, ops }))
  const stamps = new Map<number, string[]>()
  if (asked.length === 0) return stamps
  const rows = await tx<{ change: number; at: string }[]>`
    select o.change, o.at from unnest(${asked.map(({ seq }) => seq)}::bigint[], ${asked.map(({ ops }) => ops)}::int[]) as told (seq, ops)
    cross join lateral (
      select * from op where op.ws = ${ws} and op.seq >= told.seq and op.seq < told.seq + told.ops order by op.seq offset 0
    ) o order by o.seq`
  for (const { change, at } of rows) {
    const found = stamps.get(change)
    if (found) found.push(at)
    else stamps.set(change, [at])
  }
  return stamps
}
