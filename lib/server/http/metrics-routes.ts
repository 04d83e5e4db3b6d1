import type { Deps } from './env.ts'
import { isLocal } from './address.ts'
import { notFound } from './refusal.ts'
import { createRoutes } from './routes.ts'
import { sameSecret } from '../sign-in/secrets.ts'

/** For Prometheus, on this machine or with METRICS_TOKEN. To anybody else it is not there. */
export function metricsRoutes({ metrics, settings: { metricsToken } }: Deps) {
  const routes = createRoutes()
  routes.get('/metrics', async (c) => {
    const told = c.req.header('authorization') ?? ''
    const allowed = metricsToken ? sameSecret(told, `Bearer ${metricsToken}`) : isLocal(c)
    if (!allowed) throw notFound()
    return c.body(await metrics.registry.metrics(), 200, { 'Content-Type': metrics.registry.contentType })
  })
  return routes
}
