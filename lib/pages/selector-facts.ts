import type { Candidates } from './finder.ts'

/**
 * When a candidate was last seen to hold, who saw it, and the saved page (in `test/fixtures`) in which it is the one that finds.
 * Not for the content script: it is told to people.
 */
export type Seen = readonly [month: string, by: string, page: string]

/** Of each candidate, and of nothing else. */
export type SelectorFacts<Selectors extends Candidates<string>> = {
  readonly [Name in keyof Selectors]: { readonly [Candidate in Selectors[Name][number]]: Seen }
}
