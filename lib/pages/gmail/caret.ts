import { isElement } from '../nodes.ts'

/** Where she was writing, per editor. */
export type Caret = {
  /** The last selection inside `body`, or null when there was none or its place is gone. */
  rangeIn: (body: Element) => Range | null
}

/** Remembers the selection in every editor until `signal` aborts: it is lost once the focus goes to the side panel. */
export function rememberCaret(document: Document, signal: AbortSignal): Caret {
  const ranges = new WeakMap<Element, Range>()
  const remember = () => {
    const selection = document.getSelection()
    if (selection === null || selection.rangeCount === 0) return
    const range = selection.getRangeAt(0)
    const node = range.commonAncestorContainer
    const editor = (isElement(node) ? node : node.parentElement)?.closest('[contenteditable=true]')
    if (editor != null) ranges.set(editor, range.cloneRange())
  }
  for (const name of ['selectionchange', 'keydown', 'mousedown'])
    document.addEventListener(name, remember, { capture: true, signal })
  return {
    rangeIn: (body) => {
      remember()
      const range = ranges.get(body)
      return range !== undefined && body.contains(range.commonAncestorContainer) ? range.cloneRange() : null
    },
  }
}
