import type { PageContext } from '../detect/page-context.ts'
import type { Examination } from './examination.ts'
import type { Candidates, Matched } from './finder.ts'
import type { Seen } from './selector-facts.ts'

/** Something that is looked for on a page, for people. */
export type Thing = {
  what: string
  /** What stops working when it is missing. */
  without: string
  /** Whether it must be on the page that was read; where nobody can know, never. */
  needed: (page: PageContext) => boolean
  /** Whether it was not read, though it is there or ought to be. */
  lost?: (page: PageContext, matched: Matched) => boolean
  /** There is a way to do without every selector. */
  hasOtherWay?: boolean
}

/** Found by the first selector, by a later one or in another way, not found though needed, or not on this page (or not looked for). */
export type ThingState = 'found' | 'fallback' | 'missing' | 'not-here'

export type Verdict = {
  name: string
  what: string
  without: string
  state: ThingState
  /** The selector that found it, when and by whom it was last seen to hold; '' when none did. */
  by: string
}

export type Adapter = {
  things: Readonly<Record<string, Thing>>
  selectors: Candidates<string>
  facts: Readonly<Record<string, Readonly<Record<string, Seen>>>>
}

/** What an adapter makes of a page it looked at, a verdict for each thing it knows of. */
export function judge({ context, matched }: Examination, { things, selectors, facts }: Adapter): Verdict[] {
  return Object.entries(things).map(([name, thing]) => {
    const position = matched[name]?.[0]
    const candidate = position === undefined ? undefined : selectors[name]?.[position]
    const [month, by] = (candidate === undefined ? undefined : facts[name]?.[candidate]) ?? []
    return {
      name,
      what: thing.what,
      without: thing.without,
      state: stateOf(thing, position, name in selectors, context, matched),
      by: candidate === undefined ? '' : `${candidate} (${month}, ${by})`,
    }
  })
}

function stateOf(
  { needed, lost, hasOtherWay }: Thing,
  position: number | undefined,
  hasSelectors: boolean,
  page: PageContext,
  matched: Matched,
): ThingState {
  if (lost?.(page, matched)) return 'missing'
  if (position !== undefined) return position === 0 ? 'found' : 'fallback'
  if (!needed(page)) return 'not-here'
  if (!hasSelectors) return 'found'
  // What is not lost was read all the same.
  return hasOtherWay || lost ? 'fallback' : 'missing'
}
