import type { Compose } from '../detect/page-context.ts'

/** A status to put in a draft. The outermost element of `html` carries `data-sidemap="<id>"` and `data-sidemap-kind`. */
export type Insertion = { html: string; text: string }

/** Where to: a draft by the key the page context gave, or null for the one she is in; `threadId` as it was when she asked. */
export type InsertTarget = { composeKey: string | null; threadId: string | null }

/** What was done. `replaced`: the kind of the status that stood in the draft and gave its place to this one; null when none did. */
export type Inserted = { composeKey: string; format: 'html' | 'text'; replaced: string | null }

export type ComposeChoice = Pick<Compose, 'key' | 'kind' | 'to' | 'subject'>

export type InsertProblem =
  /** No draft is open. */
  | { kind: 'no-compose' }
  /** Several are open and none has the focus. */
  | { kind: 'which-compose'; composes: ComposeChoice[] }
  /** The draft that was meant is closed, minimised, or belongs to another conversation than the one on screen. */
  | { kind: 'draft-gone' }
  /** The draft's editor was not recognised or did not take the status; nothing was written. */
  | { kind: 'not-inserted' }
