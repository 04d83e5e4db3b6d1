import type { FieldValue, Op } from '../../lib/plan/change.ts'
import type { DealRole } from '../../lib/plan/policy.ts'
import { createStamp, stampTime, type Stamp } from '../../lib/plan/stamp.ts'
import { fromLetters } from '../../lib/base/letters.ts'
import type { SentChange } from '../../lib/wire/push.ts'

type Done = { id: string; code?: string; op?: number; seqs: number[]; stamps: Stamp[] }
type Logged = Op & { seq: number; change: number; actor: string; on: number }
type Judge = (role: DealRole, op: Op) => 'policy' | 'invalid' | null
export type ModelPush = { acks: { n: number; seqs: number[]; stamps: Stamp[] }[]; rejects: { n: number; code: string; op?: number }[]; expect?: number; conflict?: true; taken?: true } // prettier-ignore

/**
 * What the server ought to answer, said in another way than the server does: one change after the other, in maps, without a database.
 * Deals are there from the start, so that only what the protocol says of changes, stamps, rights and cursors is compared.
 */
export class ModelServer {
  seq = 0
  readonly log: Logged[] = []
  private readonly replicas = new Map<string, { person: string; done: Done[]; last: Stamp | null }>()
  private readonly rights = new Map<string, Map<string, DealRole>>()
  private readonly judge: Judge

  constructor(judge: Judge) {
    this.judge = judge
  }

  grant(person: string, stream: string, role: DealRole | null): void {
    const streams = this.rights.get(person) ?? new Map<string, DealRole>()
    this.rights.set(person, streams)
    if (role) streams.set(stream, role)
    else streams.delete(stream)
  }
  streamsOf = (person: string): string[] => [...(this.rights.get(person)?.keys() ?? [])].sort()

  state(stream: string): Record<string, [FieldValue, Stamp]> {
    const cells: Record<string, [FieldValue, Stamp]> = {}
    for (const { s, e, f, v, at } of this.log) {
      const cell = cells[`${e}.${f}`]
      if (s === stream && (!cell || at > cell[1])) cells[`${e}.${f}`] = [v, at]
    }
    return cells
  }

  push(person: string, dev: string, txs: readonly SentChange[], now: number): ModelPush {
    const replica = this.replicas.get(dev) ?? { person, done: [], last: null }
    if (replica.person !== person) return { acks: [], rejects: [], taken: true }
    const answer: ModelPush = { acks: [], rejects: [] }
    for (const tx of txs) {
      const known = replica.done[tx.n - 1]
      if (known && known.id !== tx.id) return { ...answer, conflict: true }
      if (tx.n > replica.done.length + 1) return { ...answer, expect: replica.done.length + 1 }
      if (!known) replica.done.push(this.sentBefore(person, tx.id) ?? this.accept(person, dev, replica, tx, now))
      this.replicas.set(dev, replica)
      const { code, op, seqs, stamps } = replica.done[tx.n - 1] as Done
      if (code === undefined) answer.acks.push({ n: tx.n, seqs, stamps })
      else answer.rejects.push({ n: tx.n, code, ...(op !== undefined && { op }) })
    }
    return answer
  }

  headOf = (person: string, dev: string): number => {
    const replica = this.replicas.get(dev)
    return replica?.person === person ? replica.done.length : 0
  }

  private sentBefore(person: string, id: string): Done | undefined {
    return [...this.replicas.values()].filter((each) => each.person === person).flatMap(({ done }) => done).find((each) => each.id === id) // prettier-ignore
  }

  private accept(person: string, dev: string, replica: { last: Stamp | null }, tx: SentChange, now: number): Done {
    const refuse = (code: string, op: number): Done => ({ id: tx.id, code, op, seqs: [], stamps: [] })
    for (const [i, op] of tx.ops.entries()) {
      const role = this.rights.get(person)?.get(op.s)
      const code = role === undefined ? 'forbidden' : this.judge(role, op)
      if (code) return refuse(code, i)
    }
    const change = this.seq + 1
    const done: Done = { id: tx.id, seqs: [], stamps: [] }
    for (const op of tx.ops) {
      const at = this.stampFor(op, dev, replica.last, now)
      replica.last = replica.last === null || at > replica.last ? at : replica.last
      done.seqs.push(++this.seq)
      done.stamps.push(at)
      this.log.push({ ...op, at, seq: this.seq, change, actor: person, on: now })
    }
    return done
  }

  private stampFor({ s, e, f, at, pv }: Op, dev: string, last: Stamp | null, now: number): Stamp {
    const tooFar = (stamp: Stamp) => stampTime(stamp) > now + 60_000
    const below = [last, pv !== null && !tooFar(pv) ? pv : null].filter((each) => each !== null).sort()
    const floor = below.at(-1) ?? null
    const stored = this.state(s)[`${e}.${f}`]?.[1]
    if (!tooFar(at) && (floor === null || at > floor) && at !== stored) return at
    const tag = dev.slice(-5)
    let next = floor === null || stampTime(floor) < now ? createStamp(now, 0, tag) : above(floor, tag)
    while (next === stored) next = above(next, tag)
    return next
  }
}

const above = (stamp: Stamp, tag: string): Stamp => createStamp(stampTime(stamp), fromLetters(stamp.slice(7, 11)) + 1, tag)
