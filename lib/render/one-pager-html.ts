import { breakable, unbroken } from './breakable.ts'
import { colors, fonts, layoutTable, tableStyle, textCell } from './mail-style.ts'
import { type Markup, markup } from './markup.ts'
import type { OnePager, OnePagerSection, OnePagerStep } from './one-pager-model.ts'
import { moreMilestones } from './one-pager-text.ts'
import type { Direction } from './reading.ts'

/** The one-pager for a mail or a document it is pasted into: one table of at most 760 px, with the styles that survive there. */
export function onePagerHtml(model: OnePager): string {
  const { plan, lang, dir, title, parties, on, progress, question, sections, columns, steps, more } = model
  const line = (font: string, color: string, padding: string, content: unknown) =>
    markup`<tr>${textCell('td', dir, { padding, color, font }, content)}</tr>`
  const sentence = progress.map(({ text, strong }) => (strong ? markup`<strong>${unbroken(text)}</strong>` : text))
  const outer = `width:100%;max-width:760px;${tableStyle};background-color:${colors.paper};color:${colors.ink}`
  return markup`<table data-sidemap="${plan}" data-sidemap-kind="one-pager" lang="${lang}" dir="${dir}" role="presentation" cellpadding="0" cellspacing="0" border="0" width="760" bgcolor="${colors.paper}" style="${outer}">${[
    line(fonts.title, colors.ink, '12px 0 2px', breakable(title)),
    line(fonts.small, colors.grey, '0 0 8px', breakable([parties, on].filter((each) => each !== '').join(' · '))),
    line(fonts.text, colors.softInk, '0', sentence),
    [question, ...sections].map((section) => sectionRows(section, dir)),
    steps.length > 0 && markup`<tr><td style="padding:14px 0 0">${stepTable(columns, steps, dir)}</td></tr>`,
    more > 0 && line(fonts.small, colors.grey, '6px 0', moreMilestones(more)),
  ]}</table>`.toString()
}

function sectionRows({ heading, rows }: OnePagerSection, dir: Direction): Markup {
  const items = rows.map((row) => markup`<li style="margin:0 0 2px">${breakable(row)}</li>`)
  const list = markup`<ul style="margin:0;padding:0 18px">${items}</ul>`
  const head = textCell('td', dir, { padding: '12px 0 4px', color: colors.ink, font: fonts.strong }, breakable(heading))
  const body = textCell('td', dir, { padding: '0', color: colors.softInk, font: fonts.text }, list)
  return layoutRows(head, rows.length > 0 && body)
}

const layoutRows = (head: Markup, body: Markup | false): Markup =>
  markup`<tr><td>${layoutTable(markup`<tr>${head}</tr>${body && markup`<tr>${body}</tr>`}`)}</td></tr>`

function stepTable(columns: string[], steps: OnePagerStep[], dir: Direction): Markup {
  const scope = markup`scope="col" valign="bottom" `
  const heads = columns.map((name) =>
    textCell('th', dir, { attributes: scope, padding: '4px 8px 4px 0', color: colors.grey, font: fonts.small }, name),
  )
  return markup`<table cellpadding="0" cellspacing="0" border="0" width="100%" style="${tableStyle}"><tr>${heads}</tr>${steps.map((step) => stepRow(step, dir))}</table>`
}

function stepRow(step: OnePagerStep, dir: Direction): Markup {
  const attributes = markup`valign="top" `
  const cell = (content: string, color: string = colors.softInk) =>
    textCell('td', dir, { attributes, padding: '4px 8px 4px 0', color, font: fonts.small, ruled: true }, content)
  const status = step.tone === 'done' ? colors.green : colors.softInk
  return markup`<tr>${[
    cell(breakable(step.title), colors.ink),
    cell(unbroken(step.date), step.tone === 'was' ? colors.amber : colors.ink),
    ...[step.seller, step.buyer, step.doneWhen].map((text) => cell(breakable(text))),
    cell(unbroken(step.status), status),
    cell(breakable(step.notes)),
  ]}</tr>`
}
