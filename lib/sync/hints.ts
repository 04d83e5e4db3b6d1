import { createParser } from 'eventsource-parser'
import { Hint } from '../wire/hint.ts'
import type { Ask } from './ask.ts'
import type { RemoteProblem } from './ports.ts'

/** The server says something at least every 20 seconds. */
const longestSilence = 60_000

/**
 * Listens to the server's hints until the connection ends or `signal` aborts, and answers why it ended; `offline` also when the server
 * simply closed it. Whoever listens again waits a little before. A hint that cannot be read is one all the same: something is new.
 */
export async function listenForHints(ask: Ask, onHint: (hint: Hint | null) => void, signal: AbortSignal): Promise<RemoteProblem> {
  const silent = new AbortController()
  let timer = setTimeout(() => silent.abort(), longestSilence)
  const answer = await ask('/v1/sync/events', { signal: AbortSignal.any([signal, silent.signal]), accept: 'text/event-stream' })
  if (!answer.ok) {
    clearTimeout(timer)
    return answer.problem
  }
  const parser = createParser({
    onEvent: ({ data }) => onHint(readHint(data)),
  })
  try {
    const reader = answer.value.body?.pipeThrough(new TextDecoderStream()).getReader()
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      clearTimeout(timer)
      timer = setTimeout(() => silent.abort(), longestSilence)
      parser.feed(part.value)
    }
  } catch {
    // Cut off, or ended by whoever listens.
  }
  clearTimeout(timer)
  return { kind: 'offline' }
}

function readHint(data: string): Hint | null {
  try {
    return Hint.safeParse(JSON.parse(data)).data ?? null
  } catch {
    return null
  }
}
