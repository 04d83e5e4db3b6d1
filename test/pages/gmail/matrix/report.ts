import { mkdirSync, writeFileSync } from 'node:fs'
import { languages } from '../../../stand-in/language.ts'
import { surfaceNames, surfaces, type SurfaceName } from '../../../stand-in/surfaces.ts'
import { allSwitchesOn } from '../../../stand-in/switches.ts'
import type { Cell, LeftOut } from './cells.ts'

export interface Outcome {
  cell: Cell
  isRight: boolean
}

/** Writes `out/gmail-matrix.md` and answers with its summary. */
export function writeReport(outcomes: Outcome[], left: LeftOut[]): string {
  const right = outcomes.filter(({ isRight }) => isRight).length
  const summary = `Gmail matrix: ${right} of ${outcomes.length} cells right, ${left.length} left out by rule (out/gmail-matrix.md)`

  const offs = [...Object.keys(allSwitchesOn), 'all'] as Cell['off'][]
  const reasons = [...new Set(left.map(({ because }) => because))]
  const mark = (surface: SurfaceName, of: (cell: Cell) => boolean): string => {
    const found = outcomes.filter(({ cell }) => cell.surface === surface && of(cell))
    if (found.length > 0) return found.every(({ isRight }) => isRight) ? '✓' : '✗'
    const because = left.find(({ cell }) => cell.surface === surface && of(cell))?.because
    return because === undefined ? ' ' : `–${reasons.indexOf(because) + 1}`
  }
  const table = (columns: string[], rowOf: (surface: SurfaceName) => string[]) => [
    `| surface | ${columns.join(' | ')} |`,
    `|${' --- |'.repeat(columns.length + 1)}`,
    ...surfaceNames.map((surface) => `| ${surfaces[surface].words} | ${rowOf(surface).join(' | ')} |`),
  ]
  const lines = [
    '# Gmail as it is shown, and whether Sidemap reads it',
    '',
    summary,
    '',
    'Each cell is a page of the practice mailbox: what is read, where a status goes in every open draft, where the chip stands.',
    '',
    '## In every language, with every switch on',
    '',
    ...table([...languages], (surface) =>
      languages.map((language) => mark(surface, (cell) => cell.language === language && cell.off === null)),
    ),
    '',
    '## With one switch off, the languages taking turns',
    '',
    ...table(offs.map(String), (surface) => offs.map((off) => mark(surface, (cell) => cell.off === off))),
    '',
    ...reasons.map((reason, at) => `–${at + 1}: left out: ${reason}.`),
    '',
  ]
  mkdirSync('out', { recursive: true })
  writeFileSync('out/gmail-matrix.md', lines.join('\n'))
  return summary
}
