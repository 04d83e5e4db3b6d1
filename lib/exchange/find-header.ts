import { plainDate, readDue } from './read-due.ts'
import type { ColumnField, Mapping, ReadOptions } from './found-plan.ts'
import { headerField } from './header-names.ts'
import { statusOf } from './read-status.ts'

/** A header stands within so many rows from the top: above it are titles and what the plan says about itself. */
const lookedAt = 40
/** So many rows tell what a column without a name holds. */
const sampled = 50

export type FoundHeader = {
  /** Number of the header's row; -1 where there is none. */
  at: number
  columns: Mapping
  /** It names what a step is and one thing more, so that this is a plan's table. */
  isPlan: boolean
}

/** The row that names the most columns, the first of several; without one the columns are told by what stands in them. */
export function findHeader(rows: readonly string[][], options: ReadOptions): FoundHeader {
  let best: FoundHeader = { at: -1, columns: [], isPlan: false }
  let most = 1
  for (const [at, row] of rows.slice(0, lookedAt).entries()) {
    const columns = mappingOf(row, options)
    const named = columns.filter(({ field }) => field !== null).length
    if (named > most && named * 2 >= row.filter((cell) => cell !== '').length) {
      most = named
      best = { at, columns, isPlan: columns.some(({ field }) => field === 'title') }
    }
  }
  if (best.at < 0) return unnamed(rows, options)
  const below = rows.slice(best.at + 1)
  return { ...best, columns: withNumbers(best.isPlan ? best.columns : withTitle(best.columns, below), below) }
}

/** Names of no language that is known here are names all the same, where what stands below them is of another kind. */
function unnamed([first = [], ...below]: readonly string[][], { today, dateOrder }: ReadOptions): FoundHeader {
  const columns = byContent(below)
  const isKind = (cell: string, field: ColumnField) =>
    (field === 'due' && readDue(cell, { today, order: dateOrder }).said === '') || (field === 'status' && statusOf(cell) !== null)
  const isHeader =
    columns.some(({ field }) => field === 'due' || field === 'status') &&
    first.every((cell, at) => cell.length <= 40 && !/\d/.test(cell) && !isKind(cell, columns[at]?.field ?? null))
  if (!isHeader) return { at: -1, columns: byContent([first, ...below]), isPlan: false }
  return { at: 0, columns: columns.map(({ field }, at) => ({ header: first[at] ?? '', field })), isPlan: false }
}

/** No field twice: the first column of a name has it, and the others of one are left out for her to say. */
function mappingOf(header: readonly string[], options: ReadOptions): Mapping {
  const taken = new Set<ColumnField>()
  return header.map((cell) => {
    const field = cell === '' ? null : headerField(cell, options)
    if (field === null || (taken.has(field) && field !== 'title')) return { header: cell, field: null }
    // "Buyer tasks | Vendor tasks" and "Step | Action" both name two titles.
    if (field === 'title' && taken.has('title')) return { header: cell, field: 'title' }
    taken.add(field)
    return { header: cell, field }
  })
}

/** Where no name is known for what is to be done, it is the column with the most to read. */
function withTitle(columns: Mapping, rows: readonly string[][]): Mapping {
  const lengths = columns.map(({ field }, at) => (field === null ? rows.slice(0, sampled).map((row) => row[at] ?? '').join('').length : 0)) // prettier-ignore
  const longest = Math.max(...lengths)
  return columns.map((column, at) => (longest > 0 && at === lengths.indexOf(longest) ? { ...column, field: 'title' } : column))
}

/** "Step 1, 2, 3 | Action" (S3): a title column that only counts is the number, and of several titles the last that is left has them. */
function withNumbers(columns: Mapping, rows: readonly string[][]): Mapping {
  const titles = columns.flatMap(({ field }, at) => (field === 'title' ? [at] : []))
  if (titles.length < 2) return columns
  const counting = new Set(titles.filter((at) => rows.slice(0, sampled).every((row) => /^(?:\D{0,6}\d{1,4}[.)]?)?$/.test(row[at] ?? '')))) // prettier-ignore
  const [title] = titles.filter((at) => !counting.has(at))
  let isCounted = columns.some(({ field }) => field === 'number')
  return columns.map((column, at) => {
    if (column.field !== 'title' || at === title) return column
    if (!counting.has(at) || isCounted) return { ...column, field: null }
    isCounted = true
    return { ...column, field: 'number' }
  })
}

/** Dates, words for a status, and else the column with the longest text is what is to be done. */
function byContent(rows: readonly string[][]): Mapping {
  const sample = rows.slice(0, sampled)
  const width = sample[0]?.length ?? 0
  const fields: ColumnField[] = Array.from({ length: width }, () => null)
  const cellsOf = (at: number) => sample.map((row) => row[at] ?? '').filter((cell) => cell !== '')
  const share = (at: number, is: (cell: string) => boolean) => {
    const cells = cellsOf(at)
    return cells.length === 0 ? 0 : cells.filter(is).length / cells.length
  }
  const claim = (field: ColumnField, is: (cell: string) => boolean) => {
    const at = fields.findIndex((taken, index) => taken === null && share(index, is) > 0.6)
    if (at >= 0) fields[at] = field
  }
  claim('due', (cell) => plainDate(cell))
  claim('status', (cell) => statusOf(cell) !== null)
  claim('number', (cell) => /^\d{1,4}[.)]?$/.test(cell))
  const lengths = fields.map((field, at) => (field === null ? cellsOf(at).join('').length : -1))
  const title = lengths.indexOf(Math.max(...lengths))
  if (title >= 0) fields[title] = 'title'
  return fields.map((field) => ({ header: '', field }))
}
