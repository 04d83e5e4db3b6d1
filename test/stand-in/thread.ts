import type { Person } from './people.ts'

/**
 * How the sender's program marked what it quotes. `bare` has no container at all; `inside` has the new text within the
 * container. Both are turned into `gmail` when the switch `oddQuotes` is off.
 */
export type QuoteStyle = 'gmail' | 'gmail-old' | 'apple' | 'outlook' | 'bare' | 'inside'

export interface Message {
  /** 16 hex digits: `data-legacy-message-id`, the id of Gmail's API. */
  id: string
  from: Person
  to: readonly Person[]
  cc: readonly Person[]
  /** `YYYY-MM-DDTHH:mm`, as the rep's clock showed it. */
  sentOn: string
  /** The new text: what a reader should get, without quote and signature. */
  paragraphs: readonly string[]
  signature?: readonly string[]
  /** Quotes the message before it in the thread. */
  quote?: QuoteStyle
  /** Shown short, with a link to the whole of it. */
  clipped?: true
  /** Sent a moment ago: the server has given it no id yet. */
  justSent?: true
}

export interface Thread {
  key: string
  /** 16 hex digits, the id of the first message: `data-legacy-thread-id`. */
  id: string
  /** The last part of the address: `#inbox/<token>`. */
  token: string
  subject: string
  /** What `data-thread-perm-id` says when the switch `missingIds` is on. */
  permIdIs: 'there' | 'missing' | 'the word undefined'
  unread: boolean
  messages: readonly Message[]
}

type MessageDraft = Omit<Message, 'id' | 'cc'> & { cc?: readonly Person[] }
export interface ThreadDraft {
  subject: string
  permIdIs?: Thread['permIdIs']
  unread?: boolean
  messages: readonly MessageDraft[]
}

/** Gives a thread and its messages their ids, always the same ones for the same `key` and `number` (0-999). */
export function thread(key: string, number: number, draft: ThreadDraft): Thread {
  const messages = draft.messages.map((message, index) => ({ cc: [], ...message, id: legacyId(number, index) }))
  const { subject, permIdIs = 'there', unread = false } = draft
  return { key, id: legacyId(number, 0), token: token(number), subject, permIdIs, unread, messages }
}

/** The decimal form that Gmail writes after `thread-f:` and `msg-f:`. */
export function permNumber(id: string): string {
  return BigInt(`0x${id}`).toString()
}

function legacyId(number: number, index: number): string {
  return `19a9${(0x1e_00 + number * 7).toString(16).padStart(4, '0')}${(0x5b3c_0000 + index * 4_099).toString(16)}`
}

/** Gmail's tokens are made of consonants only and mostly start with FMfcgz. */
function token(number: number): string {
  const letters = 'BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz'
  let state = number + 1
  const next = () => (state = (state * 48_271) % 2_147_483_647)
  return `FMfcgz${Array.from({ length: 26 }, () => letters.charAt(next() % letters.length)).join('')}`
}
