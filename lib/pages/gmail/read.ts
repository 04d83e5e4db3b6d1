import type { PageContext } from '../../detect/page-context.ts'
import { findMain } from './find-main.ts'
import type { Page, TextMemory } from './page.ts'
import { readAccount } from './read-account.ts'
import { readComposes } from './read-composes.ts'
import { readThread } from './read-thread.ts'
import { readGmailUrl } from './read-url.ts'
import { createShown } from './visible.ts'

/**
 * Reads Gmail's page: DOM in, data out, in a browser and in jsdom. Never throws and never changes the page: what was not
 * there or could not be read is null, empty, and named in `unreadable`: main, account, thread, thread.subject, thread.id,
 * thread.messages, thread.notLoaded, message.sender, message.recipients, message.text, message.id, composes, compose.body,
 * compose.recipients, compose.subject.
 */
export function readGmailPage(document: Document, url: string): PageContext {
  return readPage(openPage(document, url))
}

/** Prepares one reading; `texts` carries message texts over from the reading before. */
export function openPage(document: Document, url: string, texts: TextMemory = new WeakMap()): Page & { missed: Set<string> } {
  const missed = new Set<string>()
  const miss = (name: string) => void missed.add(name)
  const shown = createShown(document)
  const place = readGmailUrl(url)
  const isComposeWindow = place.isComposeWindow || document.body?.matches('.xE.xp')
  let main: Element | null = null
  try {
    main = findMain(document, shown) ?? (place.isPopout && !isComposeWindow ? document.body : null)
  } catch {
    // as good as absent
  }
  if (main === null && !isComposeWindow) miss('main')
  return { document, url, shown, main, miss, texts, missed }
}

/** Reads an opened page. */
export function readPage(page: Page & { missed: Set<string> }): PageContext {
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
