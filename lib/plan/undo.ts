import type { Edit, Recorded } from './change.ts'
import { cellOf, type PlanState } from './fold.ts'

/** How many of the last changes can be taken back. */
export const undoDepth = 20

/**
 * The latest of these changes (oldest first) that is neither an undo nor undone already; `null` beyond the depth. Starting the
 * plan is not taken back: for that there is deleting it.
 */
export function lastUndoable(records: Recorded[]): Recorded | null {
  const undone = new Set(records.map((record) => record.change.undoes))
  const own = records.filter((record) => record.change.undoes === undefined && !startsPlan(record))
  return own.slice(-undoDepth).findLast((record) => !undone.has(record.change.id)) ?? null
}

/**
 * The opposite of a change: every field gets the value it had before. Fields that somebody has written since are left
 * alone, so that an undo never takes back another person's edit; `overwritten` counts them.
 */
export function inverse(record: Recorded, state: PlanState): { edits: Edit[]; overwritten: number } {
  const edits: Edit[] = []
  let overwritten = 0
  record.change.ops.forEach((op, index) => {
    if (cellOf(state, op.s, op.e, op.f)?.at !== op.at) overwritten++
    else
      edits.push({
        audience: op.s.endsWith('/s') ? 'shared' : 'internal',
        entity: op.e,
        fields: { [op.f]: record.was[index] ?? null },
      })
  })
  return { edits, overwritten }
}

export const startsPlan = (record: Recorded): boolean =>
  record.change.ops.some((op) => op.e.startsWith('dl') && op.f === 'account' && op.pv === null)
