import { Lexer, type Token, type Tokens } from 'marked'
import { parse } from 'papaparse'
import { headerField } from './header-names.ts'
import { type Block, cleanCell, mostLines, mostRows, tableBlock } from './block.ts'
import { mendQuotes } from './mend-quotes.ts'

/** One line of a Markdown table that says where its header ends. Bounded: a longer one is no table. */
const divider = /^[ \t]{0,3}\|?[ \t]{0,9}:?-{1,200}:?[ \t]{0,9}(?:\|[ \t]{0,9}:?-{1,200}:?[ \t]{0,9}){0,60}\|?[ \t]{0,9}$/
/** More than a whole row of the longest cells. */
const longestLine = 40_000
/** Inline signs are looked for in what people read at once, so that a hostile text costs little. */
const longestInline = 2_000

/** Text as lines and tables: Markdown where it has a table of that kind, cells between tabs or commas where every line has them, else lines. */
export function textToBlocks(text: string): Block[] {
  const lines = text.split(/\r\n?|\n/)
  if (lines.some((line, index) => isDivider(lines, line, index))) return markdownBlocks(lines)
  return delimitedBlocks(text, lines) ?? lines.slice(0, mostLines).flatMap(lineBlock)
}

const isDivider = (lines: readonly string[], line: string, index: number): boolean =>
  index > 0 && line.length < 2_000 && line.includes('|') && (lines[index - 1] ?? '').includes('|') && divider.test(line)

function markdownBlocks(lines: readonly string[]): Block[] {
  const blocks: Block[] = []
  for (let index = 0; index < lines.length; index++) {
    if (!isDivider(lines, lines[index + 1] ?? '', index + 1)) {
      if (blocks.length < mostLines + mostRows) blocks.push(...lineBlock(lines[index] ?? ''))
      continue
    }
    let end = index + 2
    while (end < lines.length && (lines[end] ?? '').includes('|')) end++
    blocks.push(markdownTable(lines.slice(index, Math.min(end, index + mostRows + 3))))
    index = end - 1
  }
  return blocks
}

/** The parser is given one table at a time: cells, escaped bars and inline signs are its part, and nothing in there nests. */
function markdownTable(lines: readonly string[]): Block {
  const source = lines.map((line) => line.trim().slice(0, longestLine)).join('\n')
  const table = new Lexer({ gfm: true }).blockTokens(source, []).find((token): token is Tokens.Table => token.type === 'table')
  const rows = table ? [table.header, ...table.rows] : []
  return tableBlock(rows.map((row) => row.map(({ text }) => inlineText(text))))
}

function lineBlock(line: string): Block[] {
  const heading = /^\s{0,3}#{1,6}\s/.test(line.slice(0, 12))
  const boxed = /^\s{0,9}(?:[-*+]|\d{1,4}[.)])?\s{0,4}\[([ xX])\]\s/.exec(line.slice(0, 60))
  const plain = line.slice(boxed ? boxed[0].length : 0, longestInline).replace(/^\s*(?:#{1,6}\s+|>\s?|[-*+•–]\s+)/, '')
  const text = cleanCell((boxed ? (boxed[1] === ' ' ? '☐ ' : '☑ ') : '') + inlineText(plain))
  return text === '' ? [] : [{ kind: 'line', text, isHeading: heading }]
}

/** Without stars, links and code signs; a break in a cell is one. */
function inlineText(text: string): string {
  if (!/[*_`[<\\~&]/.test(text)) return text
  return textOf(new Lexer({ gfm: true }).inlineTokens(text.slice(0, longestInline)))
}

function textOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'br') return '\n'
      if (token.type === 'html') return /^<br\b/i.test(token.raw) ? '\n' : ''
      if ('tokens' in token && token.tokens) return textOf(token.tokens)
      return 'text' in token ? String(token['text']) : ''
    })
    .join('')
}

/** Most lines have the same number of cells, and more than two where it is commas that part them: sentences have commas, too. */
function delimitedBlocks(text: string, lines: readonly string[]): Block[] | null {
  const filled = lines.slice(0, 400).filter((line) => line.trim() !== '')
  if (filled.length === 0) return null
  const delimiter = ['\t', ';', ','].find((each) => looksParted(text, each, filled.length))
  if (delimiter === undefined) return null
  return [tableBlock(cellsOf(text, delimiter, mostRows + 100).map((row) => row.map(unguarded)))]
}

function cellsOf(text: string, delimiter: string, preview: number): string[][] {
  const { data, errors } = parse(text, { delimiter, preview })
  return errors.some(({ type }) => type === 'Quotes') ? parse(mendQuotes(text, delimiter), { delimiter, preview }).data : data
}

function looksParted(text: string, delimiter: string, lines: number): boolean {
  if (!text.includes(delimiter)) return false
  const data = cellsOf(text, delimiter, 200)
  const widths = data.filter((row) => row.some((cell) => cell.trim() !== '')).map((row) => row.length)
  const widest = Math.max(...widths)
  if (delimiter === '\t') return widths.filter((width) => width > 1).length * 2 > widths.length || lines === 1
  // Two cells in every line may be sentences; under two names of columns they are none.
  const isNamed = data.some((row) => row.length === 2 && row.every((cell) => headerField(cell, {}) !== null))
  return (widest > 2 || isNamed) && widths.filter((width) => width === widest).length * 3 >= widths.length * 2
}

/** A cell that would be taken for a formula carries a stroke before it in what we write out. */
const unguarded = (cell: string): string => (/^'+[=+\-@\t]/.test(cell) ? cell.slice(1) : cell)
