import { expect, test, vi } from 'vitest'
import { createAsk, type AskDeps } from '../../lib/sync/ask.ts'
import { listenForHints } from '../../lib/sync/hints.ts'
import type { RemoteProblem } from '../../lib/sync/ports.ts'
import { createRemote } from '../../lib/sync/remote.ts'
import type { BootstrapDeal } from '../../lib/wire/bootstrap.ts'

const push = { dev: 'a'.repeat(16), txs: [] }
const answered = { epoch: 'E1', now: 5, acks: [], rejects: [] }
const { signal } = new AbortController()

function remoteOf(answers: (Response | Error)[], own: Partial<AskDeps> = {}) {
  const fetch = vi.fn<typeof globalThis.fetch>(async () => {
    const next = answers.shift()
    if (next instanceof Response) return next
    throw next ?? new TypeError('Failed to fetch')
  })
  let token = 'sma_first'
  const refreshed = vi.fn<AskDeps['refreshed']>(async () => {
    token = 'sma_second'
    return 'yes'
  })
  const ask = createAsk({ server: 'https://sync.example', fetch, token: async () => token, refreshed, ...own })
  return { fetch, refreshed, ask, remote: createRemote(ask) }
}
const problem = (status: number, code = 'failed', headers: Record<string, string> = {}) =>
  Response.json({ code, sentence: 'So it is.', request: 'r1' }, { status, headers })

test('a request carries the token, its version and JSON, and no cookies', async () => {
  const { remote, fetch } = remoteOf([Response.json(answered)])
  expect(await remote.push(push, signal)).toEqual({ ok: true, value: answered })
  const [url, init] = fetch.mock.calls[0] ?? []
  expect(url).toBe('https://sync.example/v1/sync/push')
  expect(init).toMatchObject({ method: 'POST', credentials: 'omit', redirect: 'error', body: JSON.stringify(push) })
  expect(init?.headers).toEqual({ Authorization: 'Bearer sma_first', 'Content-Type': 'application/json', 'Sidemap-Version': '1' })
})

test.each<[string, Response | Error, RemoteProblem]>([
  ['no network', new TypeError('Failed to fetch'), { kind: 'offline' }],
  ['a time-out', new DOMException('late', 'TimeoutError'), { kind: 'offline' }],
  ['409 of a taken replica', problem(409, 'replica-taken'), { kind: 'replica-taken' }],
  ['409 of something else', problem(409, 'conflict'), { kind: 'failed' }],
  ['413', problem(413, 'too-large'), { kind: 'too-large' }],
  ['426', problem(426, 'too-old'), { kind: 'too-old' }],
  ['429 with a time', problem(429, 'too-many', { 'Retry-After': '7' }), { kind: 'busy', retryAfter: 7_000 }],
  [
    '429 with a date',
    problem(429, 'too-many', { 'Retry-After': 'Wed, 21 Oct 2026 07:28:00 GMT' }),
    { kind: 'busy', retryAfter: null },
  ],
  ['503', problem(503, 'unavailable'), { kind: 'busy', retryAfter: null }],
  ['a page of a proxy', new Response('<html>', { status: 502 }), { kind: 'busy', retryAfter: null }],
  ['400', problem(400, 'bad-request'), { kind: 'failed' }],
  ['an answer that is no JSON', new Response('<html>'), { kind: 'failed' }],
  ['an answer of another shape', Response.json({ hello: 1 }), { kind: 'failed' }],
  ['an answer of a newer server', Response.json({ hello: 1 }, { headers: { 'Sidemap-Version': '2' } }), { kind: 'too-old' }],
])('%s', async (_name, response, expected) => {
  const { remote } = remoteOf([response])
  expect(await remote.push(push, signal)).toEqual({ ok: false, problem: expected })
})

test('a token that has run out is renewed once, and the request goes on', async () => {
  const { remote, fetch, refreshed } = remoteOf([problem(401, 'signed-out'), Response.json(answered)])
  expect(await remote.push(push, signal)).toMatchObject({ ok: true })
  expect(refreshed.mock.calls).toEqual([['sma_first']])
  expect(fetch.mock.calls[1]?.[1]?.headers).toMatchObject({ Authorization: 'Bearer sma_second' })
})

