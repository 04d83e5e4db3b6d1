import type { Adapter } from '../self-test.ts'
import { selectorFacts } from './selector-facts.ts'
import { selectors } from './selectors.ts'
import { docsThings } from './things.ts'

/** What the self-test knows of the page of Google Docs. */
export const docsAdapter: Adapter = { things: docsThings, selectors, facts: selectorFacts }
