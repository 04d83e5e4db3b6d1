import { cellOf, type PlanState } from './fold.ts'
import { schemaVersion, streamOf, type DealId, type Edit, type FieldValue, type Op, type Recorded } from './change.ts'
import { laterStamp, nextStamp, type Stamp } from './stamp.ts'

export type Author = {
  /** Replica id: random, 16 letters; its last 5 are the tag in the stamps. */
  dev: string
  /** Milliseconds since 1970. */
  now: number
  /** The greatest stamp this replica has given or seen. */
  last: Stamp | null
  changeId: string
}

/**
 * Turns a gesture into a change: each write gets a stamp greater than the author's last and than the value it replaces, and
 * the replaced values are kept beside it. Writes that would change nothing are left out; `null` when nothing is left.
 * The number `n` is 0 until the store gives it.
 */
export function recordChange(deal: DealId, edits: Edit[], state: PlanState, author: Author, undoes?: string): Recorded | null {
  const ops: Op[] = []
  const was: FieldValue[] = []
  let stamp = author.last
  for (const { s, e, f, v } of writesOf(deal, edits)) {
    const cell = cellOf(state, s, e, f)
    if (same(cell?.v ?? null, v)) continue
    stamp = nextStamp(laterStamp(stamp, cell?.at ?? null), author.now, author.dev.slice(-5))
    ops.push({ s, e, f, v, at: stamp, pv: cell?.at ?? null })
    was.push(cell?.v ?? null)
  }
  if (ops.length === 0) return null
  const change = {
    id: author.changeId,
    dev: author.dev,
    n: 0,
    sv: schemaVersion,
    ops,
    ...(undoes === undefined ? {} : { undoes }),
  }
  return { change, was, actor: null }
}

/** Each field once: where a gesture writes one twice, the last write counts. */
function writesOf(deal: DealId, edits: Edit[]): Iterable<Pick<Op, 's' | 'e' | 'f' | 'v'>> {
  const writes = new Map<string, Pick<Op, 's' | 'e' | 'f' | 'v'>>()
  for (const { audience, entity: e, fields } of edits) {
    const s = streamOf(deal, audience)
    for (const [f, v] of Object.entries(fields)) writes.set(`${s} ${e} ${f}`, { s, e, f, v })
  }
  return writes.values()
}

const same = (one: FieldValue, other: FieldValue): boolean => JSON.stringify(one) === JSON.stringify(other)
