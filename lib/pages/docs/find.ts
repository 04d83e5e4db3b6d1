import { createFinder } from '../finder.ts'
import { selectors } from './selectors.ts'

/** Looks for things in the page of Google Docs, by the list of its anchors. */
export const { find, findAll, findEvery, recordMatches } = createFinder(selectors)
