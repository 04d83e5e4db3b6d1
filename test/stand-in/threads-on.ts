import type { Thread } from './thread.ts'

const dayInMilliseconds = 86_400_000

/** The threads moved by whole days, so that what was written for `writtenFor` reads as recent on `now` (`YYYY-MM-DDTHH:mm`). */
export function threadsOn(now: string, threads: readonly Thread[], writtenFor: string): readonly Thread[] {
  const days = Math.round((dayOf(now) - dayOf(writtenFor)) / dayInMilliseconds)
  if (days === 0) return threads
  const moved = (sentOn: string) => new Date(Date.parse(`${sentOn}Z`) + days * dayInMilliseconds).toISOString().slice(0, 16)
  return threads.map((thread) => ({
    ...thread,
    messages: thread.messages.map((message) => ({ ...message, sentOn: moved(message.sentOn) })),
  }))
}

function dayOf(moment: string): number {
  return Date.parse(`${moment.slice(0, 10)}T00:00Z`)
}
