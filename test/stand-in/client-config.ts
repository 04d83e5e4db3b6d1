import type { DocsConfig } from './docs/docs-config.ts'
import type { ComposeStart } from './client/commands.ts'
import type { Language } from './language.ts'
import type { Person } from './people.ts'
import type { SelectorGroup } from './selector-groups.ts'
import type { Opened } from './surfaces.ts'
import type { Switches } from './switches.ts'
import type { Thread } from './thread.ts'

/** What the server hands to the page's own script. */
export interface ClientConfig {
  switches: Switches
  threads: readonly Thread[]
  language: Language
  /** Whose mailbox it is. */
  account: Person
  /** Who is signed in, where that is somebody else: a delegated mailbox. */
  signedIn: Person | null
  theme: 'light' | 'dark'
  /** The conversation beside the list, or below it. */
  readingPane: 'no' | 'right' | 'below'
  /** Off: messages are opened one by one. */
  conversationView: boolean
  /** Google's own panel at the edge. */
  sidePanel: 'none' | 'calendar' | 'tasks' | 'gemini'
  /** What the last message and each compose say about sending: on a later day, or with an end. */
  bar: 'none' | 'scheduled' | 'confidential'
  /** Composes that are open at the start, and what is in those that are no reply. */
  opened: readonly Opened[]
  start: ComposeStart
  /** New composes are plain text: as a visible textarea, or with the rich editor and no readable sign of it. */
  plainText: 'no' | 'textarea' | 'unmarked'
  /** Lines of the account's signature; none = no signature. */
  signature: readonly string[]
  /** `YYYY-MM-DDTHH:mm`: what the mailbox takes for the present when it writes "16 minutes ago". */
  now: string
  /** What is missing from the page, as if Gmail had changed. */
  removed: readonly SelectorGroup[]
  /** How long everything takes that is late: 1 as long as it does, 0 not at all. */
  slowness: number
  /** How the documents under docs.google.com behave. */
  docs: DocsConfig
}
