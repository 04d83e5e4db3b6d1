import { createRoute, z } from '@hono/zod-openapi'
import { must } from '../../base/must.ts'
import { DealId } from '../../plan/change.ts'
import { HistoryPage, HistoryQuery } from '../../wire/history.ts'
import { packAnswer, PackedAnswer } from '../../wire/pages.ts'
import { PullRequest } from '../../wire/pull.ts'
import { PushAnswer, PushEnvelope } from '../../wire/push.ts'
import { stream } from 'hono/streaming'
import type { StreamingApi } from 'hono/utils/stream'
import type { Deps } from '../http/env.ts'
import { errorFacts } from '../http/log.ts'
import { noStore } from '../http/headers.ts'
import { Refusal, signedOut } from '../http/refusal.ts'
import { createRoutes, jsonAnswer, jsonBody, problemAnswers } from '../http/routes.ts'
import { bootstrapDeals } from './bootstrap-deals.ts'
import { createHintHub, mostStreams, type Known } from './hint-hub.ts'
import { pullChanges } from './pull-changes.ts'
import { pushChanges } from './push-changes.ts'
import { readHistory } from './read-history.ts'
import { streamHints } from './stream-hints.ts'

const text = (type: string, description: string) => ({ description, content: { [type]: { schema: z.string() } } })

/** What devices and the server say to each other about plans. */
export function syncRoutes({ sql, clock, limits, log, metrics, closing }: Deps) {
  const hub = createHintHub(sql, closing)
  return createRoutes()
    .openapi(
      createRoute({
        method: 'post',
        path: '/v1/sync/push',
        request: { body: jsonBody(PushEnvelope) },
        responses: { 200: jsonAnswer(PushAnswer, 'Accepted or refused, change by change, for good'), ...problemAnswers },
      }),
      async (c) => {
        const caller = c.get('caller')
        const { dev, txs } = c.req.valid('json')
        const ops = txs.reduce((sum, { ops }) => sum + (Array.isArray(ops) ? ops.length : 1), 0)
        await limits.take('replicaOps', `${caller.ws}/${dev}`, ops)
        await limits.take('personOps', `${caller.ws}/${caller.person}`, ops)
        const pushed = await pushChanges(sql, caller, dev, txs, clock)
        if (pushed.kind === 'signed-out') throw signedOut()
        if (pushed.kind === 'replica-taken')
          throw new Refusal(
            409,
            'replica-taken',
            'This copy of the database belongs to somebody else. It is numbered anew and sent again.',
          )
        metrics.ops.inc(pushed.accepted)
        for (const { code } of pushed.answer.rejects) metrics.refused.inc({ code })
        if (pushed.accepted > 0) hub.told(caller.ws, pushed.seq)
        return c.json(pushed.answer, 200, noStore)
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/v1/sync/pull',
        request: { body: jsonBody(PullRequest) },
        responses: { 200: jsonAnswer(PackedAnswer, 'What came after the cursor'), ...problemAnswers },
      }),
      async (c) => c.json(packAnswer(await pullChanges(sql, c.get('caller'), c.req.valid('json'), clock)), 200, noStore),
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/v1/sync/bootstrap',
        responses: {
          200: text('application/x-ndjson', 'Everything, in lines; whole when the last one says so'),
          ...problemAnswers,
        },
      }),
      (c) => {
        c.header('Content-Type', 'application/x-ndjson')
        c.header('Cache-Control', 'no-store')
        const send = async (body: StreamingApi) => {
          for await (const lines of bootstrapDeals(sql, c.get('caller'), clock)) {
            if (body.aborted) return
            await body.write(lines)
          }
        }
        // What breaks off has no last line, by which its reader knows.
        return stream(c, send, async (error) => log.error(errorFacts(error), 'bootstrap'))
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/v1/sync/events',
        responses: { 200: text('text/event-stream', 'A hint for whatever is new; see `Hint`'), ...problemAnswers },
      }),
      async (c) => {
        const { ws, person } = c.get('caller')
        const [known] = await sql<Known[]>`
          select w.seq, p.acl from workspace w join person p on p.ws = w.ws where w.ws = ${ws} and p.person = ${person}`
        // Nothing waits between the count and the stream's place in it: a hundred requests at once are counted one by one.
        if (hub.streamsOf(person) >= mostStreams)
          throw new Refusal(429, 'too-many', 'Too many windows listen at once. Close some of them.', {
            headers: { 'Retry-After': '60' },
          })
        return streamHints(c, hub, must(known, 'the person of a session'), metrics.listeners)
      },
    )
    .openapi(
      createRoute({
        method: 'get',
        path: '/v1/deals/{deal}/history',
        request: { params: z.object({ deal: DealId }), query: HistoryQuery },
        responses: { 200: jsonAnswer(HistoryPage, 'Newest first'), ...problemAnswers },
      }),
      async (c) => c.json(await readHistory(sql, c.get('caller'), c.req.valid('param').deal, c.req.valid('query')), 200, noStore),
    )
}
