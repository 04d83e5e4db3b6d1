import type { Thread } from '../thread.ts'
import { config } from './config.ts'
import { state } from './state.ts'
import { labelWords } from './words.ts'

/** `<subject> - <address> - Gmail`, or the list with its count of unread threads. */
export function setTitle(thread: Thread | null): void {
  const unread = state.threads.filter((each) => each.unread).length
  const first = thread ? thread.subject : `${labelWords.inbox} (${unread})`
  const product = config.switches.companyTitle ? 'Kestrel Mail' : 'Gmail'
  document.title = config.removed.includes('title') ? 'Gmail' : `${first} - ${config.account.email} - ${product}`
}
