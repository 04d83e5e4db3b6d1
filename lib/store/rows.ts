import * as z from 'zod'
import { Change, DealId, FieldValue } from '../plan/change.ts'
import { CalendarDate } from '../plan/entity-kinds.ts'

/**
 * Confirmed state of one deal, packed into one string (see `lib/plan/pack.ts`). With an account `held` says which of its streams are here
 * in full (`si`, `s`, `i` or none), as read from the server in the `gen`eration that `SyncMeta` counts; of an older one it is only shown.
 */
export const PlanRow = z.object({ deal: DealId, packed: z.string(), held: z.string().optional(), gen: z.int().optional() })
export type PlanRow = z.infer<typeof PlanRow>

/** What lists and matching need of a deal, written in the transaction of every edit that alters it. */
export const DealRow = z.object({
  deal: DealId,
  account: z.string(),
  opportunity: z.string(),
  signBy: CalendarDate.nullable(),
  /** Earliest due date of an open step: before today, the plan needs somebody. */
  nextDue: CalendarDate.nullable(),
  open: z.number(),
  /** The day on which the signature step was done. */
  signedOn: CalendarDate.nullable().default(null),
  /** The day from which on a recap is due; `null`, and so in no index, when none will be. */
  recapFrom: CalendarDate.nullable().default(null),
  /**
   * How its mail is recognised, each with a letter for its kind: `t:` thread, `d:` document, `a:` address, `c:` company
   * domain, `k:` key. One multi-entry index answers every question of matching. Empty when the plan was deleted.
   */
  keys: z.array(z.string()),
  deleted: z.boolean(),
})
export type DealRow = z.infer<typeof DealRow>

/** A change that no server has acknowledged. `n` is given by this table's key generator. */
export const OutboxRow = z.object({ n: z.number().optional(), deal: DealId, change: Change, was: z.array(FieldValue) })
export type OutboxRow = z.infer<typeof OutboxRow>

/** A change that is part of the confirmed state, for the plan's story. */
export const HistoryRow = z.object({
  deal: DealId,
  n: z.number(),
  change: Change,
  was: z.array(FieldValue),
  actor: z.string().nullable(),
})
export type HistoryRow = z.infer<typeof HistoryRow>

export type MetaRow = { k: string; v: unknown }
/** An address whose mail the rep said is no deal. */
export type QuietRow = { email: string }
