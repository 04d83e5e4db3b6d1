import * as z from 'zod'
import { DealId, EntityId, FieldValue, StreamId } from '../../plan/change.ts'
import { Stamp } from '../../plan/stamp.ts'
import { RefusalCode } from '../../wire/push.ts'
import type { WorkspacePerson } from '../../wire/workspace.ts'
import { OutboxRow } from '../rows.ts'

/** An own change that the server has answered, for seven days: should it be restored from a backup, it is told again. */
export const RingRow = OutboxRow.required({ n: true }).extend({ on: z.number(), code: RefusalCode.optional() })
export type RingRow = z.infer<typeof RingRow>

/** A change that was refused for good, until its author discards it or sends it anew. */
export const DeadRow = OutboxRow.required({ n: true }).extend({ on: z.number(), code: RefusalCode })
export type DeadRow = z.infer<typeof DeadRow>

/** An own write and another's of one field, neither of which had seen the other. `at`: when the server received theirs. */
export const ConflictRow = z.object({
  deal: DealId,
  stream: StreamId,
  entity: EntityId,
  field: z.string(),
  theirs: FieldValue,
  theirsAt: Stamp,
  mine: FieldValue,
  mineAt: Stamp,
  actor: z.string(),
  at: z.number(),
})
export type ConflictRow = z.infer<typeof ConflictRow>

/** Who is who in the workspace, as the server last told. */
export type PersonRow = WorkspacePerson
