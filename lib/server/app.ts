import type { OpenAPIHono } from '@hono/zod-openapi'
import { secureHeaders } from 'hono/secure-headers'
import type { Deps, Env } from './http/env.ts'
import { checkVersion, limitBody, readJson } from './http/guards.ts'
import { healthRoutes } from './http/health-routes.ts'
import { journal } from './http/journal.ts'
import { refuseUnknown } from './http/methods.ts'
import { metricsRoutes } from './http/metrics-routes.ts'
import { allowExtensions } from './http/origins.ts'
import { answerProblem } from './http/problems.ts'
import { createRoutes } from './http/routes.ts'
import { dealRoutes } from './people/deal-routes.ts'
import { invitationRoutes } from './people/invitation-routes.ts'
import { rosterRoutes } from './people/roster-routes.ts'
import { authenticate } from './sign-in/authenticate.ts'
import { deviceRoutes } from './sign-in/device-routes.ts'
import { sessionRoutes } from './sign-in/session-routes.ts'
import { signInRoutes } from './sign-in/sign-in-routes.ts'
import { syncRoutes } from './sync/sync-routes.ts'

/**
 * The whole API as one function from request to answer: `createApp(deps).request('/v1/...')` needs no socket. The order is that of
 * suspicion: who asks is known before a body is read, and a body is JSON before a schema sees it.
 */
export function createApp(deps: Deps): OpenAPIHono<Env> {
  const app = createRoutes()
  app.onError(answerProblem)
  app.notFound((c) => answerProblem(refuseUnknown(app, c), c))

  app.use(journal(deps))
  app.use(headers)
  app.use(allowExtensions(deps.settings))
  app.use('/v1/*', checkVersion)
  app.use('/v1/*', authenticate(deps))
  app.use('/v1/*', limitBody, readJson)

  const subjects = [
    healthRoutes,
    metricsRoutes,
    sessionRoutes,
    signInRoutes,
    deviceRoutes,
    rosterRoutes,
    invitationRoutes,
    dealRoutes,
    syncRoutes,
  ]
  for (const routes of subjects) app.route('/', routes(deps))

  app.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Sidemap',
      version: '1',
      description: 'Sync and people of a workspace. Nothing that is not listed here is served.',
    },
  })
  return app
}

const headers = secureHeaders({
  strictTransportSecurity: 'max-age=31536000; includeSubDomains', // a year, as ASVS 3.4.1 asks; browsers heed it over TLS alone
  xFrameOptions: 'DENY',
  contentSecurityPolicy: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] },
})
