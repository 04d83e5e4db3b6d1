import * as z from 'zod'
import { DealId, StreamId } from '../plan/change.ts'
import { StreamRows } from '../plan/pack.ts'
import { Cursor, ServerTime } from './terms.ts'

/** `GET /v1/sync/bootstrap`, NDJSON: first this line, then a `BootstrapDeal` for each deal, then `BootstrapEnd`; without the end it is not whole. */
export const BootstrapStart = z.object({ cursor: Cursor, acl: z.int(), now: ServerTime, deals: z.int() })
export type BootstrapStart = z.infer<typeof BootstrapStart>

/** Everything the person may see of one deal, as of the cursor. */
export const BootstrapDeal = z.object({ deal: DealId, streams: z.record(StreamId, StreamRows) })
export type BootstrapDeal = z.infer<typeof BootstrapDeal>

export const BootstrapEnd = z.object({ end: z.literal(true) })

/** As many deals as a client takes in at a time: after one transaction with everything in it its live queries stood still (dexie #2270). */
export const bootstrapChunk = 200
