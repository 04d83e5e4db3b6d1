import { selectors, type SelectorName } from './selectors.ts'

const matched = new Map<SelectorName, string>()
const any = () => true

/** Elements of the first candidate of `name` that gives acceptable ones under `root`; empty when none does. */
export function findAll(
  root: ParentNode,
  name: SelectorName,
  accept: (element: Element) => boolean = any,
  field = '',
): Element[] {
  for (const candidate of selectors[name]) {
    const found = [...root.querySelectorAll(candidate.replace('FIELD', field))].filter(accept)
    if (found.length > 0) {
      matched.set(name, candidate)
      return found
    }
  }
  return []
}

/** The first element `findAll` gives, or null. */
export function find(root: ParentNode, name: SelectorName, accept?: (element: Element) => boolean): Element | null {
  return findAll(root, name, accept)[0] ?? null
}

/** Elements of every candidate of `name` together, in document order: for things that differ by state, not by release. */
export function findEvery(root: ParentNode, name: SelectorName): Element[] {
  const found = new Set<Element>()
  for (const candidate of selectors[name]) for (const element of root.querySelectorAll(candidate)) found.add(element)
  return [...found].toSorted((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1))
}

/** Whether any candidate of `name` fits the element itself. */
export function fits(element: Element, name: SelectorName): boolean {
  return selectors[name].some((candidate) => element.matches(candidate))
}

/** The nearest of `element` and its ancestors that fits the first fitting candidate, or null. */
export function closest(element: Element, name: SelectorName): Element | null {
  for (const candidate of selectors[name]) {
    const found = element.closest(candidate)
    if (found !== null) return found
  }
  return null
}

/** Which candidate last matched, by name: for the report when the page has changed. */
export function matchedCandidates(): Record<string, string> {
  return Object.fromEntries(matched)
}
