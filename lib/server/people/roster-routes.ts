import { createRoute, z } from '@hono/zod-openapi'
import { PersonId } from '../../wire/terms.ts'
import { LeaveRequest, People, RoleRequest, type WorkspacePerson } from '../../wire/workspace.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Deps } from '../http/env.ts'
import { createRoutes, jsonAnswer, jsonBody, problemAnswers } from '../http/routes.ts'
import { leave } from './leave.ts'
import { setRole } from './set-role.ts'

const done = { 204: { description: 'Done' }, ...problemAnswers }
const params = z.object({ person: PersonId })

/** Who is in the workspace, what they are in it, and how they leave it. */
export function rosterRoutes({ sql, clock }: Deps) {
  return createRoutes()
    .openapi(
      createRoute({ method: 'get', path: '/v1/people', responses: { 200: jsonAnswer(People, 'By name'), ...problemAnswers } }),
      async (c) => {
        const people = await sql<WorkspacePerson[]>`
          select person, name, email, side, role, left_at is not null as left from person
          where ws = ${c.get('caller').ws} order by lower(name), person limit 50000`
        return c.json({ people: [...people] }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/v1/people/{person}/role',
        request: { params, body: jsonBody(RoleRequest) },
        responses: done,
      }),
      async (c) => {
        const change = { person: c.req.valid('param').person, role: c.req.valid('json').role }
        await inTransaction(sql, 'read write', (tx) => setRole(tx, c.get('caller'), change))
        return c.body(null, 204)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/v1/people/{person}/leave',
        request: { params, body: jsonBody(LeaveRequest) },
        responses: done,
      }),
      async (c) => {
        const change = { person: c.req.valid('param').person, heir: c.req.valid('json').heir }
        await inTransaction(sql, 'read write', (tx) => leave(tx, c.get('caller'), clock(), change))
        return c.body(null, 204)
      },
    )
}
