import { find, findEvery, fits } from './find.ts'
import { isForeign } from './find-subject.ts'
import type { Shown } from './visible.ts'

/** The messages of the conversation in `main`, in order, expanded and collapsed ones. */
export function findMessages(main: Element, shown: Shown): Element[] {
  const own = (element: Element) => shown(element) && !isForeign(element)
  const parts = findEvery(main, 'message').filter(own)
  const items = findEvery(main, 'messageItem').filter(own)
  const around = items.filter((item) => parts.some((part) => item.contains(part)))
  const alone = items.filter(
    (item) => !parts.some((part) => part.contains(item) || item.contains(part)) && find(item, 'sender') !== null,
  )
  return outermost([...parts, ...around, ...alone].sort(byPosition))
}

/** Of nested elements the outer one, unless it holds several side by side: then it is the list around them. */
function outermost(elements: Element[]): Element[] {
  const kept: Element[] = []
  for (let i = 0; i < elements.length; i++) {
    const outer = elements[i]!
    let end = i + 1
    let inner: Element | null = null
    let count = 0
    for (; end < elements.length && outer.contains(elements[end]!); end++) {
      if (elements[end] === outer || inner?.contains(elements[end]!)) continue
      inner = elements[end]!
      count++
    }
    if (count > 1 && !fits(outer, 'message')) continue
    kept.push(outer)
    i = end - 1
  }
  return kept
}

function byPosition(a: Element, b: Element): number {
  return a === b ? 0 : a.compareDocumentPosition(b) & 4 ? -1 : 1
}
