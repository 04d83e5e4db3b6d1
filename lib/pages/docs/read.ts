import type { PageContext } from '../../detect/page-context.ts'
import { labelAddress } from '../account-label.ts'
import { findAll } from './find.ts'
import { findCaret } from './caret.ts'
import { readTitle } from './read-title.ts'
import { readDocsUrl } from './read-url.ts'

/**
 * Reads the page of Google Docs: DOM in, data out, in a browser and in jsdom. Never throws and never changes the page. The text of the
 * document is not in it (it is drawn). `doc` is null where no document is open; what was not there or could not be read
 * is null and named in `unreadable`: account, doc.title, doc.caret (nothing can be written into this document from here).
 */
export function readDocsPage(document: Document, url: string): PageContext {
  const missed = new Set<string>()
  const attempt = <T>(name: string, read: () => T | null): T | null => {
    try {
      const found = read()
      if (found === null) missed.add(name)
      return found
    } catch {
      missed.add(name)
      return null
    }
  }
  const account = attempt('account', () => readAccount(document))
  const place = readDocsUrl(url)
  const doc = place && { id: place.id, tab: place.tab, title: attempt('doc.title', () => readTitle(document, url)) }
  if (doc) attempt('doc.caret', () => findCaret(document))
  return { app: 'docs', url, account, thread: null, composes: [], doc, unreadable: [...missed] }
}

function readAccount(document: Document): string | null {
  const [control] = findAll(document, 'account', (link) => labelAddress(link) !== null)
  return control === undefined ? null : labelAddress(control)
}
