import type { Thread, ThreadMessage } from '../../detect/page-context.ts'
import { find, findAll } from './find.ts'
import { newestText } from './newest-text.ts'
import type { Page } from './page.ts'
import { readAddressLine } from './read-address.ts'

/** The conversation of a print view: one table a message (sender and date, recipients, text), addresses as words, no ids. */
export function readPrint(page: Page, main: Element): Thread {
  const subject = find(main, 'printedSubject')?.textContent?.trim() || null
  if (subject === null) page.miss('thread.subject')
  page.miss('thread.id')
  page.miss('message.id')
  return {
    id: null,
    permId: null,
    subject,
    messages: findAll(main, 'printedMessage', (table) => !table.parentElement?.closest('table')).map((table) =>
      readPrinted(page, table),
    ),
    notLoaded: 0,
  }
}

function readPrinted(page: Page, table: Element): ThreadMessage {
  const rows = [...table.querySelectorAll(':scope > tbody > tr')]
  const words = (element: Element | null | undefined) => element?.textContent?.trim() ?? ''
  const body = rows.length > 1 ? rows.at(-1) : undefined
  const lines = findAll(table, 'printedRecipients', (line) => body?.contains(line) !== true)
  const [to = [], cc = []] = lines.map((line) => readAddressLine(words(line).replace(/^[^:：]*[:：]/, '')))
  const from = readAddressLine(words(rows[0]?.firstElementChild))[0] ?? null
  const date = words(rows[0]?.lastElementChild) || null
  if (from === null) page.miss('message.sender')
  if (to.length === 0) page.miss('message.recipients')
  if (date === null) page.miss('message.date')
  if (body === undefined) page.miss('message.text')
  return { id: null, from, to, cc, date, collapsed: false, text: body === undefined ? null : newestText(page, body) }
}
