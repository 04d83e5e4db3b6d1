import { createRoute, z } from '@hono/zod-openapi'
import { DealId } from '../../plan/change.ts'
import type { PersonId } from '../../wire/terms.ts'
import { DealPeople, DealPeopleRequest, type DealPerson, Deals } from '../../wire/workspace.ts'
import { inTransaction } from '../database/in-transaction.ts'
import type { Deps } from '../http/env.ts'
import { createRoutes, jsonAnswer, jsonBody, problemAnswers } from '../http/routes.ts'
import { readDealPeople, writeDealPeople } from './deal-people.ts'

const params = z.object({ deal: DealId })
const page = 1_000

/** Which deals somebody has, and who else is on them. */
export function dealRoutes({ sql }: Deps) {
  return createRoutes()
    .openapi(
      createRoute({
        method: 'get',
        path: '/v1/deals',
        request: { query: z.object({ after: DealId.optional() }) },
        responses: { 200: jsonAnswer(Deals, 'A page of them'), ...problemAnswers },
      }),
      async (c) => {
        const { ws, person } = c.get('caller')
        const { after } = c.req.valid('query')
        // In the order of the key, which is that of the streams.
        const deals = await sql<{ deal: DealId; owner: PersonId; role: DealPerson['role'] }[]>`
          select d.deal, d.owner, g.role from grants g join deal d on d.ws = g.ws and d.deal = left(g.stream, -2)
          where g.ws = ${ws} and g.person = ${person} and right(g.stream, 2) = '/s' and g.stream > ${after ? `${after}/s` : ''}
          order by g.stream limit ${page + 1}`
        const shown = deals.slice(0, page)
        return c.json({ deals: shown, next: deals.length > page ? (shown.at(-1)?.deal ?? null) : null }, 200)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/v1/deals/{deal}/people',
        request: { params },
        responses: { 200: jsonAnswer(DealPeople, 'Who is on it'), ...problemAnswers },
      }),
      async (c) => c.json(await readDealPeople(sql, c.get('caller'), c.req.valid('param').deal), 200),
    )
    .openapi(
      createRoute({
        method: 'put',
        path: '/v1/deals/{deal}/people',
        request: { params, body: jsonBody(DealPeopleRequest) },
        responses: { 204: { description: 'Done' }, ...problemAnswers },
      }),
      async (c) => {
        const { deal } = c.req.valid('param')
        const { people } = c.req.valid('json')
        await inTransaction(sql, 'read write', (tx) => writeDealPeople(tx, c.get('caller'), deal, people))
        return c.body(null, 204)
      },
    )
}
