import { createRoute } from '@hono/zod-openapi'
import { Account, PairRequest, RefreshRequest, Session } from '../../wire/session.ts'
import type { PersonId, WorkspaceId } from '../../wire/terms.ts'
import { clientAddress } from '../http/address.ts'
import type { Deps } from '../http/env.ts'
import { noStore } from '../http/headers.ts'
import { forbidden } from '../http/refusal.ts'
import { createRoutes, jsonAnswer, jsonBody, problemAnswers } from '../http/routes.ts'
import { readAccount } from './account.ts'
import { pair } from './invitations.ts'
import { type Pair, refreshSession } from './sessions.ts'

const answers = { 200: jsonAnswer(Session, 'Signed in'), ...problemAnswers }

/** Coming in with a code, and staying in. */
export function sessionRoutes(deps: Deps) {
  const { sql, limits, settings } = deps

  return createRoutes()
    .openapi(
      createRoute({ method: 'post', path: '/v1/session/pair', request: { body: jsonBody(PairRequest) }, responses: answers }),
      async (c) => {
        if (settings.oidc) throw forbidden('Here one signs in with the account of one’s company.')
        await limits.take('pairing', clientAddress(c, settings.proxies))
        const { ws, person, pair: tokens } = await pair(sql, deps, c.req.valid('json'))
        return c.json(await toSession(deps, ws, person, tokens), 200, noStore)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/v1/session/refresh',
        request: { body: jsonBody(RefreshRequest) },
        responses: answers,
      }),
      async (c) => {
        const { ws, person, pair: tokens } = await refreshSession(sql, deps, c.req.valid('json').refresh)
        return c.json(await toSession(deps, ws, person, tokens), 200, noStore)
      },
    )
    .openapi(
      createRoute({ method: 'get', path: '/v1/session', responses: { 200: jsonAnswer(Account, 'Who asks'), ...problemAnswers } }),
      async (c) => {
        const { ws, person } = c.get('caller')
        return c.json(await readAccount(sql, ws, person), 200, noStore)
      },
    )
}

export async function toSession({ sql }: Pick<Deps, 'sql'>, ws: WorkspaceId, person: PersonId, tokens: Pair): Promise<Session> {
  return { ...tokens, account: await readAccount(sql, ws, person) }
}
