const written = new WeakMap<HTMLTextAreaElement, string>()

/**
 * Puts `text` in a plain text draft at her caret, or above the signature's dashes and the quotation when it stands there; the
 * one put there before is replaced. Null when the draft did not take it.
 */
export function insertText(area: HTMLTextAreaElement, text: string): { replaced: boolean } | null {
  const earlier = written.get(area) ?? ''
  const at = earlier === '' ? -1 : area.value.indexOf(earlier)
  const replaced = at >= 0
  const caret = Math.min(area.selectionEnd, ownLength(area.value))
  const start = replaced ? at : caret
  const end = replaced ? at + earlier.length : caret
  const head = area.value.slice(0, start)
  const block = `${head === '' || head.endsWith('\n') ? '' : '\n'}${text.trimEnd()}\n`
  area.focus({ preventScroll: true })
  area.setSelectionRange(start, end)
  if (!typeIn(area, block)) {
    area.setRangeText(block, start, end, 'end')
    area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
  }
  if (!area.value.includes(text.trimEnd())) return null
  written.set(area, block)
  return { replaced }
}

/** The way that undo knows; the value tells whether it worked. */
function typeIn(area: HTMLTextAreaElement, text: string): boolean {
  const before = area.value
  try {
    area.ownerDocument.execCommand('insertText', false, text)
  } catch {
    // jsdom has none
  }
  return area.value !== before
}

/** Where her own text ends: before the signature's dashes, or before quoted lines and the line above them. */
function ownLength(value: string): number {
  const tail = /^(-- ?$|.*[:：]\s*\n+>|>)/m.exec(value)
  return tail === null ? value.length : tail.index
}
