import { expect, test } from 'vitest'
import { onePager } from '../../lib/render/one-pager.ts'
import { onePagerHtml } from '../../lib/render/one-pager-html.ts'
import { renderStatus } from '../../lib/render/status.ts'
import { northgateDay } from './northgate.ts'
import { parseMail } from './parse-mail.ts'
import { samples } from './sample-plans.ts'

type Color = [number, number, number]
type Pair = { text: Color; paper: Color }

const shown = { today: northgateDay, locale: 'en-US' }
const mails = Object.values(samples).flatMap((plan) => [
  ...(['snapshot', 'theirs', 'full'] as const).map((variant) => renderStatus(plan, { ...shown, variant }).html),
  onePagerHtml(onePager(plan, { ...shown, now: Date.parse(northgateDay) })),
])
const pairs = [...new Map(mails.flatMap(pairsOf).map((pair) => [JSON.stringify(pair), pair])).values()]

test('every text stands out from its paper by 4.5 to 1', () => {
  expect(pairs.length).toBeGreaterThanOrEqual(5)
  for (const pair of pairs) expect(contrast(pair), JSON.stringify(pair)).toBeGreaterThanOrEqual(4.5)
})

test('every cell with text names its own paper, so that a dark client turns both or none', () => {
  const cells = mails.flatMap((html) => [...parseMail(html).querySelectorAll('td, th')])
  const texts = cells.filter((cell) => cell.querySelector('table') === null)
  expect(texts.length).toBeGreaterThan(50)
  expect(texts.filter((cell) => styleOf(cell, 'background-color') === null)).toEqual([])
})

test.for([
  ['turned over channel by channel', each((channel) => 255 - channel)],
  ['turned over and its hues turned back', hueKept],
  ['softly turned over, as by a phone', each((channel) => 255 - channel * 0.93)],
] as const)('it can be read when the mail is %s', ([, turn]) => {
  for (const { text, paper } of pairs)
    expect(contrast({ text: turn(text), paper: turn(paper) }), JSON.stringify(text)).toBeGreaterThanOrEqual(4.5)
})

test('nothing in a mail is red', () => {
  const colors = mails.flatMap((html) => html.match(/#[0-9a-f]{3,8}\b/g) ?? [])
  expect(new Set(colors).size).toBeGreaterThan(5)
  for (const color of colors) {
    expect(color).toMatch(/^#[0-9a-f]{6}$/)
    const { hue, saturation } = hueOf(toColor(color))
    expect(saturation > 0.3 && (hue < 25 || hue > 330), color).toBe(false)
  }
})

function pairsOf(html: string): Pair[] {
  const texts = [...parseMail(html).querySelectorAll('*')].filter((each) =>
    [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
  )
  return texts.map((element) => ({ text: nearest(element, 'color'), paper: nearest(element, 'background-color') }))
}

function styleOf(element: Element, property: string): string | null {
  return new RegExp(`(?:^|;)${property}:([^;]+)`).exec(element.getAttribute('style') ?? '')?.[1] ?? null
}

function nearest(element: Element, property: string): Color {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const found = styleOf(at, property)
    if (found !== null) return toColor(found)
  }
  throw new Error(`No ${property} above a text`)
}

function toColor(hex: string): Color {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Color
}

function contrast({ text, paper }: Pair): number {
  const [a, b] = [luminance(text), luminance(paper)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

function luminance(color: Color): number {
  const [red, green, blue] = color.map((channel) =>
    channel / 255 <= 0.03928 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4,
  ) as Color
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function each(turn: (channel: number) => number): (color: Color) => Color {
  return (color) => color.map(turn) as Color
}

/** Inverts lightness alone (HSL), as clients do that keep the hue of a colour. */
function hueKept(color: Color): Color {
  const sum = Math.max(...color) + Math.min(...color)
  return color.map((channel) => channel + 255 - sum) as Color
}

function hueOf([red, green, blue]: Color): { hue: number; saturation: number } {
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)]
  const range = most - least
  if (range === 0) return { hue: 0, saturation: 0 }
  const sixth =
    most === red ? ((green - blue) / range + 6) % 6 : most === green ? (blue - red) / range + 2 : (red - green) / range + 4
  return { hue: sixth * 60, saturation: range / most }
}
