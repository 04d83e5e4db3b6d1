import { createHash } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createId } from '../../lib/base/ids.ts'
import { Problem } from '../../lib/wire/problem.ts'
import { Session } from '../../lib/wire/session.ts'
import { client, startCompany, type Mischief, type Person } from './company.ts'
import { random, useApp } from './use-app.ts'

const company = await startCompany()
const { call, founder, time, use } = useApp({
  OIDC_ISSUER: company.issuer,
  OIDC_CLIENT_ID: client.id,
  OIDC_CLIENT_SECRET: client.secret,
  PUBLIC_URL: 'https://sidemap.northwind.example',
})
afterAll(company.stop)
beforeEach(() => {
  for (const key of Object.keys(company.mischief)) delete company.mischief[key as keyof Mischief]
})

const redirect = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/'
const verifier = 'v'.repeat(43)
const challenge = createHash('sha256').update(verifier).digest('base64url')
const start = (query: Record<string, string> = {}) =>
  call('GET', `/v1/sign-in/start?${new URLSearchParams({ redirect, challenge, ...query }).toString()}`)
const cookieOf = (headers: Headers) => (headers.get('set-cookie') ?? '').split(';')[0] ?? ''
const comeBack = (query: string, cookie: string) => call('GET', `/v1/sign-in/callback${query}`, { headers: { Cookie: cookie } })
const swap = (code: string, told = verifier) =>
  call('POST', '/v1/session/swap', { body: { code, verifier: told, device: 'Chrome on Linux' } })

const person = (email: string, more: Partial<Person> = {}): Person => ({
  sub: createId(random),
  email,
  email_verified: true,
  name: email.split('@')[0] ?? '',
  ...more,
})

/** From the button in the extension to the address that the browser ends at. */
async function signIn(
  who: Person,
  { changed = {}, query = {} }: { changed?: Record<string, string>; query?: Record<string, string> } = {},
) {
  const { headers } = await start(query)
  const answer = await comeBack(company.approve(headers.get('location') ?? '', who, changed), cookieOf(headers))
  const location = answer.headers.get('location')
  const end = location ? new URL(location).searchParams : new URLSearchParams()
  return { ...answer, location, code: end.get('code') ?? '', error: end.get('error') }
}

/** A workspace whose owner came in otherwise, and the invitation of an address. */
async function invited(email: string, role: 'member' | 'manager' = 'member') {
  const { deps } = use()
  const { createInvitation } = await import('../../lib/server/sign-in/invitations.ts')
  const { addWorkspace } = await import('../../lib/server/workspaces.ts')
  const { ws } = await addWorkspace(deps.sql, deps, {
    name: 'Northwind',
    email: `owner-${createId(random).toLowerCase()}@northwind.example`,
  })
  await createInvitation(deps.sql, deps, { ws, email, role, madeBy: null, lives: 600_000 })
  return ws
}
const fresh = (name: string) => `${name}-${createId(random).toLowerCase()}@northwind.example`

test('an invited address comes in with the account of its company, and the next time without an invitation', async () => {
  const grace = person(fresh('grace'))
  const ws = await invited(grace.email, 'manager')
  const { code, location } = await signIn(grace)
  expect(location?.startsWith(redirect)).toBe(true)
  const session = Session.parse((await swap(code)).body)
  expect(session.account).toMatchObject({ workspace: ws, role: 'manager', email: grace.email, name: grace.name })
  expect((await call('GET', '/v1/session', { token: session.access })).status).toBe(200)
  const again = Session.parse((await swap((await signIn(grace)).code)).body)
  expect(again.account).toEqual(session.account)
})

test('the browser is sent with a challenge, a state and a nonce, and the cookie is for the way back alone', async () => {
  const { status, headers } = await start()
  const asked = new URL(headers.get('location') ?? '').searchParams
  expect(status).toBe(302)
  expect([asked.get('response_type'), asked.get('code_challenge_method'), asked.get('scope')]).toEqual([
    'code',
    'S256',
    'openid email profile',
  ])
  for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)?.length).toBeGreaterThanOrEqual(43)
  expect(headers.get('set-cookie')).toMatch(/Path=\/v1\/sign-in; HttpOnly; Secure; SameSite=Lax/i)
})

test.each([
  'https://evil.example/',
  'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org.evil.example/',
  'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org@evil.example/',
  'http://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/',
  'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/?next=https://evil.example',
  'javascript:alert(1)',
])('a sign-in does not end at %s', async (address) => {
  expect((await start({ redirect: address })).status).toBe(400)
})

