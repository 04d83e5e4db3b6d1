import * as z from 'zod'
import { FieldValue } from '../plan/change.ts'
import { PulledChange } from './pull.ts'
import { Seq } from './terms.ts'

const historyLimit = 500

/** `GET /v1/deals/{deal}/history`: the changes before `before` (all when it is left out), newest first; `limit` counts ops. */
export const HistoryQuery = z.object({
  before: z.coerce.number().pipe(Seq).optional(),
  limit: z.coerce.number().pipe(z.int().min(1).max(historyLimit)).default(200),
})
export type HistoryQuery = z.infer<typeof HistoryQuery>

/** `was`: what the field held before, in the order of stamps; the ops of one change stand in their order. */
const HistoryChange = PulledChange.extend({
  ops: z.array(PulledChange.shape.ops.element.extend({ was: FieldValue })).min(1),
})
export const HistoryPage = z.object({ changes: z.array(HistoryChange), more: z.boolean() })
export type HistoryPage = z.infer<typeof HistoryPage>
