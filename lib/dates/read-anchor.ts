import type { Anchor } from '../plan/anchor.ts'
import type { BuyerEvent } from '../plan/plan.ts'
import { readDuration } from './read-duration.ts'

const signed = /^(.+?) ?([+-]) ?(\d.*)$/
const worded = /^(.+) (before|after) (?:the )?(.+)$/
const leading = /^(?:(?:on|at|by) )?(?:the )?/
/** Fewer letters than these may be the beginning of any word. */
const fewest = 4

/**
 * "board meeting -3d", "2 days before the board meeting", "1 week after board", "on board meeting": days are working days (R073). `null` when
 * the text names none of the dates, or more than one of them, or one without a day.
 */
export function readAnchor(text: string, events: BuyerEvent[]): Anchor | null {
  const typed = plain(text)
  const [, before = '', sign, count = ''] = signed.exec(typed) ?? []
  if (sign !== undefined) return anchored(before, count, sign === '-' ? -1 : 1, events)
  const [, span = '', side, name = ''] = worded.exec(typed) ?? []
  if (side !== undefined) return anchored(name, span, side === 'before' ? -1 : 1, events)
  const event = eventNamed(typed.replace(leading, ''), events)
  return event ? { event, days: 0 } : null
}

function anchored(name: string, span: string, sign: 1 | -1, events: BuyerEvent[]): Anchor | null {
  const [event, days] = [eventNamed(name.replace(leading, ''), events), readDuration(span)]
  return event && days.ok ? { event, days: sign * days.value } : null
}

/** The one that is called so, else the only one whose words begin so. */
function eventNamed(name: string, events: BuyerEvent[]): BuyerEvent | null {
  const dated = events.filter(({ on, title }) => on !== null && title.trim() !== '')
  const same = dated.filter(({ title }) => plain(title) === name)
  const near = same.length > 0 || name.length < fewest ? same : dated.filter(({ title }) => plain(title).startsWith(name))
  return near.length === 1 ? (near[0] ?? null) : null
}

const plain = (text: string): string =>
  text.slice(0, 200).normalize('NFKC').toLowerCase().replace(/[‐-―−]/g, '-').replace(/\s+/g, ' ').trim() // prettier-ignore
