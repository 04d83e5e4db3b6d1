import { expect, test } from 'vitest'
import { entityKinds } from '../../lib/plan/entity-kinds.ts'
import { Problem } from '../../lib/wire/problem.ts'
import { PushAnswer } from '../../lib/wire/push.ts'
import { Device } from './sent.ts'
import { useApp } from './use-app.ts'
import {
  answerOf,
  changes,
  describeRights,
  insiders,
  open,
  outsiders,
  reads,
  rows,
  type Row,
  type Where,
} from './who-may-do-what.ts'
import { createWorld, words, type World } from './world.ts'

const { use: app, call } = useApp()
const everybody = [...insiders, ...outsiders]
const wheres = ['here', 'elsewhere', 'absent'] as const
let cells = 0

async function statusOf(world: World, row: Row, who: (typeof everybody)[number]): Promise<string> {
  const [method = '', pattern = ''] = row.endpoint.split(' ')
  const asked = row.request(world, insiders.find((each) => each === who) ?? 'seller')
  const token = world.token(who)
  const sent = { ...(token && { token }), ...(asked.body !== undefined && { body: asked.body }) }
  cells += 1
  if (row.endpoint === 'GET /v1/sync/events') return String(await statusOfStream(token))
  const { status, body } = await call(method, asked.path ?? pattern, sent)
  // Whatever is not there says so in the same words, whoever it belongs to, and so does every 401.
  if (status === 404 || status === 401) {
    const { request: _, ...problem } = Problem.parse(body)
    expect(problem).toEqual(sentences[status])
  }
  return String(status)
}
const sentences = {
  401: { code: 'signed-out', sentence: 'You are not signed in, or your session has ended. Sign in again.' },
  404: { code: 'not-found', sentence: 'There is nothing here, or nothing that you may see.' },
}

/** A stream has no end: its beginning is enough. */
async function statusOfStream(token: string | undefined): Promise<number> {
  const stop = new AbortController()
  const headers = { 'Sidemap-Version': '1', ...(token && { Authorization: `Bearer ${token}` }) }
  const answer = await app().app.request('/v1/sync/events', { headers, signal: stop.signal })
  await answer.body?.cancel()
  stop.abort()
  return answer.status
}

test('every address of the API has its rows in the table', async () => {
  const { body } = await call('GET', '/openapi.json')
  const served = Object.entries((body as { paths: Record<string, object> }).paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  )
  const inTables = [...rows, ...open].map(({ endpoint }) => endpoint)
  expect([...new Set([...inTables, 'POST /v1/sync/push', 'POST /v1/sync/pull'])].sort()).toEqual(served.sort())
})

test.each(rows.map((row) => [`${row.does} (${row.endpoint})`, row] as const))('who %s', async (_, row) => {
  let world = await createWorld(app().deps)
  const found: Record<string, string> = {}
  const wanted: Record<string, string> = {}
  for (const who of everybody) {
    found[who] = await statusOf(world, row, who)
    const insider = insiders.find((each) => each === who)
    wanted[who] = insider ? answerOf(row.answers, insider) : '401'
    if (row.once && insider && found[who]?.startsWith('2')) world = await createWorld(app().deps)
  }
  expect(found).toEqual(wanted)
})

test.each(open.map((row) => [row.does, row] as const))('who %s: everybody alike', async (_, row) => {
  const world = await createWorld(app().deps)
  for (const who of everybody) expect([who, await statusOf(world, row, who)]).toEqual([who, row.answers])
})

/** A field of each kind, and a value that it takes. */
const writable = Object.entries(entityKinds).map(([kind, { shape }]) => {
  for (const [f, schema] of Object.entries(shape))
    for (const v of ['words', true, 1, ['words']]) if (schema.safeParse(v).success) return { kind, f, v }
  throw new Error(`no field of ${kind} can be written`)
})

test.each(wheres.flatMap((where) => (['s', 'i'] as const).map((stream) => [stream, where] as const)))(
  'who writes to stream %s of a plan that is %s',
  async (stream, where) => {
    let world = await createWorld(app().deps)
    for (const who of everybody) {
      // There the first writer makes a plan of the same id in their own workspace, which is no one else's from then on.
      if (where === 'elsewhere') world = await createWorld(app().deps)
      const insider = insiders.find((each) => each === who)
      const token = world.token(who)
      for (const { kind, f, v } of writable) {
        const device = new Device(world.fresh(), Date.parse('2026-11-20T08:00Z'))
        const tx = device.change([{ s: `${pick(world, where)}/${stream}`, e: `${kind}${world.fresh()}`, f, v }])
        const body = { dev: device.dev, txs: [tx] }
        const answer = await call('POST', '/v1/sync/push', { ...(token && { token }), body })
        const fate =
          answer.status === 200 ? (PushAnswer.parse(answer.body).rejects[0]?.code ?? 'accepted') : String(answer.status)
        cells += 1
        expect([kind, who, fate]).toEqual([kind, who, insider ? answerOf(changes[where], insider) : '401'])
      }
    }
  },
)

test('what is written to the plan of another workspace never gets there', async () => {
  const world = await createWorld(app().deps)
  const device = new Device(world.fresh(), Date.parse('2026-11-20T08:00Z'))
  const tx = device.change([{ s: `${world.elsewhere}/s`, e: 'ntA', f: 'text', v: 'words-of-a-stranger' }])
  await call('POST', '/v1/sync/push', { token: world.token('owner') ?? '', body: { dev: device.dev, txs: [tx] } })
  const theirs = await call('GET', `/v1/deals/${world.elsewhere}/history`, { token: world.token('stranger') ?? '' })
  expect(JSON.stringify(theirs.body)).toContain(words.s)
  expect(JSON.stringify(theirs.body)).not.toContain('words-of-a-stranger')
})

test.each(['pulls', 'loads at first', 'reads the history'])(
  'whoever %s gets the words of the streams that are theirs, and no others',
  async (how) => {
    const world = await createWorld(app().deps)
    for (const who of everybody) {
      const token = world.token(who)
      const insider = insiders.find((each) => each === who)
      const ask = async (deal: string) => {
        const sent = { ...(token && { token }) }
        const body = { dev: world.fresh(), cursor: { epoch: 'E1', seq: 0 }, acl: -1, have: [] }
        if (how === 'pulls') return call('POST', '/v1/sync/pull', { ...sent, body })
        return call('GET', how === 'loads at first' ? '/v1/sync/bootstrap' : `/v1/deals/${deal}/history`, sent)
      }
      for (const where of wheres) {
        const deal = pick(world, where)
        const { status, body } = await ask(deal)
        const text = JSON.stringify(body)
        if (!insider) expect(status).toBe(401)
        for (const stream of ['s', 'i'] as const) {
          const seen = text.includes(`${deal}/${stream}`) && text.includes(words[stream]) ? 'seen' : 'unseen'
          cells += 1
          expect([who, where, stream, seen]).toEqual([who, where, stream, insider ? answerOf(reads[where], insider) : 'unseen'])
        }
      }
    }
  },
)

test('the table is the document, and was looked at in more than a thousand places', async () => {
  expect(cells).toBeGreaterThanOrEqual(1_000)
  await expect(describeRights()).toMatchFileSnapshot('../../docs/who-may-do-what.md')
})

function pick(world: World, where: Where): string {
  return { here: world.deal, elsewhere: world.elsewhere, absent: world.fresh() }[where]
}
