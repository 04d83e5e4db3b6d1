import { isElement } from '../nodes.ts'
import { lineAt } from './line-at.ts'
import { ownBlocks } from './own-blocks.ts'
import { placeForStatus } from './place-for-status.ts'

/**
 * Puts `html` in a rich text draft, or in the place of the status already there, as one step that the browser's own undo
 * takes back and that Gmail saves. `id` is the mark it carries; `isStill` tells, once the draft has the focus, whether it is the
 * one that was meant. Null when the draft did not take it.
 */
export function insertHtml(
  body: HTMLElement,
  remembered: Range | null,
  html: string,
  id: string,
  isStill: () => boolean,
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
  const isThere = body.contains(selection.anchorNode) && isStill()
  const written = isThere && write(body, earlier === undefined ? asLines(html, place.range) : inPlaceOf(earlier, html))
  const block = ownBlocks(body, id).at(0)
  // Another extension may strip the mark: what is in the draft counts, or she would be given it twice.
  if (!written || (block === undefined && body.innerHTML === before)) {
    place.undo()
    return null
  }
  if (earlier !== undefined && block !== undefined) putCaretBelow(selection, block, remembered)
  return { replaced }
}

/** Whether a text of another plan stands in the draft: the marks of one plan begin with its id. */
export const isOfOther = (body: Element, id: string): boolean =>
  ownBlocks(body).some((block) => block.getAttribute('data-sidemap')?.split('-')[0] !== id.split('-')[0])

/**
 * With an empty line below: there the caret ends, and she writes on. The browser joins a `div` to the line it is put behind, and
 * its mark is lost (Chromium 156), a table never: so a `div` begins below an empty line. Lines of a right-to-left text stay so.
 */
function asLines(html: string, at: Range): string {
  const isApart = !isDiv(html) || lineAt(at, null).isEmpty
  const start = at.startContainer
  const dir = (isElement(start) ? start : start.parentElement)?.closest('[dir], [contenteditable]')?.getAttribute('dir')
  const line = `<div${dir === 'rtl' ? ' dir="rtl"' : ''}><br></div>`
  return `${isApart ? '' : line}${html}${line}`
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
