import { ok } from '../base/result.ts'
import { UnpackedAnswer } from '../wire/pages.ts'
import { PushAnswer } from '../wire/push.ts'
import { People } from '../wire/workspace.ts'
import { readAnswer, type Ask } from './ask.ts'
import type { Remote } from './ports.ts'
import { readBootstrap } from './read-bootstrap.ts'

/** The server, as the sync loop knows it. */
export function createRemote(ask: Ask): Remote {
  return {
    push: async (body, signal, last = false) =>
      readAnswer(await ask('/v1/sync/push', { method: 'POST', body, signal, last }), PushAnswer),
    pull: async (body, signal) => readAnswer(await ask('/v1/sync/pull', { method: 'POST', body, signal }), UnpackedAnswer),
    bootstrap: async (onStart, onDeals, signal) => {
      const answer = await ask('/v1/sync/bootstrap', { signal, accept: 'application/x-ndjson' })
      return answer.ok ? readBootstrap(answer.value, onStart, onDeals) : answer
    },
    people: async (signal) => {
      const answer = await readAnswer(await ask('/v1/people', { signal }), People)
      return answer.ok ? ok(answer.value.people) : answer
    },
  }
}
