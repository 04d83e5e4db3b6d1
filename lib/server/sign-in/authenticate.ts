import type { MiddlewareHandler } from 'hono'
import { clientAddress } from '../http/address.ts'
import type { Deps, Env } from '../http/env.ts'
import { signedOut } from '../http/refusal.ts'
import { findCaller } from './sessions.ts'

/** The ways in. Every other path below /v1 needs a session: one that is added later is closed until it is written here. */
const open = new Set([
  '/v1/session/pair', '/v1/session/swap', '/v1/session/refresh', '/v1/sign-in/start', '/v1/sign-in/callback',
]) // prettier-ignore

/** Sets the caller, or refuses: without a session nobody learns which addresses there are. */
export function authenticate({ sql, clock, limits, settings }: Deps): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (open.has(c.req.path)) await limits.take('signIn', clientAddress(c, settings.proxies))
    else {
      const [, token] = /^Bearer ([-\w]{20,200})$/.exec(c.req.header('authorization') ?? '') ?? []
      const caller = token ? await findCaller(sql, clock, token) : undefined
      if (!caller) throw signedOut()
      c.set('caller', caller)
      await limits.take('requests', `${caller.ws}/${caller.person}`)
    }
    await next()
  }
}
