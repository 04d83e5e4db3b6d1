import { breakable, unbroken } from './breakable.ts'
import { colors, fonts, layoutTable, tableStyle, textCell } from './mail-style.ts'
import { type Markup, markup } from './markup.ts'
import type { Direction } from './reading.ts'
import type { StatusModel, StatusRow, StatusSection } from './status-model.ts'
import { moreSteps } from './status-text.ts'

/**
 * The status as HTML for the body of a mail: one table, at most 560 px wide, marked with the plan's id so that a second insert
 * finds the first. Without whitespace between tags: some compose windows show it.
 */
export function statusHtml(model: StatusModel): string {
  const { plan, variant, lang, dir, sections } = model
  const outer = `width:100%;max-width:560px;${tableStyle};background-color:${colors.paper};color:${colors.ink}`
  return markup`<table data-sidemap="${plan}" data-sidemap-kind="${variant}" lang="${lang}" dir="${dir}" role="presentation" cellpadding="0" cellspacing="0" border="0" width="560" bgcolor="${colors.paper}" style="${outer}">${[
    head(model),
    sections.map((section, index) => sectionTable(section, dir, index === 0)),
    foot(model),
  ]}</table>`.toString()
}

function head({ dir, title, on, headline, percent }: StatusModel): Markup {
  const dayPadding = dir === 'ltr' ? '0 0 0 12px' : '0 12px 0 0'
  const bottom = markup`valign="bottom" `
  const name = textCell('td', dir, { attributes: bottom, padding: '0', color: colors.ink, font: fonts.title }, breakable(title))
  const day = { attributes: bottom, at: 'end', padding: dayPadding, color: colors.grey, font: fonts.small } as const
  const sentence = headline.map(({ text, strong }) => (strong ? markup`<strong>${unbroken(text)}</strong>` : text))
  const wide = { attributes: markup`colspan="2" `, padding: '2px 0 10px', color: colors.softInk, font: fonts.text }
  const lines = markup`<tr>${name}${textCell('td', dir, day, unbroken(on))}</tr><tr>${textCell('td', dir, wide, sentence)}</tr>`
  const ruled = markup`<tr><td style="padding:14px 0 0;border-top:2px solid ${colors.ink}">${layoutTable(lines)}${percent === null ? '' : progressBar(percent)}</td></tr>`
  // Air above the rule, or it looks like an underline of the writer's own last line; a margin would not survive everywhere.
  return markup`<tr><td style="padding:12px 0 0">${layoutTable(ruled)}</td></tr>`
}

/** Two cells; a part of nothing has none, since a cell of width 0 is drawn all the same. The words above say the same. */
function progressBar(percent: number): Markup {
  const part = (color: string, width: number) =>
    width > 0 &&
    markup`<td height="6" width="${width}%" bgcolor="${color}" style="background-color:${color};font:1px/6px Arial;mso-line-height-rule:exactly">&nbsp;</td>`
  return layoutTable(markup`<tr>${part(colors.green, percent)}${part(colors.track, 100 - percent)}</tr>`)
}

/** The heading is the header cell of both columns, so that it is read as one without text that is only for the ear. */
function sectionTable({ heading, rows }: StatusSection, dir: Direction, first: boolean): Markup {
  const attributes = markup`scope="col" colspan="2" `
  const padding = `${first ? 16 : 12}px 0 4px`
  const header = textCell('th', dir, { attributes, padding, color: colors.ink, font: fonts.strong }, breakable(heading))
  return markup`<tr><td><table cellpadding="0" cellspacing="0" border="0" width="100%" style="${tableStyle}"><tr>${header}</tr>${rows.map((row, index) => stepRow(row, dir, index > 0))}</table></td></tr>`
}

const dateColors: Record<StatusRow['tone'], string> = { done: colors.grey, was: colors.amber, plain: colors.ink }

function stepRow({ tone, date, title, detail }: StatusRow, dir: Direction, ruled: boolean): Markup {
  const top = { font: fonts.text, ruled }
  const datePadding = dir === 'ltr' ? '5px 12px 5px 0' : '5px 0 5px 12px'
  const when = { ...top, attributes: markup`width="84" valign="top" `, padding: datePadding, color: dateColors[tone] }
  const what = { ...top, attributes: markup`valign="top" `, padding: '5px 0', color: colors.ink }
  const tick = tone === 'done' && markup`<span style="color:${colors.green}">✓</span> `
  const below = detail !== '' && markup`<br><span style="font-size:13px;color:${colors.grey}">${breakable(detail)}</span>`
  return markup`<tr>${textCell('td', dir, when, unbroken(date))}${textCell('td', dir, what, [tick, breakable(title), below])}</tr>`
}

const foot = ({ dir, more }: StatusModel): Markup | false =>
  more > 0 &&
  markup`<tr>${textCell('td', dir, { padding: '8px 0 4px', color: colors.grey, font: fonts.small }, moreSteps(more))}</tr>`
