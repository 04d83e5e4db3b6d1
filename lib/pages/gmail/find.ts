import { createFinder } from '../finder.ts'
import { selectors } from './selectors.ts'

/** Looks for things in Gmail's page, by the list of its anchors. */
export const { find, findAll, findEvery, fits, closest, recordMatches } = createFinder(selectors)
