import { caretPrint, findCaret } from './caret.ts'
import { readDocsUrl } from './read-url.ts'

/**
 * `inserted`: the page took the paste and its caret or length changed. `not-confirmed`: it was offered once, and no sign came.
 * `no-caret`: nothing can be written here, nothing was tried. `other-document`: another one is on screen by now.
 */
export type DocsInserted = 'inserted' | 'not-confirmed' | 'no-caret' | 'other-document'

/** How long a sign is waited for, in ms, and how often it is looked for. */
const patience = 1500
const often = 50

/** How long after an insert another is taken for the same gesture, in ms: longer than a double click. */
const rest = 600

const isOffered = (outcome: DocsInserted): boolean => outcome === 'inserted' || outcome === 'not-confirmed'
const running = new WeakMap<Document, Promise<DocsInserted>>()

/**
 * Puts a table at the user's caret, by one paste with both forms in it. Of the ways that are known (November 2026) it is the only one for
 * a table: `execCommand('insertText')` carries plain text, simulated keys do not reach the drawn editor, and the debugger puts a bar
 * over the page. It is made by a script, so Docs may pass it over without a word, and a script cannot read the document back: what is
 * reported is what shows from outside. Never a second try: it would be in the document twice. While one is under way, and for a moment
 * after it was offered (a double click), another is answered with the outcome of the first.
 * @param doc id of the document that was on screen when it was asked for
 */
export function insertIntoDocs(document: Document, content: { html: string; text: string }, doc: string): Promise<DocsInserted> {
  const before = running.get(document)
  if (before) return before
  const inserting = insertOnce(document, content, doc)
  running.set(document, inserting)
  const end = () => running.delete(document)
  void inserting.then((outcome) => (isOffered(outcome) ? void setTimeout(end, rest) : end()), end)
  return inserting
}

async function insertOnce(document: Document, content: { html: string; text: string }, doc: string): Promise<DocsInserted> {
  if (readDocsUrl(document.URL)?.id !== doc) return 'other-document'
  focusCaret(document)
  await pause() // The frame may be made anew when it is given the focus.
  focusCaret(document)
  const caret = findCaret(document)
  if (caret === null) return 'no-caret'
  const print = caretPrint(document)
  const isTaken = !caret.target.dispatchEvent(pasteOf(content))
  for (let waited = 0; waited < patience; waited += often) {
    await pause()
    if (isTaken && caretPrint(document) !== print) return 'inserted'
  }
  return 'not-confirmed'
}

/** A paste goes where the keys go; the click into the panel took the focus away from there. */
function focusCaret(document: Document): void {
  const caret = findCaret(document)
  if (caret === null || caret.frame.contentDocument?.activeElement === caret.target) return
  caret.frame.contentWindow?.focus()
  caret.target.focus({ preventScroll: true })
}

function pasteOf({ html, text }: { html: string; text: string }): ClipboardEvent {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/html', html)
  clipboardData.setData('text/plain', text)
  return new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true, clipboardData })
}

const pause = () => new Promise((resolve) => setTimeout(resolve, often))
