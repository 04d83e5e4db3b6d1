import type { Plan } from '../plan/plan.ts'
import { planTable } from './plan-table.ts'

/** What Markdown would take for a sign of its own, GitHub's tables and HTML among it. */
const signs = /[\\`*_{}[\]<>|~#&]/g

/** The plan for Notion, a wiki or a repository: what it says about itself as a list, and its steps as a table. */
export function toMarkdown(plan: Plan): string {
  const { facts, header, rows } = planTable(plan)
  const line = (cells: string[]) => `| ${cells.map(escaped).join(' | ')} |`
  const list = facts.map(({ label, value }) => `- ${label}: ${escaped(value)}`)
  const table = [line(header), `| ${header.map(() => '---').join(' | ')} |`, ...rows.map(line)]
  return `${['# Mutual action plan', ...(list.length > 0 ? [list.join('\n')] : []), table.join('\n')].join('\n\n')}\n`
}

const escaped = (text: string): string => text.replace(signs, '\\$&')
