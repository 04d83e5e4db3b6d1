import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { Session, SwapRequest } from '../../wire/session.ts'
import { WorkspaceId } from '../../wire/terms.ts'
import type { Deps, Env } from '../http/env.ts'
import { noStore } from '../http/headers.ts'
import { errorFacts } from '../http/log.ts'
import { Refusal, notFound } from '../http/refusal.ts'
import { createRoutes, jsonAnswer, jsonBody, problemAnswers } from '../http/routes.ts'
import { isExtensionAddress } from './extension-address.ts'
import { type Oidc, createOidc } from './oidc.ts'
import { toSession } from './session-routes.ts'
import { beginSignIn, endSignIn, swapCode, takePending } from './sign-in.ts'

const away = { 302: { description: 'Goes on elsewhere' }, ...problemAnswers }
const cookie = 'sidemap-sign-in'
const path = '/v1/sign-in'

const StartQuery = z.object({
  redirect: z.string().max(300),
  /** S256 of a verifier that stays on the device (RFC 7636). */
  challenge: z.string().regex(/^[-\w]{43}$/),
  workspace: WorkspaceId.optional(),
})
const CallbackQuery = z.object({ state: z.string().min(1).max(500) })

/** Signing in with the company's account, in the browser: to the company and back to the extension, with a code or with `error`. */
export function signInRoutes(deps: Deps) {
  const { settings, log } = deps
  const oidc =
    settings.oidc && settings.publicUrl ? createOidc(settings.oidc, `${settings.publicUrl}${path}/callback`) : undefined
  const use = (): Oidc => {
    if (!oidc) throw notFound()
    return oidc
  }

  return createRoutes()
    .openapi(
      createRoute({ method: 'get', path: `${path}/start`, request: { query: StartQuery }, responses: away }),
      async (c) => {
        const { redirect, challenge, workspace = null } = c.req.valid('query')
        if (!isExtensionAddress(redirect, settings))
          throw new Refusal(400, 'bad-request', 'A sign-in ends in the extension, nowhere else.')
        const { address, browser } = await beginSignIn(deps, use(), { redirect, challenge, workspace })
        const secure = settings.publicUrl?.startsWith('https:') ?? false
        setCookie(c, cookie, browser, { path, httpOnly: true, secure, sameSite: 'Lax', maxAge: 600 })
        return c.redirect(address, 302)
      },
    )
    .openapi(
      createRoute({ method: 'get', path: `${path}/callback`, request: { query: CallbackQuery }, responses: away }),
      async (c) => {
        const { state } = c.req.valid('query')
        const service = use()
        const pending = await takePending(deps, state, getCookie(c, cookie) ?? '')
        try {
          return backTo(c, pending.redirect, { code: await endSignIn(deps, service, new URL(c.req.url).search, state, pending) })
        } catch (error) {
          // The extension says it in words. Why an answer was not sound is for whoever runs the server.
          if (!(error instanceof Refusal)) log.warn({ request: c.get('request'), ...errorFacts(error) }, 'sign-in failed')
          return backTo(c, pending.redirect, { error: error instanceof Refusal ? error.code : 'failed' })
        }
      },
    )
    .openapi(
      createRoute({
        method: 'post',
        path: '/v1/session/swap',
        request: { body: jsonBody(SwapRequest) },
        responses: { 200: jsonAnswer(Session, 'Signed in'), ...problemAnswers },
      }),
      async (c) => {
        const { ws, person, pair } = await swapCode(deps, c.req.valid('json'))
        return c.json(await toSession(deps, ws, person, pair), 200, noStore)
      },
    )
}

function backTo(c: Context<Env>, redirect: string, told: Record<string, string>): Response {
  setCookie(c, cookie, '', { path, maxAge: 0 })
  return c.redirect(`${redirect}?${new URLSearchParams(told).toString()}`, 302)
}
