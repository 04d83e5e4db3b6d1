import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { Provider } from 'oidc-provider'
import { afterAll, expect, test } from 'vitest'
import { Session } from '../../lib/wire/session.ts'
import { client } from './company.ts'
import { useApp } from './use-app.ts'

// A service that somebody else wrote, with its own forms and cookies: it finds what ours and our stand-in may have in common.
const publicUrl = 'https://sidemap.northwind.example'
const server = createServer().listen(0, '127.0.0.1')
await once(server, 'listening')
const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const provider = new Provider(issuer, {
  clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [`${publicUrl}/v1/sign-in/callback`] }],
  claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
  pkce: { required: () => true },
  findAccount: (_, sub) => ({
    accountId: sub,
    claims: () => ({ sub, email: `${sub}@northwind.example`, email_verified: true, name: sub }),
  }),
})
server.on('request', provider.callback())
afterAll(() => void server.close())

const { call, use } = useApp({
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: client.id,
  OIDC_CLIENT_SECRET: client.secret,
  PUBLIC_URL: publicUrl,
})

/** A browser that keeps cookies, fills the two forms and stops where the address is no longer the service's. */
async function browse(address: string, login: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let next = new URL(address)
  let form: URLSearchParams | undefined
  for (let steps = 0; steps < 12 && next.origin === issuer; steps++) {
    const headers = { Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }
    const answer = await fetch(next, { redirect: 'manual', headers, ...(form && { method: 'POST', body: form }) })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    form = undefined
    const location = answer.headers.get('location')
    if (location) next = new URL(location, next)
    else
      form = new URLSearchParams(
        (await answer.text()).includes('name="login"') ? { prompt: 'login', login, password: 'x' } : { prompt: 'consent' },
      )
  }
  return next
}

test('somebody of an allowed domain signs in with a service that others wrote', async () => {
  const { deps } = use()
  deps.settings.domains.push({ domain: 'northwind.example', workspace: undefined })
  const { addWorkspace } = await import('../../lib/server/workspaces.ts')
  const { ws } = await addWorkspace(deps.sql, deps, { name: 'Northwind', email: 'ada@northwind.example' })
  const verifier = 'v'.repeat(43)
  const query = {
    redirect: 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/',
    challenge: createHash('sha256').update(verifier).digest('base64url'),
  }
  const signIn = async (login: string) => {
    const { headers } = await call('GET', `/v1/sign-in/start?${new URLSearchParams(query).toString()}`)
    const back = await browse(headers.get('location') ?? '', login)
    const cookie = (headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const end = await call('GET', back.pathname + back.search, { headers: { Cookie: cookie } })
    const code = new URL(end.headers.get('location') ?? '').searchParams.get('code') ?? ''
    return Session.parse((await call('POST', '/v1/session/swap', { body: { code, verifier, device: 'Chrome' } })).body).account
  }
  expect(await signIn('ada')).toMatchObject({ workspace: ws, role: 'owner', email: 'ada@northwind.example' })
  expect(await signIn('grace')).toMatchObject({ workspace: ws, role: 'member', name: 'grace' })
})
