import {
  type Configuration, allowInsecureRequests, authorizationCodeGrant, buildAuthorizationUrl, calculatePKCECodeChallenge, discovery,
  enableNonRepudiationChecks, fetchUserInfo,
} from 'openid-client' // prettier-ignore
import * as z from 'zod'
import type { OidcSettings } from '../settings.ts'
import { forbidden } from '../http/refusal.ts'

/** What is kept of one sign-in while the browser is away. */
export type Secrets = { state: string; nonce: string; verifier: string }
/** Who the company's sign-in says it is. `issuer` and `subject` are the identity; the address only says whether they may come in. */
export type Identity = { issuer: string; subject: string; email: string; name: string }

const Claims = z.object({
  iss: z.string().max(500),
  sub: z.string().min(1).max(255),
  email: z.email().max(254).optional(),
  email_verified: z.boolean().optional(),
  name: z.string().optional(),
})

export type Oidc = ReturnType<typeof createOidc>

/** The company's sign-in service: authorization code with PKCE, state and nonce, and a signed ID token (openid-client checks all of them). */
export function createOidc({ issuer, clientId, clientSecret }: OidcSettings, callback: string) {
  let found: Promise<Configuration> | undefined
  /** Asked when first needed, and again after a failure: the service may be away when the server starts. */
  const configuration = () => {
    found ??= find().catch((error: unknown) => {
      found = undefined
      throw error
    })
    return found
  }
  const find = () =>
    discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: 10,
      execute: [enableNonRepudiationChecks, ...(isLoopback(issuer) ? [allowInsecureRequests] : [])],
    })

  return {
    async address({ state, nonce, verifier }: Secrets): Promise<string> {
      return buildAuthorizationUrl(await configuration(), {
        redirect_uri: callback,
        scope: 'openid email profile',
        code_challenge: await calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      }).href
    },

    /** @throws an error of openid-client's for an answer that is not sound, Refusal 403 without a verified address */
    async identify(search: string, { state, nonce, verifier }: Secrets): Promise<Identity> {
      const config = await configuration()
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true }
      const tokens = await authorizationCodeGrant(config, new URL(callback + search), checks)
      const claims = Claims.parse(tokens.claims())
      const told = claims.email ? claims : { ...claims, ...(await addressOf(config, tokens.access_token, claims.sub)) }
      if (!told.email || told.email_verified !== true)
        throw forbidden('Your company’s sign-in does not say that your address is verified. Ask whoever runs it.')
      const email = told.email.toLowerCase()
      return { issuer: claims.iss, subject: claims.sub, email, name: plainName(told.name) || (email.split('@')[0] ?? email) }
    },
  }
}

/** Some services tell the address only there. */
async function addressOf(config: Configuration, accessToken: string, subject: string) {
  return Claims.omit({ iss: true, sub: true }).parse(await fetchUserInfo(config, accessToken, subject))
}

const plainName = (name = '') =>
  name
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .trim()
    .slice(0, 100)

/** Without TLS only on this machine, for a trial. */
const isLoopback = (issuer: string) => /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:|\/|$)/.test(issuer)
