import * as z from 'zod/mini'

/**
 * What an adapter read from the page: data only, no DOM. Participants and fields that could not be read are `null` or
 * missing and named in `unreadable`; they are unknown, not absent.
 */
export const Address = z.object({
  /** Lower case. */
  email: z.string(),
  name: z.nullable(z.string()),
})
export type Address = z.infer<typeof Address>

export const ThreadMessage = z.object({
  /** 16 hex digits, equal to the id of Gmail's API; `null` until the server acknowledged a message just sent. */
  id: z.nullable(z.string()),
  from: z.nullable(Address),
  to: z.array(Address),
  cc: z.array(Address),
  /** The long form as the page shows it, localised; not parsed. */
  date: z.nullable(z.string()),
  collapsed: z.boolean(),
  /** The newest text only: no quotation, no signature. `null` when the body is not in the page. */
  text: z.nullable(z.string()),
})
export type ThreadMessage = z.infer<typeof ThreadMessage>

export const Thread = z.object({
  /** 16 hex digits. */
  id: z.nullable(z.string()),
  permId: z.nullable(z.string()),
  subject: z.nullable(z.string()),
  messages: z.array(ThreadMessage),
  /** How many messages the page folded away or did not load. */
  notLoaded: z.number(),
})
export type Thread = z.infer<typeof Thread>

export const Compose = z.object({
  /** Stable for the life of this compose in the page; `readGmailPage` gives the same key each time. */
  key: z.string(),
  kind: z.enum(['inline', 'popup', 'fullscreen', 'popout']),
  focused: z.boolean(),
  to: z.array(Address),
  cc: z.array(Address),
  bcc: z.array(Address),
  subject: z.nullable(z.string()),
})
export type Compose = z.infer<typeof Compose>

export const PageContext = z.object({
  app: z.enum(['gmail', 'docs']),
  url: z.string(),
  /** Address of the signed-in account. */
  account: z.nullable(z.string()),
  thread: z.nullable(Thread),
  composes: z.array(Compose),
  doc: z.nullable(z.object({ id: z.string(), tab: z.nullable(z.string()), title: z.nullable(z.string()) })),
  /** Names of what should have been there and was not. */
  unreadable: z.array(z.string()),
})
export type PageContext = z.infer<typeof PageContext>
