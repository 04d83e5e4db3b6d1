import type { StatusModel, StatusRow } from './status-model.ts'
import { wrapText } from './wrap-text.ts'

/** The status as plain text: a line of heading, then one block per step; no line is longer than 78 characters. */
export function statusText({ title, on, headline, sections, more }: StatusModel): string {
  const blocks = [
    [...wrapText(`${title} (${on})`), ...wrapText(headline.map((part) => part.text).join(''))],
    ...sections.map(({ heading, rows }) => [...wrapText(heading), ...rows.flatMap(rowLines)]),
    ...(more > 0 ? [[moreSteps(more)]] : []),
  ]
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** What stands below a long plan. */
export const moreSteps = (count: number): string => `and ${count} more open ${count === 1 ? 'step' : 'steps'}`

const rowLines = ({ date, title, detail }: StatusRow): string[] => [
  ...wrapText(`${date}: ${title}`, '- ', '  '),
  ...(detail === '' ? [] : wrapText(detail, '  ', '  ')),
]
