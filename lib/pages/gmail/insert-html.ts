import { lineAt } from './line-at.ts'
import { placeForStatus } from './place-for-status.ts'

const marked = '[data-sidemap]'
const emptyLine = '<div><br></div>'

/**
 * Puts `html` in a rich text draft, or in the place of the status already there, as one step that the browser's own undo
 * takes back and that Gmail saves. `id` is the mark it carries. Null when the draft did not take it.
 */
export function insertHtml(
  body: HTMLElement,
  remembered: Range | null,
  html: string,
  id: string,
): { replaced: string | null } | null {
  const selection = body.ownerDocument.getSelection()
  if (selection === null) return null
  const before = body.innerHTML
  const earlier = ownBlocks(body, id).at(0)
  const replaced = earlier === undefined ? null : (ownBlocks(body, id).at(-1)?.getAttribute('data-sidemap-kind') ?? '')
  body.focus({ preventScroll: true })
  const place = earlier === undefined ? placeForStatus(body, remembered) : within(earlier)
  selection.removeAllRanges()
  selection.addRange(place.range)
  const written = write(body, earlier === undefined ? asLines(html, place.range) : inPlaceOf(earlier, html))
  const block = ownBlocks(body, id).at(0)
  // Another extension may strip the mark: what is in the draft counts, or she would be given it twice.
  if (!written || (block === undefined && body.innerHTML === before)) {
    place.undo()
    return null
  }
  if (earlier !== undefined && block !== undefined) putCaretBelow(selection, block, remembered)
  return { replaced }
}

/** Those of hers: what is quoted is somebody else's. */
const ownBlocks = (body: Element, id: string): Element[] =>
  [...body.querySelectorAll(marked)].filter(
    (block) => block.getAttribute('data-sidemap') === id && block.closest('.gmail_quote, blockquote') === null,
  )

/**
 * With an empty line below: there the caret ends, and she writes on. The browser joins a `div` to the line it is put behind, and
 * its mark is lost (Chromium 156), a table never: so a `div` begins below an empty line.
 */
function asLines(html: string, at: Range): string {
  const isApart = !isDiv(html) || lineAt(at, null).isEmpty
  return `${isApart ? '' : emptyLine}${html}${emptyLine}`
}

/** A `div` stays, and what is in it is exchanged: put in its place, another one would swallow the line below. */
const inPlaceOf = (earlier: Element, html: string): string =>
  earlier.localName === 'div' && isDiv(html) ? html.replace(/^<div[^>]*>|<\/div>$/g, '') : html

const isDiv = (html: string): boolean => html.startsWith('<div')

function write(body: HTMLElement, html: string): boolean {
  try {
    return body.ownerDocument.execCommand('insertHTML', false, html)
  } catch {
    return false
  }
}

function within(block: Element): { range: Range; undo: () => void } {
  const range = block.ownerDocument.createRange()
  if (block.localName === 'div') range.selectNodeContents(block)
  else range.selectNode(block)
  return { range, undo: () => undefined }
}

/** Back to where she was writing, or to the line below the status when that was inside the one replaced. */
function putCaretBelow(selection: Selection, block: Element, remembered: Range | null): void {
  const isLost = remembered === null || !remembered.startContainer.isConnected || block.contains(remembered.startContainer)
  const range = block.ownerDocument.createRange()
  if (isLost) range.setStartAfter(block)
  else range.setStart(remembered.endContainer, remembered.endOffset)
  range.collapse(true)
  selection.removeAllRanges()
  selection.addRange(range)
}
