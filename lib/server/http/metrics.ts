import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

/** What is counted. Labels are routes and statuses: never an id, an address or a query. */
export type Metrics = ReturnType<typeof createMetrics>

export function createMetrics({ ofProcess = false } = {}) {
  const registry = new Registry()
  if (ofProcess) collectDefaultMetrics({ register: registry, prefix: 'sidemap_' })
  const registers = [registry]
  return {
    registry,
    requests: new Histogram({
      name: 'sidemap_request_seconds',
      help: 'Time until the answer began, by route and status',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    }),
    ops: new Counter({ name: 'sidemap_ops_total', help: 'Field writes that were accepted', registers }),
    refused: new Counter({
      name: 'sidemap_refused_changes_total',
      help: 'Changes that were refused',
      labelNames: ['code'],
      registers,
    }),
    listeners: new Gauge({ name: 'sidemap_listeners', help: 'Open streams of hints', registers }),
  }
}
