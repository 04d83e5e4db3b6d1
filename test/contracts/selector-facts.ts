import { describe, expect, test } from 'vitest'
import type { Candidates, Matched } from '../../lib/pages/finder.ts'
import type { Seen } from '../../lib/pages/selector-facts.ts'

/** An adapter's candidates and what is known of them; `matchesOn` gives those that find something in a saved page. */
interface KnownSelectors {
  app: string
  selectors: Candidates<string>
  facts: Readonly<Record<string, Readonly<Record<string, Seen>>>>
  matchesOn: (page: string) => Matched
}

/** No selector without a date, a source and a saved page in which it finds what those before it do not. */
export function describeSelectorFacts({ app, selectors, facts, matchesOn }: KnownSelectors): void {
  const pages = new Map<string, Matched>()
  const matches = (page: string) => pages.get(page) ?? pages.set(page, matchesOn(page)).get(page)

  describe(`what is known of the ${app} selectors`, () => {
    test('is in the order of the candidates, dated, and says by whom', () => {
      for (const [name, candidates] of Object.entries(selectors)) {
        expect(Object.keys(facts[name] ?? {})).toEqual([...candidates])
        for (const [month, by] of Object.values(facts[name] ?? {})) {
          expect(month).toMatch(/^20\d\d-(0[1-9]|1[0-2])$/)
          expect(by).not.toBe('')
        }
      }
    })

    test.each(Object.keys(selectors))('"%s": each candidate has a saved page in which it is the one that finds', (name) => {
      for (const [position, candidate] of (selectors[name] ?? []).entries()) {
        const page = facts[name]?.[candidate]?.[2] ?? ''
        expect({ candidate, page, matched: matches(page)?.[name] }).toMatchObject({ matched: expect.arrayContaining([position]) })
      }
    })
  })
}
