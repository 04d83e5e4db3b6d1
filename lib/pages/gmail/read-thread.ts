import type { Thread } from '../../detect/page-context.ts'
import { find, findAll } from './find.ts'
import { findMessages } from './find-messages.ts'
import { findSubject, isForeign } from './find-subject.ts'
import type { Page } from './page.ts'
import { readPrint } from './read-print.ts'
import { readMessage } from './read-message.ts'
import { readGmailUrl } from './read-url.ts'
import { lineOf } from './text-of.ts'

/** The conversation on screen, or null in a list and while one loads. */
export function readThread(page: Page): Thread | null {
  const { main, shown, miss } = page
  if (main !== null && find(main, 'printedMessage') !== null) return readPrint(page, main)
  const heading = main && findSubject(main, shown)
  const items = main === null ? [] : findMessages(main, page.shown)
  if (main === null || (heading === null && items.length === 0)) {
    if (readGmailUrl(page.url).hasThread) miss('thread')
    return null
  }
  const subject = heading === null ? '' : lineOf(heading).trim()
  const { id, permId } = readThreadIds(main, heading)
  if (subject === '') miss('thread.subject')
  if (id === null) miss('thread.id')
  if (items.length === 0) miss('thread.messages')
  return {
    id,
    permId,
    subject: subject || null,
    messages: items.flatMap((item) => readMessage(page, item) ?? []),
    notLoaded: countFolded(page, main, items),
  }
}

/**
 * Ids of the conversation from its heading or what is around it, inside the view; else from wherever in the view, rows of lists
 * apart, when all say the same. The short id is 16 hex digits; the long
 * one may be missing or the word "undefined" (since 2025-11): both are null when they are not what they should be.
 */
export function readThreadIds(main: Element, heading: Element | null): { id: string | null; permId: string | null } {
  const read = (name: string, pattern: RegExp) => {
    const idOf = (element: Element) => pattern.exec(element.getAttribute(name)?.trim() ?? '')?.[1]
    for (let node: Element | null = heading ?? main; node !== null; node = node === main ? null : node.parentElement) {
      const id = idOf(node)
      if (id !== undefined) return id
    }
    const elsewhere = [...main.querySelectorAll(`[${name}]`)].filter((element) => !isForeign(element) && !element.closest('tr'))
    const [id, ...others] = new Set(elsewhere.map(idOf))
    return others.length === 0 ? (id ?? null) : null
  }
  return {
    id: read('data-legacy-thread-id', /^([0-9a-f]{16})$/i)?.toLowerCase() ?? null,
    permId: read('data-thread-perm-id', /^#?(thread-[af]:\S+)$/),
  }
}

/**
 * How many messages the bars between the others stand for. A bar without a readable number counts as one; where none is known by
 * its class, an item of the list that is no message and holds nothing but a number is one.
 */
function countFolded(page: Page, main: Element, items: Element[]): number {
  const isBar = (bar: Element) => page.shown(bar) && !isForeign(bar) && !bar.parentElement?.closest('.adx')
  const known = findAll(main, 'folded', isBar)
  const isNumber = (item: Element) =>
    /^\p{Nd}+$/u.test(item.textContent?.trim() ?? '') && !items.some((message) => message.contains(item))
  const bars = known.length > 0 ? known : findAll(main, 'messageItem', (item) => isBar(item) && isNumber(item))
  let count = 0
  for (const bar of bars) {
    const digits = bar.textContent?.match(/\p{Nd}/gu) ?? []
    const isReadable = digits.length > 0 && digits.length < 6
    if (!isReadable) page.miss('thread.notLoaded')
    count += isReadable ? Number(digits.map(digitValue).join('')) : 1
  }
  return count
}

/** The value of a digit of any script: the ten of each stand in a row in Unicode. */
function digitValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++
  return value
}
