/** A status to put in a draft. The outermost element of `html` carries `data-sidemap="<id>"` and `data-sidemap-kind`. */
export type Insertion = { html: string; text: string }

/** Where to: a draft by the key the page context gave; `threadId` as it was when she asked, null when no conversation was on screen. */
export type InsertTarget = { composeKey: string; threadId: string | null }

/**
 * What was done. `replaced`: the kind of the status that stood in the draft and gave its place to this one; null when none did.
 * `besides`: a text of another plan stands in the draft as well, and was left alone.
 */
export type Inserted = { composeKey: string; format: 'html' | 'text'; replaced: string | null; besides?: true }

export type InsertProblem =
  /** The draft that was meant is closed, minimised, or has become another one. */
  | { kind: 'draft-gone' }
  /** The draft answers another conversation than the one it was asked for. */
  | { kind: 'other-thread' }
  /** With what is in it and what it quotes the draft would be this large, in KB of 1024 bytes: Gmail would cut the mail off. */
  | { kind: 'too-large'; kilobytes: number }
  /** The draft's editor was not recognised or did not take the status; nothing was written. */
  | { kind: 'not-inserted' }
