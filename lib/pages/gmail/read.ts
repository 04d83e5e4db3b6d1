import type { PageContext } from '../../detect/page-context.ts'
import { openPage } from './open-page.ts'
import type { Page } from './page.ts'
import { readAccount } from './read-account.ts'
import { readComposes } from './read-composes.ts'
import { readThread } from './read-thread.ts'

/**
 * Reads Gmail's page: DOM in, data out, in a browser and in jsdom. Never throws and never changes the page: what was not
 * there or could not be read is null, empty, and named in `unreadable`: main, account, thread, thread.subject, thread.id,
 * thread.messages, thread.notLoaded, message.sender, message.recipients, message.text, message.rest, message.id, message.date, composes,
 * compose.body, compose.toolbar, compose.recipients, compose.subject.
 */
export function readGmailPage(document: Document, url: string): PageContext {
  return readPage(openPage(document, url))
}

/** Reads an opened page. */
export function readPage(page: Page): PageContext {
  page.missed.clear()
  if (page.lacksMain) page.miss('main')
  const attempt = <T>(name: string, read: () => T, otherwise: T): T => {
    try {
      return read()
    } catch {
      page.miss(name)
      return otherwise
    }
  }
  const account = attempt('account', () => readAccount(page), null)
  if (account === null) page.miss('account')
  const thread = attempt('thread', () => readThread(page), null)
  const composes = attempt('composes', () => readComposes(page), [])
  return { app: 'gmail', url: page.url, account, thread, composes, doc: null, unreadable: [...page.missed] }
}
