import type { DealId, EntityId, FieldValue, StreamId } from '../../plan/change.ts'
import { judgeChange, type DealRole } from '../../plan/policy.ts'
import type { Stamp } from '../../plan/stamp.ts'
import { SentChange } from '../../wire/push.ts'
import { cellKey, entityKey, type Caller, type CellRow, type Known, type OpRow, type TxRow } from './push-rows.ts'
import { restamp } from './restamp.ts'

/** Number and id are told before the rest is believed: a change that cannot be read is refused, and those after it are not held up. */
export type Envelope = { n: number; id: string }

/** `isNew`: to be written down; `stamps` is `null` when it was accepted before, and they are in the history. */
export type Answer = TxRow & { stamps: Stamp[] | null; isNew: boolean }

export type Decision = {
  /** In the order of the request. */
  answers: Answer[]
  expect?: number
  conflict?: true
  head: number
  last: Stamp | null
  seq: number
  /** Rows to be written. */
  ops: OpRow[]
  cells: ReadonlyMap<string, CellRow>
  madeDeals: DealId[]
}

/** What becomes of each change of a push: sync-protocol 4.4, without the database. @param now milliseconds since 1970 */
export function decidePush(caller: Caller, dev: string, txs: readonly Envelope[], known: Known, now: number): Decision {
  const cells = new Map<string, CellRow>()
  const made: Decision = {
    answers: [],
    head: known.replica?.head ?? 0,
    last: known.replica?.last ?? null,
    seq: known.seq,
    ops: [],
    cells,
    madeDeals: [],
  }
  const view = createView(known, caller)
  const byNumber = new Map(known.byNumber)
  const byId = new Map(known.byId)
  for (const envelope of txs) {
    const { n, id } = envelope
    const before = byNumber.get(n)
    if (n <= made.head) {
      if (before?.id !== id) return { ...made, conflict: true }
      made.answers.push({ ...before, stamps: null, isNew: false })
      continue
    }
    if (n > made.head + 1) return { ...made, expect: made.head + 1 }
    const twin = byId.get(id)
    const answer = twin ? { ...twin, n, stamps: null, isNew: true } : decideOne(envelope)
    made.head = n
    made.answers.push(answer)
    byNumber.set(n, answer)
    byId.set(id, answer)
  }
  return made

  function decideOne(envelope: Envelope): Answer {
    const { n, id } = envelope
    const refused = { n, id, seq: null, ops: 0, code: null, badOp: null, detail: null, stamps: null, isNew: true }
    const read = SentChange.safeParse(envelope)
    if (!read.success) return { ...refused, code: 'invalid', detail: placeOf(read.error.issues) }
    const change = read.data
    const deal = dealOf(change.ops)
    const undoes = change.undoes === undefined ? null : seqOf(change.undoes, byId)
    if (deal === null) return { ...refused, code: 'invalid', detail: 'ops of several deals' }
    const refusal = judgeChange(change, view.roleIn(deal), view.sideOf)
    if (refusal) return { ...refused, code: refusal.code, badOp: refusal.op }
    if (view.makesDeal(deal)) made.madeDeals.push(deal)
    const first = made.seq + 1
    const stamps: Stamp[] = []
    for (const { s: stream, e: entity, f: field, v: value, at: claim, pv } of change.ops) {
      const key = cellKey(stream, entity, field)
      const at = restamp(
        { at: claim, pv },
        { dev, now, last: made.last, taken: cells.get(key)?.at ?? known.stamps.get(key) ?? null },
      )
      const op: OpRow = { seq: ++made.seq, change: first, stream, entity, field, v: JSON.stringify(value), at, pv, undoes }
      if (made.last === null || at > made.last) made.last = at
      made.ops.push(op)
      stamps.push(at)
      const winner = cells.get(key)
      if (!winner || at > winner.at) cells.set(key, { stream, entity, field, v: op.v, at })
      view.write(op, value)
    }
    return { ...refused, seq: first, ops: stamps.length, stamps }
  }
}

/** What the earlier changes of the same push have made of what the database knows. */
function createView(known: Known, caller: Caller) {
  const made = new Set<DealId>()
  const sides = new Map([...known.sides].map(([key, v]) => [key, { v, at: known.stamps.get(`${key} side`) ?? '' }]))
  return {
    /** Who makes a deal is its owner; a guest of the buyer's makes none. */
    roleIn:
      (deal: DealId) =>
      (stream: StreamId): DealRole | null =>
        made.has(deal) || (!known.deals.has(deal) && caller.role !== null) ? 'seller' : (known.roles.get(stream) ?? null),
    sideOf: (stream: StreamId, entity: EntityId): FieldValue | undefined => sides.get(entityKey(stream, entity))?.v,
    makesDeal(deal: DealId): boolean {
      const isNew = !known.deals.has(deal) && !made.has(deal)
      if (isNew) made.add(deal)
      return isNew
    },
    write({ stream, entity, field, at }: OpRow, v: FieldValue): void {
      const key = entityKey(stream, entity)
      const side = sides.get(key) ?? { v: null, at: '' }
      sides.set(key, field === 'side' && at > side.at ? { v, at } : side)
    },
  }
}

function dealOf(ops: readonly { s: string }[]): DealId | null {
  const deals = new Set(ops.map(({ s }) => s.slice(0, -2)))
  const [deal] = deals
  return deals.size === 1 && deal !== undefined ? deal : null
}

/** `#SEQ` names a change that was pulled, an id one of the person's own; what is not known is taken back without its name. */
function seqOf(undoes: string, byId: ReadonlyMap<string, TxRow>): number | null {
  const [, pulled] = /^#(\d{1,15})$/.exec(undoes) ?? []
  return pulled === undefined ? (byId.get(undoes)?.seq ?? null) : Number(pulled)
}

/** Where it was wrong and what was expected there, never what was there. */
const placeOf = (issues: readonly { path: PropertyKey[]; code: string }[]): string =>
  issues
    .slice(0, 3)
    .map(({ path, code }) => `${path.map(String).join('.').slice(0, 60)}: ${code}`)
    .join('; ')
