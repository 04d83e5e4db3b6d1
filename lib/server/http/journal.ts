import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import { createId } from '../../base/ids.ts'
import type { Deps, Env } from './env.ts'
import { errorFacts } from './log.ts'

/** Gives each request an id, and writes its line in the log and its number in the metrics when it is answered. */
export function journal({ log, metrics, random, clock }: Deps): MiddlewareHandler<Env> {
  return async (c, next) => {
    const request = createId(random)
    c.set('request', request)
    c.header('X-Request-Id', request)
    const start = clock()
    await next()
    const ms = Math.max(0, clock() - start)
    // The route as it was declared, so that no id of a deal stands in a log; a path that no route has is not told at all.
    const declared = routePath(c, -1)
    const route = declared.includes('*') ? 'none' : declared
    const { status } = c.res
    metrics.requests.observe({ method: c.req.method, route, status }, ms / 1000)
    const line = { request, method: c.req.method, route, status, ms, person: c.get('caller')?.person }
    if (status >= 500) log.error({ ...line, ...(c.error && errorFacts(c.error)) }, 'request')
    else log.info(line, 'request')
  }
}
