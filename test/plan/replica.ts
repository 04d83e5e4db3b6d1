import type { DealId, Edit, Recorded } from '../../lib/plan/change.ts'
import { fold, type PlanState } from '../../lib/plan/fold.ts'
import { readPlan } from '../../lib/plan/read-plan.ts'
import { recordChange } from '../../lib/plan/record-change.ts'
import type { Stamp } from '../../lib/plan/stamp.ts'
import { inverse, lastUndoable } from '../../lib/plan/undo.ts'

/** One person's copy of a deal in memory: edits and undoes as the store does, with a clock that moves a second each time. */
export class Replica {
  readonly state: PlanState
  readonly records: Recorded[] = []
  private last: Stamp | null = null
  private now: number

  constructor(
    readonly deal: DealId = 'deal1',
    {
      dev = 'replica-one-aaaaa',
      now = Date.UTC(2026, 10, 20, 9),
      state = new Map(),
    }: { dev?: string; now?: number; state?: PlanState } = {},
  ) {
    this.dev = dev
    this.now = now
    this.state = state
  }
  private readonly dev: string

  get plan() {
    return readPlan(this.deal, this.state)
  }

  edit(edits: Edit[], undoes?: string): Recorded | null {
    const author = { dev: this.dev, now: (this.now += 1_000), last: this.last, changeId: `${this.dev}-${this.records.length}` }
    const record = recordChange(this.deal, edits, this.state, author, undoes)
    if (!record) return null
    this.last = record.change.ops.at(-1)?.at ?? this.last
    fold([record.change], this.state)
    this.records.push(record)
    return record
  }

  undo(): Recorded | null {
    const record = lastUndoable(this.records, this.state)
    if (record) this.edit(inverse(record, this.state, this.records).edits, record.change.id)
    return record
  }
}
