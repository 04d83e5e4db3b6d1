import { ok } from '../base/result.ts'
import { UnpackedAnswer } from '../wire/pages.ts'
import { PushAnswer } from '../wire/push.ts'
import { People } from '../wire/workspace.ts'
import { readAnswer, type Ask } from './ask.ts'
import type { Remote } from './ports.ts'
import { longestSilence, readBootstrap } from './read-bootstrap.ts'

/** The server, as the sync loop knows it. */
export function createRemote(ask: Ask): Remote {
  return {
    push: async (body, signal) => readAnswer(await ask('/v1/sync/push', { method: 'POST', body, signal }), PushAnswer),
    pull: async (body, signal) => readAnswer(await ask('/v1/sync/pull', { method: 'POST', body, signal }), UnpackedAnswer),
    bootstrap: async (onStart, onDeals, signal) => {
      // Whoever reads the lines waits for each of them; nobody else would end the wait for the first.
      const late = new AbortController()
      const timer = setTimeout(() => late.abort(), longestSilence)
      const asked = { signal: AbortSignal.any([signal, late.signal]), accept: 'application/x-ndjson' }
      const answer = await ask('/v1/sync/bootstrap', asked)
      clearTimeout(timer)
      return answer.ok ? readBootstrap(answer.value, onStart, onDeals) : answer
    },
    people: async (signal) => {
      const answer = await readAnswer(await ask('/v1/people', { signal }), People)
      return answer.ok ? ok(answer.value.people) : answer
    },
  }
}
