import * as z from 'zod'
import { letters } from '../base/letters.ts'
import { EntityId, FieldValue, StreamId } from './change.ts'
import { join, type Cell, type EntityState, type PlanState } from './fold.ts'
import { laterStamp, nextStamp, Stamp } from './stamp.ts'

/**
 * A deal's state as ONE string: per entity a row of [entity, stamp, fields, stamps that differ, 1]. The fields stand in the order of their
 * stamps, of which each is the successor of the one before, as a gesture gives them, or differs. Without the 1, as rows were packed before
 * (2026-11), a field has the row's own stamp, or differs. One record per deal and a string instead of objects read 1.5 times faster and
 * took 0.7 of the disk in IndexedDB; successors left out halve that once more, and on the wire (measured November 2026).
 */
const Row = z.tuple([EntityId, Stamp, z.record(z.string(), FieldValue), z.record(z.string(), Stamp), z.literal(1).optional()])
type Row = z.infer<typeof Row>
/** One stream's state, as it is stored and sent. */
export const StreamRows = z.array(Row)
export type StreamRows = z.infer<typeof StreamRows>
export const Packed = z.object({ v: z.literal(1), streams: z.record(StreamId, StreamRows) })
export type Packed = z.infer<typeof Packed>

export function packState(state: PlanState): string {
  const streams: Record<string, StreamRows> = {}
  for (const [stream, entities] of state) streams[stream] = packRows(entities)
  return JSON.stringify({ v: 1, streams } satisfies Packed)
}

export function packRows(entities: ReadonlyMap<EntityId, EntityState>): StreamRows {
  return [...entities].map(([entity, cells]): Row => {
    const sorted = inOrderOfStamps(cells)
    const first = sorted[0]?.[1].at ?? ''
    const fields: Record<string, FieldValue> = {}
    const others: Record<string, Stamp> = {}
    let expected = first
    for (const [field, { v, at }] of sorted) {
      fields[field] = v
      if (at !== expected) others[field] = at
      expected = successor(at)
    }
    return [entity, first, fields, others, 1]
  })
}

/** Tells each field of a row, its value and its stamp. */
export function eachCell([, first, fields, others, inOrder]: Row, tell: (field: string, v: FieldValue, at: Stamp) => void): void {
  let expected = first
  for (const field in fields) {
    const at = (Object.hasOwn(others, field) && others[field]) || expected
    tell(field, fields[field] ?? null, at)
    if (inOrder === 1) expected = successor(at)
  }
}

/** The greatest stamp in these rows. */
export function newestStamp(rows: StreamRows): Stamp | null {
  let newest: Stamp | null = null
  for (const row of rows) eachCell(row, (_field, _value, at) => (newest = laterStamp(newest, at)))
  return newest
}

/** The greatest stamp in a state. */
export function newestIn(state: PlanState): Stamp | null {
  let newest: Stamp | null = null
  for (const entities of state.values())
    for (const cells of entities.values()) for (const { at } of cells.values()) if (newest === null || at > newest) newest = at
  return newest
}

/** @throws SyntaxError or ZodError when the text is not a packed state. */
export function unpackState(text: string): PlanState {
  const read: unknown = JSON.parse(text)
  return stateOf((isPacked(read) ? read : Packed.parse(read)).streams)
}

export function stateOf(streams: Packed['streams']): PlanState {
  const state: PlanState = new Map()
  for (const [s, rows] of Object.entries(streams)) {
    const entities = state.get(s) ?? new Map<EntityId, EntityState>()
    if (rows.length > 0) state.set(s, entities)
    for (const row of rows) {
      if (entities.has(row[0])) eachCell(row, (f, v, at) => join(state, { s, e: row[0], f, v, at }))
      else {
        const cells = new Map<string, Cell>()
        eachCell(row, (f, v, at) => cells.set(f, { v, at }))
        if (cells.size > 0) entities.set(row[0], cells)
      }
    }
  }
  return state
}

function inOrderOfStamps(cells: EntityState): [string, Cell][] {
  const all = [...cells]
  const isSorted = all.every(([, { at }], index) => index === 0 || (all[index - 1]?.[1].at ?? '') <= at)
  return isSorted ? all : all.sort(([, one], [, other]) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}

/** The stamp that the next write of the same gesture has: mostly the next of 64 letters in the last place of its counter. */
function successor(stamp: Stamp): Stamp {
  const next = letters.charAt(letters.indexOf(stamp.charAt(10)) + 1)
  return next === '' ? nextStamp(stamp, 0, stamp.slice(11)) : stamp.slice(0, 10) + next + stamp.slice(11)
}

/**
 * The schema's own rules in a tenth of its time, for what this database wrote itself and reads with every edit: a page of a thousand changes
 * reads 110,000 fields. What it does not believe is put to the schema.
 */
function isPacked(read: unknown): read is Packed {
  return isObject(read) && Reflect.get(read, 'v') === 1 && isStreams(Reflect.get(read, 'streams'))
}

/** The same of what a first load brings: 178,000 fields of a thousand plans. */
export function isStreams(streams: unknown): streams is Packed['streams'] {
  return (
    isObject(streams) &&
    Object.entries(streams).every(([stream, rows]) => streamId.test(stream) && Array.isArray(rows) && rows.every(isRow))
  )
}

function isRow(row: unknown): row is Row {
  if (!Array.isArray(row) || row.length < 4 || row.length > 5 || (row.length === 5 && row[4] !== 1)) return false
  const [entity, first, fields, others]: unknown[] = row
  return (
    isEntity(entity) && isStamp(first) && isObject(fields) && isObject(others) && allOf(fields, isValue) && allOf(others, isStamp)
  )
}

const [streamId, entityId, stampText] = [/^[-_0-9A-Za-z]{1,64}\/[si]$/, /^[a-z]{2}[-_0-9A-Za-z]{1,64}$/, /^[-_0-9A-Za-z]{16}$/]
const isEntity = (value: unknown): boolean => typeof value === 'string' && entityId.test(value)
const isStamp = (value: unknown): boolean => typeof value === 'string' && stampText.test(value)
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown, limit: number): boolean => typeof value === 'string' && value.length <= limit
const isValue = (value: unknown): boolean =>
  isText(value, 20_000) || value === null || typeof value === 'boolean' || Number.isFinite(value) ||
  (Array.isArray(value) && value.length <= 500 && value.every((each) => isText(each, 2_000))) // prettier-ignore

function allOf(fields: object, isOne: (value: unknown) => boolean): boolean {
  for (const field in fields) if (!isOne(Reflect.get(fields, field))) return false
  return true
}
