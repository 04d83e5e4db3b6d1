import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { SignJWT, UnsecuredJWT, exportJWK, generateKeyPair, type JWTPayload } from 'jose'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

export type Person = { sub: string; email: string; email_verified: boolean; name: string }
/** What the service does otherwise than it should. */
export type Mischief = { claims?: JWTPayload; alg?: 'none' | 'HS256' | 'stranger'; ignoresVerifier?: boolean; silent?: boolean }

export const client = { id: 'sidemap', secret: 'a-secret-of-the-client' }

/**
 * A company's sign-in service that can be made to lie, on a port of this machine. Nobody types a password: `approve` answers the address
 * that a browser was sent to, as this person.
 */
export async function startCompany() {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const stranger = await generateKeyPair('RS256')
  const jwk = { ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }
  const codes = new Map<string, { person: Person; nonce: string; challenge: string }>()
  const mischief: Mischief = {}
  const app = new Hono()
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  if (!server.listening) await once(server, 'listening')
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  app.get('/.well-known/openid-configuration', (c) =>
    c.json({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/me`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
    }),
  )
  app.get('/keys', (c) => c.json({ keys: [jwk] }))
  app.get('/me', (c) => c.json({ sub: 'nobody' }))
  app.post('/token', async (c) => {
    const form = new URLSearchParams(await c.req.text())
    const code = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (!code || (challenge !== code.challenge && !mischief.ignoresVerifier)) return c.json({ error: 'invalid_grant' }, 400)
    return c.json({ access_token: 'access', token_type: 'Bearer', ...(!mischief.silent && { id_token: await sign(code) }) })
  })

  async function sign({ person, nonce }: { person: Person; nonce: string }): Promise<string> {
    const now = Math.floor(Date.now() / 1000)
    const claims = { iss: issuer, aud: client.id, iat: now, exp: now + 60, nonce, ...person, ...mischief.claims }
    if (mischief.alg === 'none') return new UnsecuredJWT(claims).encode()
    const jwt = (alg: string) => new SignJWT(claims).setProtectedHeader({ alg, kid: 'one' })
    if (mischief.alg === 'HS256') return jwt('HS256').sign(new TextEncoder().encode(JSON.stringify(jwk)))
    return jwt('RS256').sign(mischief.alg === 'stranger' ? stranger.privateKey : privateKey)
  }

  /** @returns the query that the browser comes back with */
  function approve(address: string, person: Person, changed: Record<string, string> = {}): string {
    const asked = new URL(address).searchParams
    const code = crypto.randomUUID()
    codes.set(code, { person, nonce: asked.get('nonce') ?? '', challenge: asked.get('code_challenge') ?? '' })
    return `?${new URLSearchParams({ code, state: asked.get('state') ?? '', iss: issuer, ...changed }).toString()}`
  }

  return { issuer, approve, mischief, stop: () => new Promise<void>((resolve) => server.close(() => resolve())) }
}
