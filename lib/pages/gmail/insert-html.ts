import { placeForStatus } from './place-for-status.ts'

const marked = '[data-sidemap]'

/**
 * Puts `html` in a rich text draft, or in the place of the status already there, as one step that the browser's own undo
 * takes back and that Gmail saves. `id` is the mark it carries. Null when the draft did not take it.
 */
export function insertHtml(body: HTMLElement, remembered: Range | null, html: string, id: string): { replaced: boolean } | null {
  const selection = body.ownerDocument.getSelection()
  if (selection === null) return null
  const before = body.innerHTML
  const earlier = [...body.querySelectorAll(marked)].find(
    (block) => block.getAttribute('data-sidemap') === id && block.closest('.gmail_quote, blockquote') === null,
  )
  body.focus({ preventScroll: true })
  const place = earlier === undefined ? placeForStatus(body, remembered) : around(earlier)
  selection.removeAllRanges()
  selection.addRange(place.range)
  // An empty line below: there the caret ends, and she writes on.
  const written = write(body, earlier === undefined ? `${html}<div><br></div>` : html)
  const block = [...body.querySelectorAll(marked)].find((other) => other.getAttribute('data-sidemap') === id && other !== earlier)
  // Another extension may strip the mark: what is in the draft counts, or she would be given it twice.
  if (!written || (block === undefined && body.innerHTML === before)) {
    place.undo()
    return null
  }
  if (earlier !== undefined && block !== undefined) putCaretBelow(selection, block, remembered)
  return { replaced: earlier !== undefined }
}

function write(body: HTMLElement, html: string): boolean {
  try {
    return body.ownerDocument.execCommand('insertHTML', false, html)
  } catch {
    return false
  }
}

function around(block: Element): { range: Range; undo: () => void } {
  const range = block.ownerDocument.createRange()
  range.selectNode(block)
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
