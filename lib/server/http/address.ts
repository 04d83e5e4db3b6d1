import type { Context } from 'hono'
import type { Env } from './env.ts'

/**
 * Where the request came from: the socket's address, or with `proxies` in front the one that the outermost of them saw. Any other part
 * of X-Forwarded-For is what the client says of itself.
 */
export function clientAddress(c: Context<Env>, proxies: number): string {
  const socket = c.env?.incoming?.socket.remoteAddress ?? 'unknown'
  if (!proxies) return socket
  const told = (c.req.header('x-forwarded-for') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  return told.at(-proxies) ?? socket
}

/** From this machine itself and through no proxy. */
export function isLocal(c: Context<Env>): boolean {
  const address = c.env?.incoming?.socket.remoteAddress ?? ''
  return /^(127\.|::1$|::ffff:127\.)/.test(address) && !c.req.header('x-forwarded-for') && !c.req.header('forwarded')
}
