import { closest, find, findAll, findEvery, fits } from './find.ts'
import { findSubject, isForeign, isForeignToMessage } from './find-subject.ts'
import type { Shown } from './visible.ts'

/** The messages of the conversation in `main`, in order, expanded and collapsed ones. */
export function findMessages(main: Element, shown: Shown): Element[] {
  const own = (element: Element) => shown(element) && !isForeign(element)
  const parts = findEvery(main, 'message').filter(own)
  const around = new Set(parts.map((part) => closest(part, 'messageItem') ?? part))
  const alone = findEvery(main, 'messageItem').filter(
    (item) => !around.has(item) && closest(item, 'message') === null && own(item) && find(item, 'sender') !== null,
  )
  const elements = new Set([...parts, ...around, ...alone])
  for (const text of bare(main, shown, [...elements])) elements.add(text)
  return outermost([...elements].toSorted((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1)))
}

/** Around texts that are in nothing known as a message: as far out as there is neither another text nor the subject. */
function bare(main: Element, shown: Shown, known: Element[]): Element[] {
  const texts = findAll(main, 'body', (body) => shown(body) && !isForeignToMessage(body))
  const lone = texts.filter((text) => !known.some((element) => element.contains(text)))
  if (lone.length === 0) return []
  const heading = findSubject(main, shown)
  return lone.map((text) => {
    const others = [...texts, ...known, heading].filter((other) => other !== text && other !== null)
    let element = text
    for (let next = text.parentElement; next !== null && next !== main; next = next.parentElement) {
      if (others.some((other) => next?.contains(other))) break
      element = next
    }
    return element
  })
}

/** Of nested elements the outer one, unless it holds several side by side: then it is the list around them. */
function outermost(elements: Element[]): Element[] {
  const kept: Element[] = []
  elements.forEach((element, index) => {
    if (kept.at(-1)?.contains(element)) return
    if (fits(element, 'message') || countApart(element, elements, index + 1) < 2) kept.push(element)
  })
  return kept
}

/** How many elements side by side lie in `outer`; those inside it follow it in document order. */
function countApart(outer: Element, elements: Element[], from: number): number {
  let last: Element | undefined
  let count = 0
  for (const element of elements.slice(from)) {
    if (!outer.contains(element)) break
    if (last?.contains(element)) continue
    last = element
    count++
  }
  return count
}
