import { Parser } from 'htmlparser2'
import { type Block, cleanCell, mostColumns, mostLines, mostRows, tableBlock } from './block.ts'

/** What nobody reads on the page. */
const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'title',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
])
/** After these a new line begins. */
const breaking = new Set([
  'br', 'p', 'div', 'li', 'ul', 'ol', 'tr', 'table', 'section', 'article', 'header', 'footer', 'blockquote', 'pre', 'hr', 'dt', 'dd', 'details', 'summary',
  'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
]) // prettier-ignore
const hidden = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

/** Tags open within each other. The parser's time grows with the square of them, and no document of people has a tenth of so many. */
const deepest = 1_000
/** After so many characters it is seen how deep we are. */
const piece = 10_000

type Cell = { text: string; columns: number; rows: number }
type Table = {
  rows: string[][]
  wide: Set<number>
  row: Cell[] | null
  cell: Cell | null
  /** Cells of rows above that reach down, by column. */
  reaching: Map<number, { text: string; rows: number }>
}

/**
 * HTML as lines and tables, in one pass without a tree: linear, and what is nested without end is not read to its end. A table in a table is one of its own.
 * Nothing of it is ever rendered.
 */
export function htmlToBlocks(html: string): Block[] {
  const blocks: Block[] = []
  const tables: Table[] = []
  let line = ''
  let isHeading = false
  let isComment = false
  let lines = 0
  let depth = 0
  const quiet: string[] = []

  const parser = new Parser({
    onopentag(name, attributes) {
      depth++
      const isHidden = silent.has(name) || hidden.test(attributes['style'] ?? '') || attributes['hidden'] !== undefined
      // What was said beside the text, as a document saved or exported carries it: a mark in the text, and a line at the end.
      if (name === 'a' && tables.length === 0 && attributes['href']?.startsWith('#cmnt_ref')) isComment = true
      if (quiet.length > 0 || isHidden || (name === 'a' && attributes['href']?.startsWith('#cmnt'))) {
        // A tag that never closes hides nothing but itself.
        if (!empty.has(name)) quiet.push(name)
        return
      }
      if (breaking.has(name)) endLine()
      if (/^h[1-6]$/.test(name)) isHeading = true
      if (name === 'table') tables.push({ rows: [], wide: new Set(), row: null, cell: null, reaching: new Map() })
      const table = tables.at(-1)
      if (name === 'tr' && table) {
        endRow(table)
        table.row = []
      }
      if ((name === 'td' || name === 'th') && table) {
        table.row ??= []
        table.cell = { text: '', columns: span(attributes['colspan'], mostColumns), rows: span(attributes['rowspan'], mostRows) }
        table.row.push(table.cell)
      }
      if (name === 'input' && attributes['type']?.toLowerCase() === 'checkbox')
        write(attributes['checked'] === undefined ? '☐ ' : '☑ ')
      if (attributes['role'] === 'checkbox') write(attributes['aria-checked'] === 'true' ? '☑ ' : '☐ ')
      if (name === 'img') write(attributes['alt'] ?? '')
    },
    ontext(text) {
      if (quiet.length === 0) write(text)
    },
    onclosetag(name) {
      depth--
      if (quiet.length > 0) {
        if (quiet.at(-1) === name) quiet.pop()
        return
      }
      if (breaking.has(name)) endLine()
      if (/^h[1-6]$/.test(name)) isHeading = false
      const table = tables.at(-1)
      if (!table) return
      if (name === 'td' || name === 'th') table.cell = null
      if (name === 'tr') endRow(table)
      if (name === 'table') {
        endRow(table)
        tables.pop()
        if (table.rows.length > 0) blocks.push(tableBlock(table.rows, table.wide))
      }
    },
  })
  for (let at = 0; at < html.length && depth < deepest; at += piece) parser.write(html.slice(at, at + piece))
  parser.end()
  endLine()
  return blocks

  function write(text: string): void {
    const cell = tables.at(-1)?.cell
    if (cell) cell.text = grown(cell.text, text)
    else if (tables.length === 0) line = grown(line, text)
  }

  function endLine(): void {
    const cell = tables.at(-1)?.cell
    if (cell) cell.text = grown(cell.text, '\n')
    else if (tables.length === 0) {
      const text = isComment ? '' : cleanCell(line)
      line = ''
      isComment = false
      if (text !== '' && lines++ < mostLines) blocks.push({ kind: 'line', text, isHeading })
    }
  }
}

const empty = new Set([
  'br',
  'hr',
  'img',
  'input',
  'meta',
  'link',
  'col',
  'wbr',
  'area',
  'base',
  'embed',
  'source',
  'track',
  'param',
])

/** A cell is cut before it grows without end; the pieces of a long text cost the same as one. */
const grown = (text: string, more: string): string => (text.length > 8_000 ? text : text + more.slice(0, 8_000))

const span = (text: string | undefined, most: number): number => Math.min(Math.max(Math.trunc(Number(text)) || 1, 1), most)

/** Cells that reach across or down: across they are written once, down in every row, since a phase stands beside its steps. */
function endRow(table: Table): void {
  const { row, reaching } = table
  table.row = null
  table.cell = null
  if (row === null || table.rows.length > mostRows) return
  const cells: string[] = []
  const fillDown = () => {
    for (let above = reaching.get(cells.length); above; above = reaching.get(cells.length)) {
      if (--above.rows === 0) reaching.delete(cells.length)
      cells.push(above.text)
    }
  }
  for (const cell of row) {
    fillDown()
    if (cells.length >= mostColumns) break
    if (cell.rows > 1) reaching.set(cells.length, { text: cell.text, rows: cell.rows - 1 })
    cells.push(cell.text, ...Array.from({ length: cell.columns - 1 }, () => ''))
  }
  fillDown()
  const filled = row.filter(({ text }) => text.trim() !== '')
  if (filled.length === 1 && filled[0]?.columns !== 1 && cells.length > 1) table.wide.add(table.rows.length)
  table.rows.push(cells)
}
