import { beforeEach, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { askServer } from '../../lib/account/server.ts'
import { dropTokens, isSignedIn, keepTokens, type CallDeps, type Lock } from '../../lib/account/tokens.ts'
import { createFakeStorage } from './fake-storage.ts'

const at = vi.hoisted(() => ({ storage: {} as unknown }))
vi.mock('wxt/browser', () => ({
  browser: {
    get storage() {
      return at.storage
    },
  },
}))

const server = 'https://sidemap.acme.example'
const holder = { server, database: `sidemap-${'w'.repeat(16)}-${'p'.repeat(16)}` }
const account = {
  workspace: 'w'.repeat(16),
  workspaceName: 'Acme',
  person: 'p'.repeat(16),
  name: 'Sarah',
  email: 's@acme.example',
  role: 'owner',
}
const token = (kind: string, n: number) => `${kind}_${String(n).padStart(20, '0')}`

/** A server that gives tokens out in order and takes each refresh token once; `down` makes it silent. */
function createServer() {
  const state = { n: 1, used: [] as string[], down: false, ended: false, asked: [] as Request[] }
  const fetching = async (url: string, init: RequestInit) => {
    const request = new Request(url, init)
    state.asked.push(request.clone())
    await new Promise((resolve) => setTimeout(resolve, 1))
    if (state.down) throw new TypeError('Failed to fetch')
    const body = request.method === 'POST' ? ((await request.json()) as { refresh: string }) : null
    const refused = Response.json({ code: 'signed-out', sentence: 'You are signed out.', request: 'r' }, { status: 401 })
    if (state.ended) return refused
    if (new URL(url).pathname !== '/v1/session/refresh')
      return request.headers.get('Authorization') === `Bearer ${token('sma', state.n)}` ? Response.json({ fine: true }) : refused
    if (state.used.includes(body?.refresh ?? '') || body?.refresh !== token('smr', state.n)) {
      state.ended = true
      return refused
    }
    state.used.push(body.refresh)
    state.n += 1
    return Response.json({ access: token('sma', state.n), refresh: token('smr', state.n), expiresAt: 0, account })
  }
  return { state, fetching: fetching as typeof fetch }
}

/** One at a time, in the order asked, as a Web Lock is. */
function createLock(): Lock {
  let last: Promise<unknown> = Promise.resolve()
  return (_name, run) => {
    const mine = last.then(run)
    last = mine.catch(() => undefined)
    return mine
  }
}

const thing = { method: 'GET', path: '/v1/thing' } as const
const Thing = z.object({ fine: z.boolean() })
let storage: ReturnType<typeof createFakeStorage>
let answers: ReturnType<typeof createServer>
let deps: CallDeps

beforeEach(async () => {
  storage = createFakeStorage()
  at.storage = storage
  answers = createServer()
  deps = { fetching: answers.fetching, lock: createLock() }
  await keepTokens(holder, { access: token('sma', 1), refresh: token('smr', 1) })
})

test('the refresh token is kept where no content script can read it, the access token in memory alone', () => {
  expect(storage.local.levels).toEqual(['TRUSTED_CONTEXTS'])
  expect([...storage.local.kept.keys()]).toEqual(['refresh'])
  expect([...storage.session.kept.keys()]).toEqual(['access'])
})

test('an access token that ran out is renewed once, and nobody notices', async () => {
  answers.state.n = 2
  await keepTokens(holder, { access: token('sma', 1), refresh: token('smr', 2) })
  expect(await askServer(deps, holder, thing, Thing)).toEqual({ ok: true, value: { fine: true } })
})

test('ten pages that find the token run out at once use one refresh token once', async () => {
  storage.session.kept.set('access', { ...holder, token: 'stale-stale-stale-stale' })
  const all = await Promise.all(Array.from({ length: 10 }, () => askServer(deps, holder, thing, Thing)))
  expect(all.filter(({ ok }) => ok).length).toBe(10)
  expect(answers.state.used).toEqual([token('smr', 1)])
})

test('a browser that was started anew has no access token and gets one', async () => {
  storage.session.kept.clear()
  expect((await askServer(deps, holder, thing, Thing)).ok).toBe(true)
})

test('a token goes to the server that gave it and to no other, and sends nothing of another account', async () => {
  for (const other of [
    { ...holder, server: 'https://other.example' },
    { ...holder, database: 'sidemap-other' },
  ])
    expect(await askServer(deps, other, thing, Thing)).toMatchObject({ ok: false, problem: { kind: 'signed-out' } })
  expect(answers.state.asked).toEqual([])
})

test('no cookie goes along, and the token stands in a header, never in the address', async () => {
  await askServer(deps, holder, thing, Thing)
  const [asked] = answers.state.asked
  expect([asked?.credentials, asked?.url]).toEqual(['omit', `${server}/v1/thing`])
})

test('a server that is away leaves her signed in; one that refuses the refresh token signs her out', async () => {
  storage.session.kept.clear()
  answers.state.down = true
  expect(await askServer(deps, holder, thing, Thing)).toMatchObject({ problem: { kind: 'offline' } })
  expect(await isSignedIn(holder)).toBe(true)
  answers.state.down = false
  answers.state.ended = true
  expect(await askServer(deps, holder, thing, Thing)).toMatchObject({ problem: { kind: 'signed-out' } })
  expect(await isSignedIn(holder)).toBe(false)
})

test('who signs out while a token is being renewed stays signed out', async () => {
  storage.session.kept.clear()
  const asking = askServer(deps, holder, thing, Thing)
  await new Promise((resolve) => setTimeout(resolve, 0))
  await dropTokens()
  expect(await asking).toMatchObject({ problem: { kind: 'signed-out' } })
  expect([storage.local.kept.size, storage.session.kept.size]).toEqual([0, 0])
})

test('an answer of another shape is not believed', async () => {
  expect(await askServer(deps, holder, thing, z.object({ other: z.string() }))).toMatchObject({
    problem: { kind: 'refused', sentence: 'sidemap.acme.example answered, but not as a Sidemap server does.' },
  })
})
