import { formField } from './form-field.ts'
import { findSubject } from './find-subject.ts'
import type { OpenCompose } from './find-composes.ts'
import type { Page } from './page.ts'
import { readThreadIds } from './read-thread.ts'

/**
 * Whether what was asked for while the conversation `threadId` was on screen may go into this draft. An inline reply belongs to the
 * conversation above it: that must still be the one. A draft in a window of its own stays when she moves on; where its form names
 * the conversation it answers (`#thread-f:` and the same id in decimals, or `#thread-a:` for one that was begun here), it is that
 * one's and no other's. A new mail answers none and is anybody's, and so is a draft when nothing was asked of a conversation.
 */
export function isOfThread({ main, shown }: Page, { kind, root }: OpenCompose, threadId: string | null): boolean {
  if (threadId === null) return true
  const { id, permId } = main === null ? { id: null, permId: null } : readThreadIds(main, findSubject(main, shown))
  if (kind === 'inline' && id !== threadId) return false
  const thread = formField(root, 'rt').replace('#', '')
  const answered = formField(root, 'rm').replace('#', '')
  if (thread === '' || (answered === '' && !thread.startsWith('thread-f'))) return true
  if (thread === `thread-f:${BigInt(`0x${threadId}`)}`) return true
  if (id !== threadId || main === null) return false
  if (thread === permId || [...main.querySelectorAll('[data-message-id]')].some((each) => isMessage(each, answered))) return true
  // Names of different kinds cannot be compared: then the place in the page says it.
  return kind === 'inline' && permId?.slice(0, 8) !== thread.slice(0, 8)
}

const isMessage = (element: Element, id: string): boolean => element.getAttribute('data-message-id')?.replace('#', '') === id
