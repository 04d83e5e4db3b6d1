import type { OnePager, OnePagerStep } from './one-pager-model.ts'
import { wrapText } from './wrap-text.ts'

/** The one-pager as plain text, of the same words as its HTML. A step is one paragraph, since a table would not fit a line of 78. */
export function onePagerText({ title, parties, on, progress, question, sections, columns, steps, more }: OnePager): string {
  const paragraph = (text: string) => wrapText(text).join('\n')
  const items = (rows: string[]) => rows.flatMap((row) => wrapText(row, '- ', '  '))
  const told = [question, ...sections].map(({ heading, rows }) => [...wrapText(heading), ...items(rows)].join('\n'))
  const head = [title, [parties, on].filter((each) => each !== '').join(' · '), progress.map(({ text }) => text).join('')]
  const list = steps.length === 0 ? [] : [['Milestones', ...items(steps.map((step) => stepLine(step, columns)))].join('\n')]
  const rest = more > 0 ? [moreMilestones(more)] : []
  return `${[head.map(paragraph).join('\n'), ...told, ...list, ...rest].join('\n\n')}\n`
}

/** What stands below a long plan. */
export const moreMilestones = (count: number): string => `and ${count} more ${count === 1 ? 'step' : 'steps'}`

/** "Security review sign-off · Target date: Nov 25 · Northgate owner: Grace Lin · …", without what is empty. */
function stepLine({ title, date, seller, buyer, doneWhen, status, notes }: OnePagerStep, columns: string[]): string {
  const cells = [date, seller, buyer, doneWhen, status, notes]
  const told = cells.flatMap((cell, index) => (cell === '' ? [] : [`${columns[index + 1] ?? ''}: ${cell}`]))
  return [title, ...told].join(' · ')
}
