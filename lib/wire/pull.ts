import * as z from 'zod'
import { DealId, Op, StreamId } from '../plan/change.ts'
import { Cursor, Epoch, PersonId, Replica, Seq, ServerTime } from './terms.ts'
import { StreamRows } from '../plan/pack.ts'

export const pullLimit = 1_000

/**
 * `POST /v1/sync/pull`: what came after `cursor`. `acl` is the version of the person's rights it was read with (-1: none, as in a database
 * in which a deal could not be read), `have` the streams kept here in full, told only when that version is known to be old: ten thousand
 * plans are 380 KB of ids. `limit` counts ops.
 */
export const PullRequest = z.object({
  dev: Replica,
  cursor: Cursor.nullable(),
  acl: z.int(),
  have: z.array(StreamId).max(50_000).optional(),
  limit: z.int().min(1).max(pullLimit).default(pullLimit),
})
export type PullRequest = z.infer<typeof PullRequest>

/** One accepted change, or what its reader may see of it. `undoes`: seq of the first op of the change it takes back. */
export const PulledChange = z.object({
  deal: DealId,
  actor: PersonId,
  /** When the server received it. */
  on: ServerTime,
  undoes: Seq.optional(),
  ops: z.array(Op.extend({ seq: Seq })).min(1),
})
export type PulledChange = z.infer<typeof PulledChange>

/**
 * `head`: the number of this replica's newest change that the server knows. `snaps`: streams that the person has now and had not, as of
 * `cursor`; `forget`: streams that are not theirs any more. Asked without `have` and with another `acl`, the answer says no more than its
 * `acl`, with the cursor it was asked with, and is asked for again with `have`. `reset`: the cursor was of another database, or none was
 * given: drop what was confirmed, keep what is unsent, and read `GET /v1/sync/bootstrap`; nothing else is in such an answer but `head`.
 */
export const PullAnswer = z.object({
  epoch: Epoch,
  now: ServerTime,
  head: z.int().nonnegative(),
  acl: z.int(),
  cursor: Cursor,
  changes: z.array(PulledChange),
  snaps: z.array(z.tuple([StreamId, StreamRows])),
  forget: z.array(StreamId),
  more: z.boolean(),
  reset: z.literal(true).optional(),
})
export type PullAnswer = z.infer<typeof PullAnswer>
