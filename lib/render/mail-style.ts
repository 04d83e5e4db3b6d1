import { type Markup, markup } from './markup.ts'
import type { Direction } from './reading.ts'

/*
 * What survives a compose window and the mail clients after it (data of caniemail.com, 2025-09): tables, inline styles, padding
 * on cells only, hex colours, `bgcolor` beside `background-color`. No `height` but as an attribute (Yahoo), no `white-space`
 * (Outlook): dates hold together by no-break spaces. Each cell carries its colours together, so that a client which turns mail
 * dark turns both.
 *
 * Fonts stand on every table, since tables do not inherit them in quirks mode, and the family again in every cell for Outlook.
 * The two families differ in their spelling on purpose: when `insertHTML` puts a mail into a draft, Chromium drops what equals
 * the context, and spells out the `font` shorthand in eleven properties (inserting 7 rows gave 11.6 KB with the shorthand in
 * every cell, 7.9 KB so; Chromium 156, 2026-11).
 */

/** Colours of a mail. Amber is the strongest: the buyer never sees red. Each text colour has 4.5:1 and more on paper. */
export const colors = {
  paper: '#ffffff',
  ink: '#202124',
  softInk: '#3c4043',
  grey: '#5f6368',
  green: '#188038',
  amber: '#b06000',
  line: '#e8eaed',
  track: '#dadce0',
} as const

/** CSS of a whole table. */
export const tableStyle = 'border-collapse:collapse;font:14px/20px Arial,Helvetica,sans-serif'

const family = 'Arial,sans-serif'
/** CSS of the fonts of cells. */
export const fonts = {
  text: `font-family:${family}`,
  strong: `font-weight:bold;font-family:${family}`,
  title: `font:bold 16px/22px ${family}`,
  small: `font-size:13px;font-family:${family}`,
} as const

type Cell = {
  /** Written as it is between the tag's name and the rest; ends with a space. */
  attributes?: Markup
  at?: 'start' | 'end'
  /** CSS. */
  padding: string
  color: string
  font: string
  ruled?: boolean
}

/** A cell of text. `at` follows the direction of reading: `start` and `end` as values of CSS do not work in mail. */
export const textCell = (tag: 'td' | 'th', dir: Direction, cell: Cell, content: unknown): Markup =>
  markup`<${tag} ${cell.attributes ?? ''}align="${sideOf(dir, cell.at ?? 'start')}" bgcolor="${colors.paper}" style="padding:${cell.padding};${cell.ruled === true ? `border-top:1px solid ${colors.line};` : ''}background-color:${colors.paper};color:${cell.color};${cell.font}">${content}</${tag}>`

export const layoutTable = (rows: unknown): Markup =>
  markup`<table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" style="${tableStyle}">${rows}</table>`

const sideOf = (dir: Direction, at: 'start' | 'end'): 'left' | 'right' =>
  (dir === 'ltr') === (at === 'start') ? 'left' : 'right'
