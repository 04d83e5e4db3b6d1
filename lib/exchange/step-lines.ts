import type { Block } from './block.ts'
import type { TableRow } from './found-plan.ts'
import { headerField } from './header-names.ts'

/** Lines such as "Step 4 - Security questionnaire sent" with "Owner (buyer): Ana" on the same line or below it (T1, S2). */
const stepLine = /^(?:(?:step|milestone)\s{1,3}(\d{1,3})\s{0,3}(?:[-–—:.)]|\s)|(\d{1,3})[.)]\s)\s{0,3}(.{1,1990})$/i
const checked = /^([☐☑])\s{0,3}(?:step\s{1,3}\d{1,3}\s{0,3}[-–—:.)]\s{0,3})?(.{1,1990})$/i
const label = /(?:^|[,;.|·•]\s{0,3}|\s[-–—]\s|\s{2,9}|\s)(owner \((?:buyer|seller|customer|vendor|client)\)|(?:buyer|seller|customer|vendor|their|our) owner|owner|due date|target date|date|due|status|notes?|done when|definition of done|waits for|depends on)(\s{0,3}:|(?=\s{0,3}_)|(?<=\))(?=\s)|(?=\s\d)|(?<=due|date)(?=\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\s\d))\s{0,3}/gi // prettier-ignore

export const stepLineColumns = ['Step', 'Title', 'Owner (buyer)', 'Owner (seller)', 'Owner', 'Date', 'Status', 'Done when', 'Waits for', 'Notes'] as const // prettier-ignore
type Field = NonNullable<ReturnType<typeof headerField>>
const places: Partial<Record<Field, number>> = { number: 0, title: 1, buyerOwner: 2, sellerOwner: 3, owner: 4, due: 5, status: 6, doneWhen: 7, after: 8, note: 9 } // prettier-ignore

/**
 * The steps among the lines, as rows of one table, and the lines that are none. Numbered lines are steps only where one of them has an owner
 * or a date, or says "Step": success criteria are numbered, too.
 */
export function stepLines(lines: readonly Extract<Block, { kind: 'line' }>[]): {
  rows: TableRow[]
  rest: Extract<Block, { kind: 'line' }>[]
} {
  const rows: TableRow[] = []
  const rest: Extract<Block, { kind: 'line' }>[] = []
  let open: TableRow | null = null
  for (const block of lines) {
    const begun = beginning(block.text, rows.length + 1)
    if (begun) {
      open = begun
      rows.push(begun)
      continue
    }
    const segments: Segments | null = open ? segmentsOf(block.text) : null
    if (open && segments && segments.title === '' && segments.fields.length > 0) put(open, segments)
    else {
      open = null
      rest.push(block)
    }
  }
  return { rows, rest }
}

function beginning(text: string, line: number): TableRow | null {
  const [, sign, boxed] = checked.exec(text) ?? []
  const [, named, counted, worded] = stepLine.exec(text) ?? []
  const said = boxed ?? worded
  if (said === undefined) return null
  const segments = segmentsOf(said)
  // "1. Rework down 15%" is a criterion; "1. Legal review - Owner (buyer): Ana" is a step.
  if (segments.title === '' || (sign === undefined && named === undefined && segments.fields.length === 0)) return null
  const row: TableRow = { line, cells: stepLineColumns.map(() => ''), isWide: false }
  row.cells[0] = named ?? counted ?? ''
  row.cells[1] = segments.title
  if (sign !== undefined) row.cells[6] = sign
  put(row, segments)
  return row
}

type Segments = { title: string; fields: { field: Field; value: string }[] }

/** What stands before the first label, and each label's value. */
function segmentsOf(text: string): Segments {
  const found = [...text.matchAll(label)].slice(0, 12)
  const first = found[0]
  const fields = found.map((each, index) => {
    const value = text.slice(each.index + each[0].length, found[index + 1]?.index ?? text.length)
    return { field: headerField(each[1] ?? '', {}) ?? ('note' as const), value: tidy(value) }
  })
  return { title: tidy(first ? text.slice(0, first.index) : text), fields }
}

/** "Sarah Chen, Nov 16 - done", "Kickoff – Dec 4": the day behind a name or a title is the step's. */
const dayAtEnd =
  /(?:\s[-–—]\s|[;,|·•.(]\s?)((?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\s\d{1,2}|\d{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})(?:,?\s20\d\d)?|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|20\d\d-\d\d-\d\d)\)?(?:\s?[-–—,;]\s?(done|complete|completed|in progress|not started))?$/i
const dayed: readonly Field[] = ['title', 'buyerOwner', 'sellerOwner', 'owner']

function put(row: TableRow, { title, fields: said }: Segments): void {
  const parts = [{ field: 'title' as const, value: title }, ...said].map(({ field, value }) => {
    const [end, day = '', status = ''] = (dayed.includes(field) && dayAtEnd.exec(value)) || []
    return { field, value: end === undefined ? value : tidy(value.slice(0, -end.length)), day, status }
  })
  const hasDay = said.some(({ field }) => field === 'due')
  const fields = hasDay ? said : parts.flatMap(({ field, value, day, status }) => [{ field, value }, { field: 'due' as const, value: day }, { field: 'status' as const, value: row.cells[6] ? '' : status }]) // prettier-ignore
  if (title !== '') row.cells[1] = ''
  for (const { field, value } of hasDay ? [{ field: 'title' as const, value: title }, ...fields] : fields) {
    const place = places[field]
    if (place === undefined || value === '') continue
    row.cells[place] = row.cells[place] ? `${row.cells[place]}; ${value}` : value
  }
}

/** Without the signs that part it from what stands beside it. */
function tidy(text: string): string {
  const isLoose = (at: number) => /[\s,;|·•–—.-]/.test(text.charAt(at))
  let [start, end] = [0, text.length]
  while (start < end && /[\s,;|·•–—-]/.test(text.charAt(start))) start++
  while (end > start && isLoose(end - 1)) end--
  const bare = text.slice(start, end)
  return /^_+$/.test(bare) ? '' : bare
}
