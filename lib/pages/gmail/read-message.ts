import type { Address, ThreadMessage } from '../../detect/page-context.ts'
import { closest, find, findAll, findEvery, fits } from './find.ts'
import { isForeign, isForeignToMessage } from './find-subject.ts'
import { newestText } from './newest-text.ts'
import type { Page } from './page.ts'
import { readAddress, readAddressLine, unique } from './read-address.ts'

/** One message of a conversation, or null when the element holds only a draft or is gone. */
export function readMessage(page: Page, item: Element): ThreadMessage | null {
  try {
    const body = findBody(page, item)
    const collapsed = body === null && isCollapsed(item)
    const sender = find(
      item,
      'sender',
      (element) => !isForeign(element) && !element.closest('.hb, .ajB') && readAddress(element) !== null,
    )
    const from = sender === null ? readSenderLine(item) : readAddress(sender)
    if (from === null && body === null && findEvery(item, 'compose').length > 0) return null
    const id = readMessageId(item)
    const { to, cc } = readRecipients(item)
    if (from === null) page.miss('message.sender')
    if (body === null && !collapsed) page.miss('message.text')
    if (to.length === 0 && !collapsed) page.miss('message.recipients')
    if (id === undefined && !collapsed) page.miss('message.id')
    const dated = find(item, 'date', (element) => !isForeign(element))
    const date = dated?.getAttribute('title') || dated?.getAttribute('alt') || null
    if (body !== null && find(item, 'clipped') !== null) page.miss('message.rest')
    if (date === null && !collapsed) page.miss('message.date')
    return {
      id: id ?? null,
      from,
      to,
      cc,
      date,
      collapsed,
      text: body && newestText(page, body),
    }
  } catch {
    page.miss('thread.messages') // the element went away while it was read
    return null
  }
}

function readSenderLine(item: Element): Address | null {
  const line = find(item, 'senderLine', (element) => !isForeign(element))
  return readAddressLine(line?.textContent ?? '')[0] ?? null
}

/** The shown body; of several the first with anything in it: a hidden or empty one waits for translations. */
function findBody(page: Page, item: Element): Element | null {
  const bodies = findAll(item, 'body', (body) => page.shown(body) && !isForeignToMessage(body))
  return bodies.find((body) => body.childNodes.length > 0) ?? bodies[0] ?? null
}

function isCollapsed(item: Element): boolean {
  if (fits(item, 'collapsedMessage')) return true
  return find(item, 'expandedMessage') === null && closest(item, 'expandedMessage') === null
}

/** 16 hex digits; null while the server has not acknowledged a message just sent; undefined when no id is there at all. */
function readMessageId(item: Element): string | null | undefined {
  const holders = [item, ...item.querySelectorAll('[data-legacy-message-id], [data-message-id]')].filter(
    (element) => !isForeign(element),
  )
  for (const holder of holders) {
    const id = holder.getAttribute('data-legacy-message-id')?.trim() ?? ''
    if (/^[0-9a-f]{16}$/i.test(id)) return id.toLowerCase()
  }
  return holders.some((holder) => holder.hasAttribute('data-message-id')) ? null : undefined
}

/**
 * The header line is short and mixes To and Cc; the details card, once opened, has a row for each, in the order From,
 * (Reply-to,) To, Cc. Its labels are translated, so the To row is the one that holds the line's first address.
 */
function readRecipients(item: Element): { to: Address[]; cc: Address[] } {
  const line = findAll(item, 'recipient', (element) => !isForeign(element)).map(readAddress)
  const to = unique(line)
  const rows = findAll(item, 'detailsRow', (row) => !isForeign(row))
  const addresses = rows.slice(1).map((row) => unique([...row.querySelectorAll('[email]')].map(readAddress)))
  const at = addresses.findIndex((row) => row.some(({ email }) => email === to[0]?.email))
  const toRow = addresses[at]
  if (toRow === undefined) return { to, cc: [] }
  const cc = addresses[at + 1] ?? []
  return { to: unique([...toRow, ...to.filter(({ email }) => !cc.some((other) => other.email === email))]), cc }
}
