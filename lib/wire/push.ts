import * as z from 'zod'
import { Change } from '../plan/change.ts'
import { refusalCodes } from '../plan/refusals.ts'
import { Stamp } from '../plan/stamp.ts'
import { Epoch, Replica, Seq, ServerTime } from './terms.ts'

/** One gesture as it is sent; `n` counts 1, 2, 3, ... without a gap within its replica, `id` is made once and never changes. */
export const SentChange = Change.omit({ dev: true }).extend({ n: z.int().positive() })
export type SentChange = z.infer<typeof SentChange>

/** `POST /v1/sync/push`: unsent changes in order of `n`. Sending it again is always safe. */
export const PushRequest = z.object({ dev: Replica, txs: z.array(SentChange).max(200) })
export type PushRequest = z.infer<typeof PushRequest>

/**
 * What the server believes of a push before it reads it change by change: one that cannot be read is refused by its number, and those
 * after it are not held up.
 */
export const PushEnvelope = z.object({
  dev: Replica,
  txs: z
    .array(z.looseObject({ n: z.int().positive().max(2_147_483_647), id: z.string().regex(/^[-_0-9A-Za-z]{1,64}$/) }))
    .max(200),
})

/** Why a change was refused for good. Its sentence is in `lib/plan/refusals.ts`. */
export const RefusalCode = z.enum(refusalCodes)

/** Op by op: its number in the workspace's order, and its stamp, which the server raises when the clock it came from runs ahead. */
export const Ack = z.object({ n: z.int(), seqs: z.array(Seq), stamps: z.array(Stamp) })
export type Ack = z.infer<typeof Ack>
/** `op`: index of the op that was refused; `detail` is for whoever writes the client, never shown. */
const Reject = z.object({ n: z.int(), code: RefusalCode, op: z.int().optional(), detail: z.string().optional() })
export type Reject = z.infer<typeof Reject>

/**
 * Accepted and refused are both final. `expect`: the server lacks what came before and wants this number next. `conflict`: another
 * database has this replica's id; `acks` and `rejects` before it count, and the client becomes a new replica.
 */
export const PushAnswer = z.object({
  epoch: Epoch,
  now: ServerTime,
  acks: z.array(Ack),
  rejects: z.array(Reject),
  expect: z.int().positive().optional(),
  conflict: z.literal(true).optional(),
})
export type PushAnswer = z.infer<typeof PushAnswer>
