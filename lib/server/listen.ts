import { createAdaptorServer } from '@hono/node-server'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Env } from './http/env.ts'

export type Listening = { port: number; stop: (deadline?: number) => Promise<void> }

/**
 * Serves the app until `stop`: no new connection, streams end, idle connections close, what is being answered gets `deadline`
 * milliseconds, and then everything closes.
 *
 * @param close aborts the signal that the app's streams listen to
 * @throws Error of Node's, such as EADDRINUSE
 */
export async function listen(
  app: OpenAPIHono<Env>,
  where: { host: string; port: number },
  close: () => void,
): Promise<Listening> {
  // Who sends a request drop by drop is cut off; 2 MB in half a minute are half a megabit a second.
  const serverOptions = { headersTimeout: 10_000, requestTimeout: 30_000 }
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions }) as Server
  server.listen(where.port, where.host)
  await once(server, 'listening')
  return { port: (server.address() as AddressInfo).port, stop }

  async function stop(deadline = 5_000): Promise<void> {
    const closed = once(server, 'close')
    server.close()
    close()
    server.closeIdleConnections()
    const late = setTimeout(() => server.closeAllConnections(), deadline)
    await closed
    clearTimeout(late)
  }
}
