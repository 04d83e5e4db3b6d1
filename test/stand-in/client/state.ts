import type { Person } from '../people.ts'
import type { Message, Thread } from '../thread.ts'
import { config } from './config.ts'

/** What was saved or sent, newest last. `html` is null where only text goes out. */
export interface Outgoing {
  compose: string
  kind: string
  to: string[]
  cc: string[]
  bcc: string[]
  subject: string
  html: string | null
  text: string
}

/** The mailbox as it is now: threads grow by what is sent, drafts outlive the reply they were written in. */
export const state = {
  threads: [...config.threads],
  /** Nodes of a message that was written here, by message id. */
  bodies: new Map<string, Node[]>(),
  /** Content of a closed inline reply, by thread id. */
  drafts: new Map<string, Node[]>(),
  saves: [] as Outgoing[],
  sent: [] as Outgoing[],
  /** Shortcuts that fired, oldest first. */
  shortcuts: [] as string[],
}

export function threadByToken(token: string): Thread | null {
  return state.threads.find((thread) => thread.token === token || thread.id === token) ?? null
}

export function addMessage(threadId: string, message: Message): Thread | null {
  state.threads = state.threads.map((thread) =>
    thread.id === threadId ? { ...thread, messages: [...thread.messages, message] } : thread,
  )
  return state.threads.find((thread) => thread.id === threadId) ?? null
}

export function isMe(person: Person): boolean {
  return person.email === config.account.email
}
