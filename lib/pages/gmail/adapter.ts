import type { Adapter } from '../self-test.ts'
import { selectorFacts } from './selector-facts.ts'
import { selectors } from './selectors.ts'
import { gmailThings } from './things.ts'

/** What the self-test knows of Gmail's page. */
export const gmailAdapter: Adapter = { things: gmailThings, selectors, facts: selectorFacts }
