import { isElement } from '../nodes.ts'
import { findEvery } from './find.ts'
import { lineAt } from './line-at.ts'
import { ownBlocks } from './own-blocks.ts'

/** A collapsed range to write at, and how to take back what had to be made for it. */
export type Place = { range: Range; undo: () => void }

/** Nothing can be written at the end of these without ending up in them; the same goes for a block of ours. */
const closed = /^(table|ul|ol|blockquote|hr|pre)$/

/**
 * At the end of the line her caret is in when that is her own text, and no block of ours, so that no word is torn, else at the end of her text:
 * directly above the signature's dashes, the signature or the quotation, whichever comes first.
 */
export function placeForStatus(body: HTMLElement, remembered: Range | null): Place {
  const tail = findEvery(body, 'draftTail')[0] ?? null
  const range = remembered?.cloneRange() ?? body.ownerDocument.createRange()
  if (remembered !== null) {
    range.collapse(false)
    const isOwn = tail === null || (!tail.contains(range.endContainer) && range.comparePoint(tail, 0) > 0)
    const isInBlock = ownBlocks(body).some((block) => block.contains(range.endContainer))
    if (isOwn && !isInBlock) return { range: lineAt(range, tail).end, undo: () => undefined }
  }
  return endOfOwnText(body, tail, range)
}

/**
 * The browser moves a caret that stands right before a block into the block, so the place is the end of the line before
 * `tail`. Where there is no such line one is made: Gmail's own drafts begin with an empty line as well.
 */
function endOfOwnText(body: HTMLElement, tail: Element | null, range: Range): Place {
  let before: Node | null = tail === null ? body : previousNode(tail, body)
  while (before?.lastChild && !isClosed(before)) before = lastWritten(before.lastChild)
  if (before !== null && !isClosed(before)) {
    if (before.nodeType === 3) range.setStart(before, before.nodeValue?.length ?? 0)
    else if (before.nodeName === 'BR') range.setStartBefore(before)
    else if (before === body || before.nodeName === 'DIV') range.setStart(before, 0)
    else range.setStartAfter(before)
    range.collapse(true)
    return { range, undo: () => undefined }
  }
  const line = body.ownerDocument.createElement('div')
  line.append(body.ownerDocument.createElement('br'))
  if (tail === null) body.append(line)
  else tail.before(line)
  range.setStart(line, 0)
  range.collapse(true)
  return { range, undo: () => line.remove() }
}

/** The node before `node` inside `body`, not counting white space between blocks; null at the beginning. */
function previousNode(node: Node, body: Node): Node | null {
  for (let at: Node | null = node; at !== null && at !== body; at = at.parentNode) {
    for (let sibling = at.previousSibling; sibling !== null; sibling = sibling.previousSibling)
      if (!isBlank(sibling)) return sibling
  }
  return null
}

function lastWritten(node: Node): Node {
  let last = node
  while (last.previousSibling !== null && isBlank(last)) last = last.previousSibling
  return last
}

function isBlank(node: Node): boolean {
  return node.nodeType === 8 || (node.nodeType === 3 && /^[ \t\r\n]*$/.test(node.nodeValue ?? ''))
}

function isClosed(node: Node): boolean {
  return isElement(node) && (closed.test(node.localName) || node.matches('[contenteditable=false], [data-sidemap]'))
}
