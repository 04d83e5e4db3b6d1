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
  return outermost([...parts, ...around, ...alone].toSorted(byPosition))
}

/** Of nested elements the outer one, unless it holds several side by side: then it is the list around them. */
function outermost(elements: Element[]): Element[] {
  const kept: Element[] = []
  for (const element of elements) {
    if (kept.some((outer) => outer.contains(element))) continue
    if (fits(element, 'message') || countApart(elements.filter((other) => other !== element && element.contains(other))) < 2)
      kept.push(element)
  }
  return kept
}

/** How many of the elements, in document order, do not lie in one before. */
function countApart(elements: Element[]): number {
  let last: Element | null = null
  let count = 0
  for (const element of elements) {
    if (last?.contains(element)) continue
    last = element
    count++
  }
  return count
}

function byPosition(a: Element, b: Element): number {
  return a === b ? 0 : a.compareDocumentPosition(b) & 4 ? -1 : 1
}
