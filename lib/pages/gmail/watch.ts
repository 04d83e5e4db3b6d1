import type { PageContext } from '../../detect/page-context.ts'
import { observePage } from '../observe.ts'
import { glance } from './glance.ts'
import { readPage } from './read.ts'

/** How long a reading may stand while the page changes without its print changing, in ms. */
const trusted = 3000
/** How long a page that is still loading leaves the reading before it in force, in ms. */
const loading = 500

/**
 * Calls `onChange` with what is on the page: at once when something can be read already, then whenever that has become
 * different. Small changes are told from big ones by a print of the page, so a busy mailbox costs little.
 */
export function watchGmailPage(document: Document, onChange: (context: PageContext) => void, signal: AbortSignal): void {
  const texts = new WeakMap()
  let lastPrint = ''
  let lastContext = ''
  let lastRead = -Infinity
  let later: ReturnType<typeof setTimeout> | undefined
  let loadingSince: number | null = null

  const look = (): boolean => {
    const { page, print } = glance(document)
    const now = performance.now()
    if (print === lastPrint && now - lastRead < trusted) {
      later ??= setTimeout(look, trusted)
      return false
    }
    clearTimeout(later)
    later = undefined
    lastPrint = print
    lastRead = now
    const context = readPage({ ...page, texts })
    if (lastContext === '' && page.main === null && context.composes.length === 0) return false // still starting
    // On the way from one conversation to the next there is none for a moment: that is no news, and would flicker in the panel.
    if (context.thread === null && context.unreadable.some((name) => name === 'main' || name === 'thread')) {
      loadingSince ??= now
      if (now - loadingSince < loading) {
        lastRead = -Infinity
        later = setTimeout(look, loading)
        return true
      }
    } else loadingSince = null
    const serialized = JSON.stringify(context)
    if (serialized === lastContext) return false
    lastContext = serialized
    onChange(context)
    return true
  }
  if (signal.aborted) return
  signal.addEventListener('abort', () => clearTimeout(later))
  observePage(document, look, signal)
  look()
}
