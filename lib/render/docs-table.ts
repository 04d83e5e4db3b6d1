import { ownerOf } from '../plan/owners.ts'
import type { Milestone, Plan } from '../plan/plan.ts'
import type { PlanDate } from '../plan/plan-date.ts'
import { showDate } from '../plan/show-date.ts'
import { cleanText } from './clean-text.ts'
import { isolate } from './isolate.ts'
import { markup } from './markup.ts'
import { personName } from './one-pager-question.ts'
import { plainTitle } from './plan-to-status.ts'
import { readingOf } from './reading.ts'
import { sharedPlan } from './shared-plan.ts'
import { companiesOf } from './step-owners.ts'

type Options = { today: PlanDate; locale: string }

/**
 * The plan as a table for a document (R070): a line with its name and day, then all shared steps with both owners, date and status, in the
 * plan's order. Dates carry their year, for a document is read long after. The plain text is the same table with tabs. Borders and
 * padding stand on the cells, where a paste into Google Docs keeps them (2026-11).
 */
export function renderDocsTable(plan: Plan, { today, locale: wanted }: Options): { html: string; text: string } {
  const shared = sharedPlan(plan)
  const { lang, dir } = readingOf(wanted)
  const date = (day: PlanDate) => showDate(day, { today, locale: lang, style: 'whole' })
  const { buyer, seller } = companiesOf(shared, dir)
  const title = `${isolate(cleanText(shared.head.title) || plainTitle(shared), dir)}, ${date(today)}`
  const columns = ['Step', `${buyer || 'Their'} owner`, `${seller || 'Our'} owner`, 'Due', 'Status']
  const rows = shared.milestones.map((step) => [
    isolate(cleanText(step.title) || 'Untitled step', dir),
    personName({ dir }, ownerOf(shared, step, 'buyer')),
    personName({ dir }, ownerOf(shared, step, 'seller')),
    step.due === null ? 'To agree' : date(step.due),
    statusWords[step.status],
  ])
  const table = markup`<table dir="${dir}" lang="${lang}" style="border-collapse:collapse"><tbody>${[columns, ...rows].map(
    (cells, index) =>
      markup`<tr>${cells.map((cell) => (index === 0 ? markup`<td style="${cellStyle};background-color:#f1f3f4"><b>${cell}</b></td>` : markup`<td style="${cellStyle}">${cell}</td>`))}</tr>`,
  )}</tbody></table>`
  return {
    html: markup`<p dir="${dir}"><b>${title}</b></p>${table}<p></p>`.toString(),
    text: `${[title, ...[columns, ...rows].map((cells) => cells.join('\t'))].join('\n')}\n`,
  }
}

const cellStyle = 'border:1px solid #dadce0;padding:5px;vertical-align:top'
const statusWords: Record<Milestone['status'], string> = { open: 'Not started', doing: 'In progress', done: 'Done' }
