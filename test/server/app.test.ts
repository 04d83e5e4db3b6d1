import { expect, test } from 'vitest'
import { Problem } from '../../lib/wire/problem.ts'
import { useApp } from './use-app.ts'

const { call, founder, lines, use } = useApp({ METRICS_TOKEN: 'a-token-for-prometheus' })

test('health tells the version of the API and of the database, and asks for nothing', async () => {
  const { status, body } = await call('GET', '/health', { headers: { 'Sidemap-Version': '' } })
  expect(status).toBe(200)
  expect(body).toMatchObject({ ok: true, wire: 1, oldestWire: 1, signIn: 'code', database: expect.stringMatching(/^\d+\.\d+/) })
})

test('without a session every path below /v1 answers alike, those that do not exist too', async () => {
  const answers = await Promise.all(['/v1/session', '/v1/people', '/v1/nothing-here'].map((path) => call('GET', path)))
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401])
  const told = answers.map(({ body }) => ({ ...Problem.parse(body), request: '' }))
  expect(new Set(told.map((problem) => JSON.stringify(problem))).size).toBe(1)
})

test('every failure has the one body, with the id that its line in the log has', async () => {
  const owner = await founder()
  const { status, body, headers } = await call('GET', '/v1/nothing-here', { token: owner.access })
  expect(status).toBe(404)
  const { request } = Problem.parse(body)
  expect(headers.get('x-request-id')).toBe(request)
  expect(lines.filter((line) => line.includes(request))).toHaveLength(1)
})

test('a path that takes another method says which', async () => {
  const owner = await founder()
  const { status, headers } = await call('PATCH', '/v1/sessions', { token: owner.access })
  expect([status, headers.get('allow')]).toEqual([405, 'GET, DELETE'])
})

test.each([
  ['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 'code=1', 415],
  ['plain text', { 'Content-Type': 'text/plain' }, '{}', 415],
  ['no type at all', { 'Content-Type': '' }, '{}', 415],
  ['a relative of JSON', { 'Content-Type': 'application/problem+json' }, '{}', 415],
  ['another alphabet', { 'Content-Type': 'application/json; charset=utf-16' }, '{}', 415],
  ['something packed', { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }, '{}', 415],
  ['broken JSON', { 'Content-Type': 'application/json' }, '{"code"', 400],
  ['nothing', { 'Content-Type': 'application/json' }, '', 400],
  ['JSON of another shape', { 'Content-Type': 'application/json' }, '[]', 422],
  ['more than 2 MB', { 'Content-Type': 'application/json' }, `"${'x'.repeat(2_000_000)}"`, 413],
])('a body that is %s is refused', async (_, headers, raw, expected) => {
  const { status, body } = await call('POST', '/v1/session/pair', { headers, raw })
  expect([status, Problem.safeParse(body).success]).toEqual([expected, true])
})

test('a wrong shape names the place and what was expected, never the value', async () => {
  const { body } = await call('POST', '/v1/session/pair', { body: { code: 7, email: 'secret words', name: '', device: '' } })
  const { issues = [] } = Problem.parse(body)
  expect(issues.map(({ path }) => path).sort()).toEqual(['code', 'email', 'name'])
  expect(JSON.stringify(body)).not.toContain('secret words')
})

test('a client that is too old is told so, and one that says nothing is asked', async () => {
  const { status, body } = await call('GET', '/v1/session', { headers: { 'Sidemap-Version': '0' } })
  expect([status, Problem.parse(body).code]).toEqual([426, 'too-old'])
  expect((await call('GET', '/v1/session', { headers: { 'Sidemap-Version': '' } })).status).toBe(400)
})

const chrome = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop'
test.each([
  [chrome, chrome],
  ['moz-extension://0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d', 'moz-extension://0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d'],
  ['https://evil.example', null],
  ['null', null],
  [`${chrome}.evil.example`, null],
  ['chrome-extension://short', null],
])('a page of %s may read answers: %s', async (origin, allowed) => {
  const { headers } = await call('GET', '/health', { headers: { Origin: origin } })
  expect(headers.get('access-control-allow-origin')).toBe(allowed)
  expect(headers.get('access-control-allow-credentials')).toBeNull()
})

test('a preflight from an extension is answered without a session and without the version', async () => {
  const headers = { Origin: chrome, 'Access-Control-Request-Method': 'PUT', 'Sidemap-Version': '' }
  const { status, headers: answer } = await call('OPTIONS', '/v1/session', { headers })
  expect(status).toBe(204)
  expect(answer.get('access-control-allow-headers')).toContain('Sidemap-Version')
})

test('no page may frame an answer, keep its type to itself or be told where it came from', async () => {
  const { headers } = await call('GET', '/health')
  expect(headers.get('x-frame-options')).toBe('DENY')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('no-referrer')
})

test('metrics are there for the token alone, and hold routes instead of ids', async () => {
  const owner = await founder()
  await call('DELETE', '/v1/sessions/aaaaaaaaaaaaaaaa', { token: owner.access })
  expect((await call('GET', '/metrics', { from: '127.0.0.1' })).status).toBe(404)
  const { status, body } = await call('GET', '/metrics', { headers: { Authorization: 'Bearer a-token-for-prometheus' } })
  expect(status).toBe(200)
  expect(body).toContain('sidemap_request_seconds_count{method="DELETE",route="/v1/sessions/:id",status="404"}')
  expect(body).not.toContain('aaaaaaaaaaaaaaaa')
})

test('the log never holds a token, a code, an address or a query', async () => {
  const owner = await founder('grace@northwind.example')
  await call('GET', '/v1/session?query=words-of-mine', { token: owner.access })
  await call('POST', '/v1/session/refresh', { body: { refresh: owner.refresh } })
  const log = lines.join('\n')
  expect(log).toContain(owner.account.person)
  for (const secret of [owner.access, owner.refresh, 'grace@', 'words-of-mine']) expect(log).not.toContain(secret)
})

test('the description of the API lists what is served, and every body has a schema', async () => {
  const { body } = await call('GET', '/openapi.json')
  const listed = Object.entries((body as { paths: Record<string, object> }).paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
  )
  const unlisted = ['GET /metrics', 'GET /openapi.json']
  const served = use()
    .app.routes.filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`)
  expect([...new Set(served)].filter((route) => !unlisted.includes(route)).sort()).toEqual(listed.sort())
})
