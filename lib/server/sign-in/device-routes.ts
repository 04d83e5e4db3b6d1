import { createRoute, z } from '@hono/zod-openapi'
import { type Device, Devices } from '../../wire/session.ts'
import { PersonId } from '../../wire/terms.ts'
import type { Deps } from '../http/env.ts'
import { notFound } from '../http/refusal.ts'
import { createRoutes, jsonAnswer, problemAnswers } from '../http/routes.ts'

const ended = { 204: { description: 'It has ended' }, ...problemAnswers }
const params = z.object({ id: PersonId })

/** Where one is signed in, and ending that: here, there, everywhere. An end counts with the next request. */
export function deviceRoutes({ sql, clock }: Deps) {
  return createRoutes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/v1/sessions',
        responses: { 200: jsonAnswer(Devices, 'Newest first'), ...problemAnswers },
      }),
      async (c) => {
        const { ws, person, session } = c.get('caller')
        const devices = await sql<Device[]>`
          select id, device, last_at as "lastUsed", id = ${session} as current from session
          where ws = ${ws} and person = ${person} and ended_at is null order by last_at desc limit 200`
        return c.json({ devices: [...devices] }, 200)
      },
    )
    .openapi(createRoute({ method: 'delete', path: '/v1/session', responses: ended }), async (c) => {
      const { ws, session } = c.get('caller')
      await sql`update session set ended_at = ${clock()} where ws = ${ws} and id = ${session}`
      return c.body(null, 204)
    })
    .openapi(createRoute({ method: 'delete', path: '/v1/sessions', responses: ended }), async (c) => {
      const { ws, person } = c.get('caller')
      await sql`update session set ended_at = ${clock()} where ws = ${ws} and person = ${person} and ended_at is null`
      return c.body(null, 204)
    })
    .openapi(createRoute({ method: 'delete', path: '/v1/sessions/{id}', request: { params }, responses: ended }), async (c) => {
      const { ws, person } = c.get('caller')
      const { id } = c.req.valid('param')
      const done = await sql`
        update session set ended_at = ${clock()} where ws = ${ws} and person = ${person} and id = ${id} and ended_at is null returning id`
      if (!done.length) throw notFound()
      return c.body(null, 204)
    })
}
