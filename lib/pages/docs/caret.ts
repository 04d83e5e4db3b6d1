import { isHtml } from '../nodes.ts'
import { find, findAll, findEvery } from './find.ts'

/** Where the user would write: the caret that is drawn over the document, and the element that takes what is typed and pasted. */
export type DocsCaret = { drawn: Element; target: HTMLElement; frame: HTMLIFrameElement }

/**
 * The caret of the document, or null where nothing can be written: a preview, a document that is only shown, a page that has changed.
 * Without the drawn caret there is no saying where a text would go, so the frame alone is not enough.
 */
export function findCaret(document: Document): DocsCaret | null {
  const drawn = find(document, 'caret')
  if (drawn === null) return null
  for (const frame of findAll(document, 'textTarget', isFrame)) {
    const inner = isFrame(frame) ? frame.contentDocument : null
    const target = inner && find(inner, 'editable')
    if (isFrame(frame) && target && isHtml(target)) return { drawn, target, frame }
  }
  return null
}

const isFrame = (element: Element): element is HTMLIFrameElement => element.localName === 'iframe'

/** A print of what an insert must change: where the caret stands within the document, and how much of the document is drawn. */
export function caretPrint(document: Document): string {
  const caret = find(document, 'caret')?.getBoundingClientRect()
  const scroller = find(document, 'scroller')
  const pages = findEvery(document, 'drawn')
  const at = caret && [caret.left + (scroller?.scrollLeft ?? 0), caret.top + (scroller?.scrollTop ?? 0)].map(Math.round)
  return JSON.stringify([at, caret && Math.round(caret.height), scroller?.scrollHeight, pages.length])
}
