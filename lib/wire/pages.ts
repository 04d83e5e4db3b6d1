import * as z from 'zod'
import { fromLetters } from '../base/letters.ts'
import { must } from '../base/must.ts'
import { EntityId, FieldValue, StreamId } from '../plan/change.ts'
import { createStamp, Stamp, stampTime } from '../plan/stamp.ts'
import type { PulledChange } from './pull.ts'
import { PersonId, Seq } from './terms.ts'

/**
 * Pulled changes as they travel: names stand once, in tables in the order of their first use, and numbers in columns, as what they differ by
 * from what one would expect. Ten thousand edits of a thousand plans are 40 % of the bytes, compressed (2026-11; `npm run bench sync-pages`).
 */
export const ChangePage = z.object({
  people: z.array(PersonId),
  fields: z.array(z.string()),
  /** Last letters of stamps: whose replica they are of. */
  tags: z.array(z.string()),
  streams: z.array(StreamId),
  /** An entity and the index of its stream. */
  rows: z.array(z.tuple([EntityId, z.int().nonnegative()])),
  /** Stamps of values that were replaced by none of this page. */
  stamps: z.array(Stamp),
  /** For each change: how many ops, index of its person, milliseconds from its first stamp to the server's clock, what it undoes or 0. */
  changes: z.array(z.tuple([z.int().positive(), z.int().nonnegative(), z.int(), Seq])),
  /** One column for each part of an op, all of one length. */
  ops: z.object({
    /** How many numbers of the workspace's order lie between this op and the one before, or 0 for the page's first. */
    gap: z.array(Seq),
    row: z.array(z.int().nonnegative()),
    field: z.array(z.int().nonnegative()),
    /** Milliseconds since the op before, of its stamp's clock; then the stamp's counter, and the index of its tag. */
    time: z.array(z.int()),
    count: z.array(z.int().nonnegative()),
    tag: z.array(z.int().nonnegative()),
    /** What it replaced: 0 nothing, -n the stamp of the n-th op before it, n the n-th of `stamps`. */
    before: z.array(z.int()),
    v: z.array(FieldValue),
  }),
})
export type ChangePage = z.infer<typeof ChangePage>
type Op = PulledChange['ops'][number]

export function packChanges(changes: readonly PulledChange[]): ChangePage {
  const [people, fields, tags, streams, stamps] = [createTable(), createTable(), createTable(), createTable(), createTable()]
  const rows = new Map<string, number>()
  const written = new Map<Stamp, number>()
  const page: ChangePage = {
    people: people.names, fields: fields.names, tags: tags.names, streams: streams.names, rows: [], stamps: stamps.names, changes: [],
    ops: { gap: [], row: [], field: [], time: [], count: [], tag: [], before: [], v: [] },
  } // prettier-ignore
  let [seq, time, index] = [0, 0, 0]
  for (const { actor, on, undoes = 0, ops } of changes) {
    page.changes.push([ops.length, people.indexOf(actor), on - stampTime(must(ops[0], 'an op').at), undoes])
    for (const op of ops) {
      const key = `${op.s} ${op.e}`
      const row = rows.get(key) ?? page.rows.push([op.e, streams.indexOf(op.s)]) - 1
      rows.set(key, row)
      const known = op.pv === null ? undefined : written.get(op.pv)
      const at = stampTime(op.at)
      page.ops.gap.push(op.seq - seq)
      page.ops.row.push(row)
      page.ops.field.push(fields.indexOf(op.f))
      page.ops.time.push(at - time)
      page.ops.count.push(fromLetters(op.at.slice(7, 11)))
      page.ops.tag.push(tags.indexOf(op.at.slice(11)))
      page.ops.before.push(op.pv === null ? 0 : known === undefined ? stamps.indexOf(op.pv) + 1 : known - index)
      page.ops.v.push(op.v)
      written.set(op.at, index++)
      ;[seq, time] = [op.seq + 1, at]
    }
  }
  return page
}

/** What is in a page, to be parsed as `PulledChange`s. @throws RangeError when tables and columns do not fit together */
export function unpackChanges({
  people,
  fields,
  tags,
  streams,
  rows,
  stamps,
  changes,
  ops: columns,
}: ChangePage): PulledChange[] {
  const ops: Op[] = []
  let [seq, time] = [0, 0]
  for (const [index, gap] of columns.gap.entries()) {
    const [e, stream] = at(rows, at(columns.row, index))
    time += at(columns.time, index)
    const before = at(columns.before, index)
    ops.push({
      s: at(streams, stream),
      e,
      f: at(fields, at(columns.field, index)),
      v: columns.v[index] ?? null,
      at: createStamp(time, at(columns.count, index), at(tags, at(columns.tag, index))),
      pv: before === 0 ? null : before > 0 ? at(stamps, before - 1) : at(ops, index + before).at,
      seq: (seq += gap),
    })
    seq++
  }
  let first = 0
  const told = changes.map(([count, person, late, undoes]) => {
    const own = ops.slice(first, (first += count))
    const { s, at: stamp } = at(own, 0)
    return {
      deal: s.slice(0, -2),
      actor: at(people, person),
      on: stampTime(stamp) + late,
      ...(undoes > 0 && { undoes }),
      ops: own,
    }
  })
  if (first !== ops.length || columns.v.length !== ops.length)
    throw new RangeError('Changes and columns of a page differ in length')
  return told
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index]
  if (found === undefined) throw new RangeError('A page names what is not in it')
  return found
}

/** Names by the order in which they were first asked for. */
function createTable() {
  const names: string[] = []
  const indexes = new Map<string, number>()
  return {
    names,
    indexOf(name: string): number {
      const index = indexes.get(name) ?? names.push(name) - 1
      indexes.set(name, index)
      return index
    },
  }
}
