import type { PageContext } from '../../detect/page-context.ts'
import { observePage } from '../observe.ts'
import { readDocsPage } from './read.ts'

/** How long the caret may be away before that is news, in ms: its frame is made anew now and then. */
const away = 500

/**
 * Calls `onChange` with the document on screen: at once, then whenever document, tab, name, account, or whether it can be written into
 * has become different. The text of the document is drawn, so that typing in it changes next to nothing in the page.
 */
export function watchDocsPage(document: Document, onChange: (context: PageContext) => void, signal: AbortSignal): void {
  let last = ''
  let awaySince: number | null = null
  let later: ReturnType<typeof setTimeout> | undefined

  const look = (): boolean => {
    clearTimeout(later)
    const context = readDocsPage(document, document.URL)
    if (context.unreadable.includes('doc.caret') && last !== '' && !last.includes('doc.caret')) {
      awaySince ??= performance.now()
      if (performance.now() - awaySince < away) {
        later = setTimeout(look, away)
        return false
      }
    } else awaySince = null
    // The address goes on changing while she reads, by the heading she is at.
    const said = JSON.stringify({ ...context, url: '' })
    if (said === last) return false
    last = said
    onChange(context)
    return true
  }
  if (signal.aborted) return
  signal.addEventListener('abort', () => clearTimeout(later))
  observePage(document, look, signal)
  look()
}
