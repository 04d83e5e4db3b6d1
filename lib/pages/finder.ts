/** Named, ranked lists of selectors: one list per thing looked for in a foreign page, newest first. */
export type Candidates<Name extends string> = Readonly<Record<Name, readonly string[]>>

export type Finder<Name extends string> = {
  /** Elements of the first candidate of `name` that gives acceptable ones under `root`; empty when none does. */
  findAll(root: ParentNode, name: Name, accept?: (element: Element) => boolean, field?: string): Element[]
  /** The first element `findAll` gives, or null. */
  find(root: ParentNode, name: Name, accept?: (element: Element) => boolean): Element | null
  /** Elements of every candidate of `name` together, in document order: for things that differ by state, not by release. */
  findEvery(root: ParentNode, name: Name): Element[]
  /** Whether any candidate of `name` fits the element itself. */
  fits(element: Element, name: Name): boolean
  /** The nearest of `element` and its ancestors that fits the first fitting candidate, or null. */
  closest(element: Element, name: Name): Element | null
  /** Which candidate last matched, by name: for the report when the page has changed. */
  matchedCandidates(): Record<string, string>
}

/** Finds things in one application's page by its own candidates. */
export function createFinder<Name extends string>(selectors: Candidates<Name>): Finder<Name> {
  const matched = new Map<Name, string>()

  function findAll(root: ParentNode, name: Name, accept: (element: Element) => boolean = () => true, field = ''): Element[] {
    for (const candidate of selectors[name]) {
      const found = [...root.querySelectorAll(candidate.replace('FIELD', field))].filter(accept)
      if (found.length > 0) {
        matched.set(name, candidate)
        return found
      }
    }
    return []
  }

  return {
    findAll,
    find: (root, name, accept) => findAll(root, name, accept)[0] ?? null,
    findEvery(root, name) {
      const found = new Set<Element>()
      for (const candidate of selectors[name]) for (const element of root.querySelectorAll(candidate)) found.add(element)
      return [...found].toSorted((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1))
    },
    fits: (element, name) => selectors[name].some((candidate) => element.matches(candidate)),
    closest(element, name) {
      for (const candidate of selectors[name]) {
        const found = element.closest(candidate)
        if (found !== null) return found
      }
      return null
    },
    matchedCandidates: () => Object.fromEntries(matched),
  }
}
