import { isElement } from '../nodes.ts'

/**
 * The line that `range` ends in: what stands between two line breaks or blocks, for drafts use both. `end` is collapsed, behind
 * its last word; `tail` (the signature or the quotation) is never part of it.
 */
export function lineAt(range: Range, tail: Element | null): { end: Range; isEmpty: boolean } {
  const block = blockOf(range.endContainer)
  const caret = range.cloneRange()
  caret.collapse(false)
  let line: Node[] = []
  const walker = block.ownerDocument?.createTreeWalker(block, 1 | 4) // elements and texts
  for (let node = walker?.nextNode() ?? null; node !== null; node = walker?.nextNode() ?? null) {
    if (node === tail || isBreak(node)) {
      if (isBehind(node, caret)) break
      line = []
    } else if (isWritten(node) && blockOf(node) === block) line.push(node)
  }
  const last = line.at(-1)
  if (last?.nodeType === 3) caret.setStart(last, last.nodeValue?.length ?? 0)
  else if (last !== undefined) caret.setStartAfter(last)
  caret.collapse(true)
  return { end: caret, isEmpty: line.length === 0 }
}

function blockOf(node: Node): Node {
  let block = node
  while (block.parentNode !== null && !isBreak(block)) block = block.parentNode
  return block
}

const isBreak = (node: Node): boolean =>
  isElement(node) && (node.localName === 'br' || !/^(inline|contents|none)/.test(displayOf(node)))

const displayOf = (element: Element): string => element.ownerDocument.defaultView?.getComputedStyle(element).display ?? 'block'

const isWritten = (node: Node): boolean =>
  node.nodeType === 3 ? /\S/.test(node.nodeValue ?? '') : isElement(node) && node.localName === 'img'

function isBehind(node: Node, caret: Range): boolean {
  const before = caret.cloneRange()
  before.selectNode(node)
  return before.compareBoundaryPoints(Range.START_TO_START, caret) >= 0
}
