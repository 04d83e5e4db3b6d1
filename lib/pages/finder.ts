/** Named, ranked lists of selectors: one list per thing looked for in a foreign page, newest first. */
export type Candidates<Name extends string> = Readonly<Record<Name, readonly string[]>>

/** Positions in the lists of those candidates that found something, ascending, by name. */
export type Matched = Record<string, number[]>

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
  /** Which candidates found what no earlier one did, while `act` ran. */
  recordMatches<Outcome>(act: () => Outcome): { outcome: Outcome; matched: Matched }
}

/** Finds things in one application's page by its own candidates. */
export function createFinder<Name extends string>(selectors: Candidates<Name>): Finder<Name> {
  const matched = new Map<Name, Set<number>>()

  function note(name: Name, position: number): void {
    const positions = matched.get(name)
    if (positions) positions.add(position)
    else matched.set(name, new Set([position]))
  }

  function findAll(root: ParentNode, name: Name, accept: (element: Element) => boolean = () => true, field = ''): Element[] {
    return (
      firstMatching(name, (candidate) => {
        const found = [...root.querySelectorAll(candidate.replace('FIELD', field))].filter(accept)
        return found.length > 0 ? found : null
      }) ?? []
    )
  }

  function firstMatching<Found>(name: Name, look: (candidate: string) => Found | null): Found | null {
    for (const [position, candidate] of selectors[name].entries()) {
      const found = look(candidate)
      if (found === null) continue
      note(name, position)
      return found
    }
    return null
  }

  return {
    findAll,
    find: (root, name, accept) => findAll(root, name, accept)[0] ?? null,
    findEvery(root, name) {
      const found = new Set<Element>()
      for (const [position, candidate] of selectors[name].entries()) {
        const before = found.size
        for (const element of root.querySelectorAll(candidate)) found.add(element)
        if (found.size > before) note(name, position)
      }
      return [...found].toSorted((a, b) => (a.compareDocumentPosition(b) & 4 ? -1 : 1))
    },
    fits: (element, name) => firstMatching(name, (candidate) => element.matches(candidate) || null) !== null,
    closest: (element, name) => firstMatching(name, (candidate) => element.closest(candidate)),
    recordMatches(act) {
      matched.clear()
      const outcome = act()
      const entries = [...matched].map(([name, positions]) => [name, [...positions].toSorted((a, b) => a - b)])
      return { outcome, matched: Object.fromEntries(entries) }
    },
  }
}
