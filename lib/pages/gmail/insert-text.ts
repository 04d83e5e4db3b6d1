type Mark = { id: string; kind: string }
const written = new WeakMap<HTMLTextAreaElement, Map<string, { text: string; kind: string }>>()

/**
 * Puts `text` in a plain text draft below the line of her caret, or above the signature's dashes and the quotation when it stands
 * there; the one of the same mark put there before is replaced. `isStill` tells, once the draft has the focus, whether it is the one
 * that was meant. Null when the draft did not take it, as when it is being sent.
 */
export function insertText(
  area: HTMLTextAreaElement,
  text: string,
  mark: Mark,
  isStill: () => boolean,
): { replaced: string | null } | null {
  const blocks = written.get(area) ?? new Map<string, { text: string; kind: string }>()
  const earlier = blocks.get(mark.id)
  const at = earlier === undefined ? -1 : area.value.indexOf(earlier.text)
  const replaced = earlier !== undefined && at >= 0 ? earlier : null
  const caret = endOfLine(area.value, Math.min(area.selectionEnd, ownLength(area.value)))
  const start = replaced === null ? caret : at
  const end = replaced === null ? caret : at + replaced.text.length
  const head = area.value.slice(0, start)
  const block = `${head === '' || head.endsWith('\n') ? '' : '\n'}${text.trimEnd()}\n`
  area.focus({ preventScroll: true })
  if (area.readOnly || area.disabled || !isStill()) return null
  area.setSelectionRange(start, end)
  if (!typeIn(area, block)) {
    area.setRangeText(block, start, end, 'end')
    area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
  }
  if (!area.value.includes(text.trimEnd())) return null
  written.set(area, blocks.set(mark.id, { text: block, kind: mark.kind }))
  return { replaced: replaced?.kind ?? null }
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

/** Behind the last word of the line that `at` is in; a place where a line begins is a line of its own. */
function endOfLine(value: string, at: number): number {
  if (at === 0 || value[at - 1] === '\n') return at
  const end = value.indexOf('\n', at)
  return end < 0 ? value.length : end
}
