import { createRoute, z } from '@hono/zod-openapi'
import { wireVersion } from '../../wire/problem.ts'
import type { Deps } from './env.ts'
import { createRoutes, jsonAnswer, problemAnswers } from './routes.ts'

const Health = z.object({
  ok: z.literal(true),
  wire: z.int(),
  oldestWire: z.int(),
  signIn: z.enum(['code', 'oidc']),
  database: z.string(),
})

/** For whoever watches the server, and for the extension before it connects: what it speaks, how one signs in, and that its database answers. */
export function healthRoutes({ sql, settings }: Deps) {
  const route = createRoute({
    method: 'get',
    path: '/health',
    responses: { 200: jsonAnswer(Health, 'The server and its database work'), 503: problemAnswers[503] },
  })
  return createRoutes().openapi(route, async (c) => {
    const [row] = await sql<{ version: string }[]>`select current_setting('server_version') as version`
    const signIn = settings.oidc ? ('oidc' as const) : ('code' as const)
    const versions = { wire: wireVersion, oldestWire: Math.max(1, wireVersion - 1), database: row?.version.split(' ')[0] ?? '' }
    return c.json({ ok: true as const, signIn, ...versions }, 200)
  })
}