describe('refused, and nobody is made', () => {
  const past = Math.floor(Date.now() / 1000) - 3_600
  test.each<[string, Mischief]>([
    ['another nonce', { claims: { nonce: 'another' } }],
    ['another audience', { claims: { aud: 'somebody-else' } }],
    ['another issuer', { claims: { iss: 'https://evil.example' } }],
    ['a token of yesterday', { claims: { exp: past, iat: past - 60 } }],
    ['no signature', { alg: 'none' }],
    ['a signature with the public key as a password', { alg: 'HS256' }],
    ['a signature by a stranger', { alg: 'stranger' }],
    ['no identity at all', { silent: true }],
    ['an address that is not verified', { claims: { email_verified: false } }],
    ['an address of which nobody says that it is verified', { claims: { email_verified: undefined } }],
    ['no address', { claims: { email: undefined } }],
  ])('an answer with %s', async (_, mischief) => {
    const eve = person(fresh('eve'))
    const ws = await invited(eve.email)
    Object.assign(company.mischief, mischief)
    const { code, error } = await signIn(eve)
    expect([code, error === 'failed' || error === 'forbidden']).toEqual(['', true])
    expect(await use().deps.sql`select person from person where ws = ${ws}`).toEqual([])
  })

  test('an answer of another service than the one that was asked', async () => {
    const eve = person(fresh('eve'))
    await invited(eve.email)
    expect((await signIn(eve, { changed: { iss: 'https://other.example' } })).error).toBe('failed')
  })

  test('a code that the company gave for another sign-in', async () => {
    const eve = person(fresh('eve'))
    await invited(eve.email)
    const first = await start()
    const stolen = new URLSearchParams(company.approve(first.headers.get('location') ?? '', eve)).get('code') ?? ''
    expect((await signIn(eve, { changed: { code: stolen } })).error).toBe('failed')
  })

  test('a code that was stolen from a service that does not look at verifiers: the nonce is another', async () => {
    const eve = person(fresh('eve'))
    await invited(eve.email)
    company.mischief.ignoresVerifier = true
    const first = await start()
    const stolen = new URLSearchParams(company.approve(first.headers.get('location') ?? '', eve)).get('code') ?? ''
    expect((await signIn(eve, { changed: { code: stolen } })).error).toBe('failed')
  })

  test('another state, the state of another browser, and the same one twice', async () => {
    const grace = person(fresh('grace'))
    await invited(grace.email)
    expect((await signIn(grace, { changed: { state: 'another' } })).status).toBe(400)
    const { headers } = await start()
    const other = await start()
    const query = company.approve(headers.get('location') ?? '', grace)
    expect((await comeBack(query, cookieOf(other.headers))).status).toBe(400)
    expect((await comeBack(query, cookieOf(headers))).status).toBe(400)
  })

  test('a browser that comes back after ten minutes', async () => {
    const grace = person(fresh('grace'))
    await invited(grace.email)
    const { headers } = await start()
    time.now += 600_000
    expect((await comeBack(company.approve(headers.get('location') ?? '', grace), cookieOf(headers))).status).toBe(400)
  })

  test('an address that nobody invited', async () => {
    expect((await signIn(person(fresh('mallory')))).error).toBe('forbidden')
  })

  test('the same address with another account of the company, also when it is invited again', async () => {
    const grace = person(fresh('grace'))
    const ws = await invited(grace.email)
    await swap((await signIn(grace)).code)
    const other = { ...grace, sub: 'somebody-else' }
    expect((await signIn(other)).error).toBe('forbidden')
    const { deps } = use()
    const { createInvitation } = await import('../../lib/server/sign-in/invitations.ts')
    await createInvitation(deps.sql, deps, { ws, email: grace.email, role: 'member', madeBy: null, lives: 600_000 })
    expect((await signIn(other)).error).toBe('forbidden')
    expect((await signIn(grace)).error).toBeNull()
  })

  test('the code at the end with another verifier, a second time, or after a minute', async () => {
    const grace = person(fresh('grace'))
    await invited(grace.email)
    const wrong = await signIn(grace)
    expect((await swap(wrong.code, 'w'.repeat(43))).status).toBe(401)
    expect((await swap(wrong.code)).status).toBe(401)
    const twice = await signIn(grace)
    expect([(await swap(twice.code)).status, (await swap(twice.code)).status]).toEqual([200, 401])
    const late = await signIn(grace)
    time.now += 60_000
    expect((await swap(late.code)).status).toBe(401)
  })

  test('somebody who has left', async () => {
    const grace = person(fresh('grace'))
    const ws = await invited(grace.email)
    await swap((await signIn(grace)).code)
    await use().deps.sql`update person set left_at = ${time.now} where ws = ${ws} and email = ${grace.email}`
    expect((await signIn(grace)).error).toBe('forbidden')
  })

  test('a code of the old kind: here one signs in with the company', async () => {
    await expect(founder()).rejects.toThrow('account of one’s company')
    expect(
      Problem.parse(
        (await call('POST', '/v1/session/swap', { body: { code: 'smc_'.padEnd(63, 'a'), verifier, device: '' } })).body,
      ).code,
    ).toBe('signed-out')
  })
})

test('another address with the same account is the same person', async () => {
  const grace = person(fresh('grace'))
  await invited(grace.email)
  const before = Session.parse((await swap((await signIn(grace)).code)).body)
  const after = Session.parse((await swap((await signIn({ ...grace, email: fresh('grace-married') })).code)).body)
  expect(after.account.person).toBe(before.account.person)
})

test('somebody who is in two workspaces comes into the one that was asked for', async () => {
  const grace = person(fresh('grace'))
  const first = await invited(grace.email)
  await swap((await signIn(grace)).code)
  const second = await invited(grace.email)
  expect(Session.parse((await swap((await signIn(grace)).code)).body).account.workspace).toBe(second)
  const asked = await signIn(grace, { query: { workspace: first } })
  expect(Session.parse((await swap(asked.code)).body).account.workspace).toBe(first)
  expect((await signIn(grace, { query: { workspace: createId(random) } })).error).toBe('forbidden')
})
