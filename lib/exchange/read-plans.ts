/**
 * Plans out of documents as people keep them today: tables of Google Docs, Sheets, Excel and Notion, CSV, Markdown, and the lines of a plan
 * written as text (S2, S3, S4). Never throws; linear in the text; what is not understood is told in `notUnderstood`.
 */
import { type Block, cleanCell, mostRows, mostText } from './block.ts'
import { findHeader } from './find-header.ts'
import type { DateOrder, FoundPlan, Mapping, ReadOptions, Source, TableRow } from './found-plan.ts'
import { htmlToBlocks } from './html-to-blocks.ts'
import { orderOf } from './read-due.ts'
import { readFacts, type Facts } from './read-facts.ts'
import { readRows } from './read-rows.ts'
import { stepLineColumns, stepLines } from './step-lines.ts'
import { textToBlocks } from './text-to-blocks.ts'

type Table = { where: string; rows: TableRow[]; columns: Mapping; isPlan: boolean; isCut: boolean }
/** A plan stands in one of the first tables of a document, and each is read whole. */
const mostTables = 200

type Line = Extract<Block, { kind: 'line' }>

/** Why a source cannot be read at all, in a sentence; `null` when it can. */
export function sourceProblem(source: Source): string | null {
  const length = 'html' in source ? source.html.length : source.text.length
  return length > mostText ? 'That is more than 5 MB. Copy only the table of the plan, and paste it here.' : null
}

/** The plans of a document, those whose columns name what a plan has first. None where there is nothing to read, or far too much. */
export function readPlans(source: Source, options: ReadOptions): FoundPlan[] {
  if (sourceProblem(source) !== null) return []
  const blocks = 'html' in source ? htmlToBlocks(source.html) : textToBlocks(source.text)
  const lines = blocks.filter((block) => block.kind === 'line')
  const { rows: written, rest } = stepLines(lines)
  // The columns may be named by the companies, and the text above says which those are.
  const known = withCompany(options, readFacts(rest, options).header)
  const tables = blocks
    .filter((block) => block.kind === 'table')
    .slice(0, mostTables)
    .map((block, index) => tableOf(block, `Table ${index + 1}`, known))
  const found = [
    ...tables.map(({ table }) => table).filter(({ rows }) => rows.length > 0),
    ...(written.length > 0 ? [textTable(written)] : []),
  ]
  const facts = readFacts([...tables.flatMap(({ above }) => above), ...rest], {
    ...options,
    dateOrder: orderIn(found) ?? options.dateOrder,
  })
  const plans = found.some(({ isPlan }) => isPlan) ? found.filter(({ isPlan }) => isPlan) : found
  return plans
    .map((table) => toPlan(table, facts, options))
    .filter(({ rows, columns }) => rows.length > 0 || columns.every(({ field }) => field !== 'title'))
    .sort((one, other) => other.rows.length - one.rows.length)
}

/** The same table by other columns, or with its dates the other way round. */
export function readAgain(found: FoundPlan, columns: Mapping, options: ReadOptions): FoundPlan {
  return { ...found, columns, ...readRows(found, columns, withCompany(options, found.header)) }
}

function toPlan({ where, rows, columns, isCut }: Table, facts: Facts, options: ReadOptions): FoundPlan {
  const { header, people, left } = facts
  const cut = isCut ? [`Only the first ${mostRows.toLocaleString('en-US')} rows were read.`] : []
  const about = { people, left: [...cut, ...left] }
  return {
    where,
    header,
    about,
    criteria: facts.criteria,
    risks: facts.risks,
    ...(facts.nextCheckIn && { nextCheckIn: facts.nextCheckIn }),
    columns,
    table: rows,
    ...readRows({ table: rows, header, about }, columns, withCompany(options, header)),
  }
}

/** The order of day and month that the steps' dates tell: what stands above them is written by the same hand. */
const orderIn = (tables: readonly Table[]): DateOrder | null =>
  orderOf(
    tables.flatMap(({ rows, columns }) => {
      const at = columns.findIndex(({ field }) => field === 'due')
      return at < 0 ? [] : rows.map(({ cells }) => cells[at] ?? '')
    }),
  ).order

const withCompany = (options: ReadOptions, { company }: FoundPlan['header']): ReadOptions =>
  company === undefined ? options : { ...options, account: company }

/** A table's rows below its header; what stands above it says something about the plan. */
function tableOf(block: Extract<Block, { kind: 'table' }>, where: string, options: ReadOptions): { table: Table; above: Line[] } {
  const { at, columns, isPlan } = findHeader(block.rows, options)
  const rows = block.rows.map((cells, index): TableRow => ({ line: index + 1, cells, isWide: block.wide.has(index) }))
  const above = rows.slice(0, Math.max(at, 0)).map(({ cells }): Line => ({ kind: 'line', text: asLine(cells), isHeading: false }))
  const below = rows.slice(at + 1)
  return { table: { where, rows: below.slice(0, mostRows), columns, isPlan, isCut: below.length > mostRows }, above }
}

/** "Account | Northgate Bank" in two cells is "Account: Northgate Bank". */
function asLine(cells: string[]): string {
  const [first = '', ...others] = cells.filter((cell) => cell !== '')
  return cleanCell(others.length === 0 || first.endsWith(':') ? [first, ...others].join(' ') : `${first}: ${others.join(', ')}`)
}

/** Only of the columns that some line has something for. */
function textTable(written: TableRow[]): Table {
  const used = stepLineColumns
    .map((header, at) => ({ header, at }))
    .filter(({ at }) => written.some(({ cells }) => cells[at] !== ''))
  return {
    where: 'Text',
    rows: written.slice(0, mostRows).map((row) => ({ ...row, cells: used.map(({ at }) => row.cells[at] ?? '') })),
    columns: used.map(({ header }) => ({ header, field: textFields[header] })),
    isPlan: true,
    isCut: written.length > mostRows,
  }
}

const textFields = {
  Step: 'number', Title: 'title', 'Owner (buyer)': 'buyerOwner', 'Owner (seller)': 'sellerOwner', Owner: 'owner', Date: 'due', Status: 'status',
  'Done when': 'doneWhen', 'Waits for': 'after', Notes: 'note',
} as const // prettier-ignore
