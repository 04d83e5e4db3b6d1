import { createParser } from 'eventsource-parser'
import { afterEach, expect, test, vi } from 'vitest'
import { Hint } from '../../lib/wire/hint.ts'
import { Problem, versionHeader } from '../../lib/wire/problem.ts'
import { UnpackedAnswer } from '../../lib/wire/pages.ts'
import { PushAnswer } from '../../lib/wire/push.ts'
import type { Session } from '../../lib/wire/session.ts'
import { Device, newId } from './sent.ts'
import { useApp } from './use-app.ts'

const { call, founder, colleague, time, use } = useApp()
const title = (v: string, s = 'deal1/s') => ({ s, e: 'ms1', f: 'title', v })
const device = () => new Device(newId(), time.now - 3_600_000)
const push = async ({ access }: Session, { dev }: Device, ...txs: object[]) =>
  PushAnswer.parse((await call('POST', '/v1/sync/push', { token: access, body: { dev, txs } })).body)
const pull = async ({ access }: Session, request: object = {}) =>
  UnpackedAnswer.parse(
    (await call('POST', '/v1/sync/pull', { token: access, body: { dev: newId(), cursor: null, acl: -1, have: [], ...request } }))
      .body,
  )

test('what one device sends another loads, and pulls what came since', async () => {
  const ada = await founder()
  const here = device()
  await push(ada, here, here.change([title('one')]))
  const { status, body, headers } = await call('GET', '/v1/sync/bootstrap', { token: ada.access })
  expect([status, headers.get('content-type')]).toEqual([200, 'application/x-ndjson'])
  const [start, deal, end] = String(body).trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>) // prettier-ignore
  expect(start).toMatchObject({ deals: 1, cursor: { seq: 1 } })
  expect(deal).toMatchObject({ deal: 'deal1', streams: { 'deal1/s': [['ms1', expect.any(String), { title: 'one' }, {}, 1]] } })
  expect(end).toEqual({ end: true })
  expect(await pull(ada)).toMatchObject({ reset: true })
  await push(ada, here, here.change([title('two')]))
  const { changes } = await pull(ada, { cursor: start?.['cursor'], acl: start?.['acl'] })
  expect(changes).toMatchObject([{ deal: 'deal1', actor: ada.account.person, on: time.now, ops: [{ v: 'two', seq: 2 }] }])
  const history = await call('GET', '/v1/deals/deal1/history?limit=1', { token: ada.access })
  expect(history.body).toMatchObject({ changes: [{ ops: [{ v: 'two', was: 'one' }] }], more: true })
})

test('a body whose number or replica cannot be read is refused as a whole, a single change by its number', async () => {
  const ada = await founder()
  const send = (body: unknown) => call('POST', '/v1/sync/push', { token: ada.access, body })
  for (const body of [
    {},
    { dev: newId() },
    { dev: 'x', txs: [] },
    { dev: newId(), txs: [{ n: 0, id: 'a' }] },
    { dev: newId(), txs: [{ n: 2 ** 40, id: 'a' }] },
  ])
    // prettier-ignore
    expect((await send(body)).status).toBe(422)
  expect(PushAnswer.parse((await send({ dev: newId(), txs: [{ n: 1, id: 'a' }] })).body).rejects).toMatchObject([
    { n: 1, code: 'invalid' },
  ])
})

test('a replica of somebody else is told so', async () => {
  const ada = await founder()
  const bo = await colleague(ada, 'bo@northwind.example')
  const here = device()
  await push(ada, here, here.change([title('one')]))
  const { status, body } = await call('POST', '/v1/sync/push', { token: bo.access, body: { dev: here.dev, txs: [here.change([title('2')])] } }) // prettier-ignore
  expect([status, Problem.parse(body).code]).toEqual([409, 'replica-taken'])
})

const open: { cancel: () => Promise<void> }[] = []
afterEach(async () => Promise.all(open.splice(0).map(({ cancel }) => cancel())))

