import type { FieldValue } from '../../lib/plan/change.ts'
import { packRows } from '../../lib/plan/pack.ts'
import { createStamp } from '../../lib/plan/stamp.ts'
import type { BootstrapDeal } from '../../lib/wire/bootstrap.ts'
import type { PulledChange } from '../../lib/wire/pull.ts'
import { letters } from '../../lib/base/letters.ts'

/** A plan as a program without merging would keep it. */
export type PlainPlan = { id: string; signBy: string; rows: { id: string; fields: Record<string, FieldValue> }[] }
export type PlainEdit = { deal: string; row: string; field: string; v: FieldValue }
export type Workload = { deals: BootstrapDeal[]; plain: PlainPlan[]; changes: PulledChange[]; edits: PlainEdit[] }

/** Milliseconds since 1970 at which the plans were made. */
const madeAt = 1_795_000_000_000
const words = 'security review legal budget pilot rollout kickoff procurement sign data access training board paper redline answers'.split(' ') // prettier-ignore

/**
 * Plans of 8 fields, 15 steps of 8 and 10 people of 5, and edits by four colleagues, each of one field of any plan: the workload of the
 * benches that sync is held against (2026-11). The same `seed` gives the same.
 */
export function syncWorkload(plans: number, edits: number, seed = 1): Workload {
  const random = createRandom(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const id = () => Array.from({ length: 16 }, () => letters.charAt(below(64))).join('')
  const some = (count: number) => Array.from({ length: count }, () => words[below(words.length)]).join(' ')
  const day = () => new Date(madeAt + below(200) * 86_400_000).toISOString().slice(0, 10)
  const tags = Array.from({ length: 4 }, () => id().slice(-5))
  const actors = tags.map(id)

  const made = Array.from({ length: plans }, (_, number) => {
    const deal = id()
    const signBy = day()
    const rows: PlainPlan['rows'] = [
      { id: `dl${deal}`, fields: { account: `Company ${number}`, opportunity: some(2), domains: [`company${number}.example`], seller: 'Kestrel' } },
      { id: `pl${deal}`, fields: { title: some(3), outcome: some(6), signBy, liveBy: day() } },
      ...Array.from({ length: 15 }, () => ({
        id: `ms${id()}`,
        fields: { title: some(3), side: below(2) ? 'buyer' : 'seller', due: day(), status: 'open', doneWhen: some(5), key: below(2) > 0, duration: below(20), order: id().slice(0, 4) },
      })),
      ...Array.from({ length: 10 }, () => {
        const name = some(2)
        return { id: `st${id()}`, fields: { name, email: `${name.replace(' ', '.')}@company${number}.example`, title: some(2), side: 'buyer', role: 'champion' } }
      }),
    ] // prettier-ignore
    return { id: deal, signBy, rows }
  })
  // One gesture made each of them: a stamp for each field, one after another.
  const stamps = new Map<string, string>()
  const deals = made.map(({ id: deal, rows }, number): BootstrapDeal => {
    let count = 0
    const tag = tags[number % tags.length] ?? ''
    const cellsOf = ({ id: entity, fields }: PlainPlan['rows'][number]) =>
      new Map(
        Object.entries(fields).map(([field, v]) => {
          const at = createStamp(madeAt + number * 1_000, count++, tag)
          stamps.set(`${entity} ${field}`, at)
          return [field, { v, at }]
        }),
      )
    const stream = packRows(new Map(rows.map((row) => [row.id, cellsOf(row)])))
    return { deal, streams: { [`${deal}/s`]: stream, [`${deal}/i`]: [] } }
  })

  let now = madeAt + 30 * 86_400_000
  const told: PlainEdit[] = []
  const changes = Array.from({ length: edits }, (_, index): PulledChange => {
    // Past a thousand plans every edit is of another one.
    const plan = made[plans > 1_000 ? index % plans : below(plans)]
    const row = plan?.rows[2 + below(plan.rows.length - 2)]
    if (!plan || !row) throw new Error('A workload has plans')
    const field = row.id.startsWith('ms') ? (['title', 'due', 'status', 'doneWhen'][below(4)] ?? '') : 'title'
    const v = field === 'due' ? day() : field === 'status' ? (below(2) ? 'doing' : 'done') : some(3)
    now += below(4_000)
    const who = below(4)
    const at = createStamp(now, 0, tags[who] ?? '')
    const pv = stamps.get(`${row.id} ${field}`) ?? null
    stamps.set(`${row.id} ${field}`, at)
    told.push({ deal: plan.id, row: row.id, field, v })
    return { deal: plan.id, actor: actors[who] ?? '', on: now + 40 + below(200), ops: [{ s: `${plan.id}/s`, e: row.id, f: field, v, at, pv, seq: plans * 178 + index + 1 }] } // prettier-ignore
  })
  return { deals, plain: made, changes, edits: told }
}

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296
  }
}
