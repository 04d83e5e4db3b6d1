import type { Language } from './language.ts'
import type { Person } from './people.ts'
import type { SelectorGroup } from './selector-groups.ts'
import type { Switches } from './switches.ts'
import type { Thread } from './thread.ts'

/** What the server hands to the page's own script. */
export interface ClientConfig {
  switches: Switches
  threads: readonly Thread[]
  language: Language
  account: Person
  theme: 'light' | 'dark'
  /** List and conversation side by side. */
  readingPane: boolean
  /** New composes are plain text: as a visible textarea, or with the rich editor and no readable sign of it. */
  plainText: 'no' | 'textarea' | 'unmarked'
  /** Lines of the account's signature; none = no signature. */
  signature: readonly string[]
  /** `YYYY-MM-DDTHH:mm`: what the mailbox takes for the present when it writes "16 minutes ago". */
  now: string
  /** What is missing from the page, as if Gmail had changed. */
  removed: readonly SelectorGroup[]
}