/** Opens a stream of hints as a browser would, and collects what it says. */
async function listen({ access }: Session) {
  const headers = { [versionHeader]: '1', Authorization: `Bearer ${access}` }
  const answer = await use().app.request('/v1/sync/events', { headers })
  if (answer.status !== 200) return { status: answer.status, hints: [], ended: false }
  const heard = { status: 200, hints: [] as number[], ended: false }
  const reader = (answer.body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream() as never).getReader()
  const parser = createParser({ onEvent: ({ data }) => void heard.hints.push(Hint.parse(JSON.parse(data)).seq) })
  void (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) parser.feed(String(part.value))
    heard.ended = true
  })()
  open.push({ cancel: () => reader.cancel() })
  return heard
}

test('whoever listens is told the newest number at once, and again when there is something new', async () => {
  const ada = await founder()
  const bo = await colleague(ada, 'bo@northwind.example')
  const here = device()
  await push(ada, here, here.change([title('one')]))
  const heard = await listen(bo)
  await vi.waitFor(() => expect(heard.hints).toEqual([1]))
  for (let i = 0; i < 10; i++) await push(ada, here, here.change([title(`${i}`)]))
  await vi.waitFor(() => expect(heard.hints.at(-1)).toBe(11))
  expect(heard.hints.length, 'ten pushes at once are few hints').toBeLessThan(8)
})

test('what another process of the server committed is told within a second or so', async () => {
  const ada = await founder()
  const heard = await listen(ada)
  await use().deps.sql`update workspace set seq = 7 where ws = ${ada.account.workspace}`
  await vi.waitFor(() => expect(heard.hints).toEqual([0, 7]), { timeout: 5_000 })
})

test('nobody is told what happens in another workspace', async () => {
  const [ada, eve] = [await founder(), await founder('eve@elsewhere.example')]
  const [heard, overheard] = [await listen(ada), await listen(eve)]
  const here = device()
  await push(ada, here, here.change([title('one')]))
  await vi.waitFor(() => expect(heard.hints.at(-1)).toBe(1))
  expect(overheard.hints).toEqual([0])
})

test('a stream is cut when its session ends, its person leaves or becomes something else, and told of when rights to deals change', async () => {
  const ada = await founder()
  const bo = await colleague(ada, 'bo@northwind.example')
  const { sql } = use().deps
  const [ws, person] = [bo.account.workspace, bo.account.person]
  const ends = [
    () => sql`update session set ended_at = 1 where ws = ${ws} and person = ${person}`,
    () => sql`update person set role = 'manager' where ws = ${ws} and person = ${person}`,
    () => sql`update person set left_at = 1 where ws = ${ws} and person = ${person}`,
  ]
  for (const end of ends) {
    await sql`update session set ended_at = null where ws = ${ws} and person = ${person}`
    const heard = await listen(bo)
    await vi.waitFor(() => expect(heard.hints).toHaveLength(1))
    await sql`update person set acl = acl + 1 where ws = ${ws} and person = ${person}`
    await vi.waitFor(() => expect(heard.hints).toHaveLength(2), { timeout: 5_000 })
    expect(heard.ended).toBe(false)
    await end()
    await vi.waitFor(() => expect(heard.ended).toBe(true), { timeout: 5_000 })
  }
})

test('one person has twenty streams and no more', async () => {
  const ada = await founder()
  for (let i = 0; i < 20; i++) expect((await listen(ada)).status).toBe(200)
  expect((await listen(ada)).status).toBe(429)
  await open.splice(0, 1)[0]?.cancel()
  await vi.waitFor(async () => expect((await listen(ada)).status).toBe(200))
})

test('windows that open at once are counted one by one', async () => {
  const ada = await founder()
  const heard = await Promise.all(Array.from({ length: 40 }, () => listen(ada)))
  expect(heard.filter(({ status }) => status === 200)).toHaveLength(20)
})
