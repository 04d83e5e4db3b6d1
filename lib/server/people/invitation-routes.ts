import { createRoute } from '@hono/zod-openapi'
import { Invitation, Invitations, InviteRequest, WithdrawRequest } from '../../wire/workspace.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Deps } from '../http/env.ts'
import { noStore } from '../http/headers.ts'
import { notFound } from '../http/refusal.ts'
import { createRoutes, jsonAnswer, jsonBody, problemAnswers } from '../http/routes.ts'
import { createInvitation } from '../sign-in/invitations.ts'
import { holdWorkspace, onlyOwners } from './members.ts'

const week = 7 * 86_400_000

/** Who may come in: for a week, once, one address. For somebody who is in, it is the way to connect another device. */
export function invitationRoutes(deps: Deps) {
  const { sql, clock, settings } = deps
  return createRoutes()
    .openapi(
      createRoute({
        method: 'post',
        path: '/v1/invitations',
        request: { body: jsonBody(InviteRequest) },
        responses: { 200: jsonAnswer(Invitation, 'Tells the code, once'), ...problemAnswers },
      }),
      async (c) => {
        const caller = c.get('caller')
        const { role, email: typed } = c.req.valid('json')
        const email = typed.toLowerCase()
        const { code, until } = await inTransaction(sql, 'read write', async (tx) => {
          if ((await holdWorkspace(tx, caller)) !== 'owner') throw onlyOwners()
          return createInvitation(tx, deps, { ws: caller.ws, email, role, madeBy: caller.person, lives: week })
        })
        return c.json({ code: settings.oidc ? '' : code, email, role, expiresAt: until }, 200, noStore)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/v1/invitations',
        responses: { 200: jsonAnswer(Invitations, 'Newest first'), ...problemAnswers },
      }),
      async (c) => {
        const { ws, role } = c.get('caller')
        if (role !== 'owner') throw onlyOwners()
        const invitations = await sql<Omit<Invitation, 'code'>[]>`
          select email, role, until as "expiresAt" from invitation
          where ws = ${ws} and used_at is null and email is not null and until > ${clock()} order by made_at desc limit 1000`
        return c.json({ invitations: [...invitations] }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/v1/invitations/withdraw',
        request: { body: jsonBody(WithdrawRequest) },
        responses: { 204: { description: 'It lets nobody in any more' }, ...problemAnswers },
      }),
      async (c) => {
        const { ws, role } = c.get('caller')
        if (role !== 'owner') throw onlyOwners()
        const email = c.req.valid('json').email.toLowerCase()
        const gone = await sql`delete from invitation where ws = ${ws} and email = ${email} and used_at is null returning hash`
        if (!gone.length) throw notFound()
        return c.body(null, 204)
      },
    )
}