test.each<['signed-out' | 'offline']>([['signed-out'], ['offline']])('a token that cannot be renewed: %s', async (kind) => {
  const { remote, fetch } = remoteOf([problem(401)], { refreshed: async () => kind })
  expect(await remote.push(push, signal)).toEqual({ ok: false, problem: { kind } })
  expect(fetch).toHaveBeenCalledOnce()
})

test('with nobody signed in nothing is asked', async () => {
  const { remote, fetch } = remoteOf([], { token: async () => null })
  expect(await remote.people(signal)).toEqual({ ok: false, problem: { kind: 'signed-out' } })
  expect(fetch).not.toHaveBeenCalled()
})

const start = { cursor: { epoch: 'E1', seq: 9 }, acl: 1, now: 5, deals: 450 }
const deals = Array.from({ length: 450 }, (_, i): BootstrapDeal => ({ deal: `deal${i}`, streams: { [`deal${i}/s`]: [] } }))
const lines = (...all: unknown[]) => all.map((line) => `${JSON.stringify(line)}\n`).join('')

/** The text in pieces that end anywhere. */
const inPieces = (text: string) =>
  new Response(
    new ReadableStream({
      start(controller) {
        for (let i = 0; i < text.length; i += 777) controller.enqueue(new TextEncoder().encode(text.slice(i, i + 777)))
        controller.close()
      },
    }),
  )

test('a first load is handed on in chunks of two hundred', async () => {
  const { remote } = remoteOf([inPieces(lines(start, ...deals, { end: true }))])
  const seen: number[] = []
  const began = vi.fn<() => Promise<void>>(async () => undefined)
  const answer = await remote.bootstrap(began, async (chunk) => seen.push(chunk.length) > 0, signal)
  expect([answer, seen, began.mock.calls]).toEqual([{ ok: true, value: start }, [200, 200, 50], [[start]]])
})

test.each<[string, string, RemoteProblem['kind']]>([
  ['without its last line', lines(start, ...deals), 'offline'],
  ['cut within a line', lines(start, ...deals, { end: true }).slice(0, -9), 'offline'],
  ['with a line of another shape', lines(start, { deal: 5 }, { end: true }), 'failed'],
  ['without its first line', lines(...deals, { end: true }), 'failed'],
  ['that is empty', '', 'offline'],
])('a first load %s is not whole', async (_name, text, kind) => {
  const { remote } = remoteOf([inPieces(text)])
  expect(await remote.bootstrap(async () => undefined, async () => true, signal)).toMatchObject({ ok: false, problem: { kind } }) // prettier-ignore
})

test.each(['a first load', 'hints'])('a server that takes the request for %s and never answers is given up', async (what) => {
  vi.useFakeTimers()
  const silent: typeof fetch = (_url, init) =>
    new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(new Error('Aborted'))))
  const { remote, ask } = remoteOf([], { fetch: silent })
  const ended = vi.fn<(end: unknown) => void>()
  const asked = what === 'hints' ? listenForHints(ask, () => undefined, signal) : remote.bootstrap(async () => undefined, async () => true, signal) // prettier-ignore
  void asked.then(ended)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(ended).toHaveBeenCalledOnce()
  vi.useRealTimers()
})

test('hints are heard, also one that cannot be read, and the end of the connection is told', async () => {
  const { ask } = remoteOf([
    new Response(`: ping\n\ndata: {"ws":"workspace-000000","seq":4}\n\ndata: what\n\n`, {
      headers: { 'Content-Type': 'text/event-stream' },
    }),
  ])
  const heard: unknown[] = []
  expect(await listenForHints(ask, (hint) => heard.push(hint), signal)).toEqual({ kind: 'offline' })
  expect(heard).toEqual([{ ws: 'workspace-000000', seq: 4 }, null])
})
