import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Env } from './env.ts'
import { Refusal, notFound } from './refusal.ts'

/** A path that is there for other methods is answered with 405 and those methods, one that is not with 404. */
export function refuseUnknown(app: OpenAPIHono<Env>, c: Context<Env>): Refusal {
  const methods = app.routes
    .filter(({ method, path }) => method !== 'ALL' && matches(path, c.req.path))
    .map(({ method }) => method)
  if (!methods.length) return notFound()
  const allow = [...new Set(methods)].join(', ')
  return new Refusal(405, 'bad-request', `This address takes ${allow} only.`, { headers: { Allow: allow } })
}

/** `/v1/deals/:deal/people` and its like; a route of this API has no other pattern. */
function matches(pattern: string, path: string): boolean {
  const wanted = pattern.split('/')
  const given = path.split('/')
  return wanted.length === given.length && wanted.every((part, i) => (part.startsWith(':') ? given[i] !== '' : part === given[i]))
}
