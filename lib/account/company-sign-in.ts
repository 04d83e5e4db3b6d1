import { browser } from 'wxt/browser'
import type { Random } from '../base/ports.ts'
import { fail, type Result } from '../base/result.ts'
import { Session } from '../wire/session.ts'
import { call, type CallProblem } from './call.ts'

/**
 * Signs in with the company's own sign-in, in a window that the browser opens for it. The server is its client; what comes back
 * here is a code that is good once and only for whoever has the verifier (RFC 7636). Needs the permission `identity`.
 */
export async function signInByCompany(
  deps: { fetching: typeof fetch; random: Random },
  server: string,
  device: string,
): Promise<Result<Session, CallProblem>> {
  const verifier = base64url(deps.random(32))
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))
  const query = new URLSearchParams({ redirect: browser.identity.getRedirectURL(), challenge: base64url(new Uint8Array(hash)) })
  const url = `${server}/v1/sign-in/start?${query.toString()}`
  const returned = await browser.identity.launchWebAuthFlow({ url, interactive: true }).catch(() => undefined)
  const answer = new URL(returned ?? 'about:blank').searchParams
  const code = answer.get('code')
  if (code === null) return fail({ kind: 'refused', sentence: sentences[answer.get('error') ?? ''] ?? closed })
  const asked = { method: 'POST', path: '/v1/session/swap', body: { code, verifier, device } } as const
  return call(deps.fetching, server, asked, Session)
}

const closed = 'The sign-in was not finished. Try again; if its window never opened, this server has no company sign-in.'
const sentences: Record<string, string> = {
  'not-invited': 'Your company account is known, but nobody has invited it to a workspace. Ask its owner for an invitation.',
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
