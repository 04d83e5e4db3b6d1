import type { Thread } from '../../detect/page-context.ts'
import { findAll } from './find.ts'
import { findMessages } from './find-messages.ts'
import { findSubject, isForeign } from './find-subject.ts'
import type { Page } from './page.ts'
import { readMessage } from './read-message.ts'
import { readGmailUrl } from './read-url.ts'
import { lineOf } from './text-of.ts'

/** The conversation on screen, or null in a list and while one loads. */
export function readThread(page: Page): Thread | null {
  const { main, shown, miss } = page
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
    notLoaded: countFolded(page, main),
  }
}

/**
 * Ids of the conversation from its heading or what is around it, inside the view. The short id is 16 hex digits; the long
 * one may be missing or the word "undefined" (since 2025-11): both are null when they are not what they should be.
 */
export function readThreadIds(main: Element, heading: Element | null): { id: string | null; permId: string | null } {
  const read = (name: string, pattern: RegExp) => {
    for (let node = heading; node !== null; node = node === main ? null : node.parentElement) {
      const id = pattern.exec(node.getAttribute(name)?.trim() ?? '')?.[1]
      if (id !== undefined) return id
    }
    return null
  }
  return {
    id: read('data-legacy-thread-id', /^([0-9a-f]{16})$/i)?.toLowerCase() ?? null,
    permId: read('data-thread-perm-id', /^#?(thread-[af]:\S+)$/),
  }
}

/** How many messages the bars between the others stand for. A bar without a readable number counts as one. */
function countFolded(page: Page, main: Element): number {
  const bars = findAll(main, 'folded', (bar) => page.shown(bar) && !isForeign(bar) && !bar.parentElement?.closest('.adx'))
  let count = 0
  for (const bar of bars) {
    const digits = bar.textContent?.match(/\p{Nd}/gu) ?? []
    if (digits.length === 0) page.miss('thread.notLoaded')
    count += digits.length === 0 ? 1 : Number(digits.map(digitValue).join(''))
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
