import type { Person } from '../people.ts'

export type ReplyKind = 'reply' | 'replyAll' | 'forward'
export type ComposeKind = 'popup' | 'fullscreen' | 'minimised' | 'popout'
export interface ComposeStart {
  to?: readonly Person[]
  cc?: readonly Person[]
  bcc?: readonly Person[]
  subject?: string
  text?: string
  /** Id of the conversation it answers, when a reply was moved to a window of its own. */
  answers?: string
  plainText?: 'no' | 'textarea' | 'unmarked'
}

/** What buttons, keys and the test hook may ask for. Main fills it in, so that parts need not know each other. */
export const commands = {
  openThread: (_token: string): void => undefined,
  openList: (): void => undefined,
  /** Opens an inline reply in the conversation on screen; returns the id of the compose, null when there is none. */
  reply: (_kind: ReplyKind, _start?: ComposeStart): string | null => null,
  compose: (_kind: ComposeKind, _start?: ComposeStart): string => '',
}
