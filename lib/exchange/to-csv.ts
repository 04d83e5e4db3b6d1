import { unparse } from 'papaparse'
import type { Plan } from '../plan/plan.ts'
import { planTable } from './plan-table.ts'

/** A cell that a spreadsheet would take for a formula, or one of those that was guarded before (OWASP "CSV injection"). */
const formula = /^'*[=+\-@\t\r]/

/**
 * The plan for a spreadsheet: what it says about itself, an empty row, its steps. Every row has the same number of cells. A cell that
 * begins like a formula carries a stroke before it, which `readPlans` takes off. The mark at the front tells Excel that it is UTF-8.
 */
export function toCsv(plan: Plan): string {
  const { facts, header, rows } = planTable(plan)
  const wide = (...cells: string[]) => header.map((_, index) => cells[index] ?? '')
  const all = [...facts.map(({ label, value }) => wide(label, value)), ...(facts.length > 0 ? [wide()] : []), header, ...rows]
  return `\uFEFF${unparse(all.map((row) => row.map(guarded)))}\r\n`
}

const guarded = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell)
