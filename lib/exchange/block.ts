/** A document as far as a plan can stand in it: lines, and tables in which every row has as many cells. */
export type Block =
  | { kind: 'line'; text: string; isHeading: boolean }
  /** `wide`: numbers of the rows in which one cell goes across. */
  | { kind: 'table'; rows: string[][]; wide: ReadonlySet<number> }

/** In UTF-16 units: a document with pictures in it is larger, and then a copy of its table is what is wanted. */
export const mostText = 5_000_000
export const mostRows = 2_000
/** Lines outside of tables; what a plan says about itself stands in far fewer. */
export const mostLines = 5_000
export const mostColumns = 40
/** Steps of a new plan; more rows than that are no plan. */
export const mostSteps = 400
const longestCell = 2_000

/** Zero-width characters and what turns text round: nobody sees them, and no title needs them. */
const unseen = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g
const controls = /[\p{Cc}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu

/** The text of a cell or a line: on one line, without what cannot be seen, cut where no step goes on. */
export function cleanCell(text: string): string {
  const rough = text.slice(0, longestCell * 2).replace(unseen, '')
  const clean = rough.replace(controls, ' ').replace(/\s+/g, ' ').trim()
  return clean.slice(0, longestCell).replace(/[\uD800-\uDBFF]$/, '')
}

/** Every row as wide as the widest, and none wider than a plan needs. Rows of nothing are gone. */
export function tableBlock(rows: readonly string[][], wide: ReadonlySet<number> = new Set()): Block {
  const cleaned = rows.map((row, index) => ({ cells: row.slice(0, mostColumns).map(cleanCell), isWide: wide.has(index) }))
  const kept = cleaned.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const width = Math.max(0, ...kept.map(({ cells }) => lastFilled(cells)))
  return {
    kind: 'table',
    rows: kept.map(({ cells }) => Array.from({ length: width }, (_, at) => cells[at] ?? '')),
    wide: new Set(kept.flatMap(({ isWide }, index) => (isWide ? [index] : []))),
  }
}

const lastFilled = (cells: string[]): number => cells.findLastIndex((cell) => cell !== '') + 1
