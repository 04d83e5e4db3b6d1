import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen, type Listening } from '../../lib/server/listen.ts'
import { useApp } from './use-app.ts'
import { createWorld } from './world.ts'

const { use } = useApp()
let server: Listening
let token: string
beforeAll(async () => {
  server = await listen(use().app, { host: '127.0.0.1', port: 0 }, () => {})
  token = (await createWorld(use().deps)).token('owner') ?? ''
})
afterAll(() => server.stop(100))

/** Sends bytes as they are and reads what comes back until the server closes or `within` has passed. */
function send(parts: (string | Uint8Array)[], within = 3_000): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(server.port, '127.0.0.1')
    let text = ''
    const end = () => {
      socket.destroy()
      resolve(text)
    }
    const late = setTimeout(end, within)
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1')
      if (/\r\n\r\n[\s\S]*\}$/.test(text)) end()
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      clearTimeout(late)
      resolve(text)
    })
    for (const part of parts) socket.write(part)
  })
}
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)

const head = (length: number | string, more = '') =>
  `POST /v1/sync/push HTTP/1.1\r\nHost: a\r\nSidemap-Version: 1\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\n${more}${
    typeof length === 'number' ? `Content-Length: ${length}` : length
  }\r\n\r\n`
const post = (body: string | Uint8Array, more = '') => {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  return send([head(bytes.length, more), bytes])
}
let replicas = 0
/** Of a replica of its own: an answer is for good, and would be the next one's too. */
const change = (ops: string) =>
  `{"dev":"${String(++replicas).padStart(16, 'R')}","txs":[{"id":"a${replicas}","n":1,"sv":1,"ops":${ops}}]}`
const op = (v: string, e = 'ntA') => change(`[{"s":"D/s","e":"${e}","f":"text","v":${v},"at":"AAAAAAAAAAAAAAAA","pv":null}]`)

/** Refused as a whole: 4xx. */
test.each<[string, string | Uint8Array, string?]>([
  ['bytes that are not UTF-8 in what would be a push', Buffer.from('{"dev":"AAAAAAAAAAAAAAAA","txs":[],"x":"\xff"}', 'latin1')],
  ['half of a letter', Uint8Array.of(0x22, 0xc3, 0x22)],
  ['a letter written too long', Uint8Array.of(0x22, 0xc0, 0x80, 0x22)],
  ['a surrogate in UTF-8', Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22)],
  ['a byte order mark', '\uFEFF{}'],
  ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x7b, 0, 0x7d, 0)],
  ['nothing', ''],
  ['a blank', ' '],
  ['null', 'null'],
  ['a number', '1e400'],
  ['a text', '"dev"'],
  ['a list', '[]'],
  ['ten thousand lists in each other', '['.repeat(10_000) + ']'.repeat(10_000)],
  ['ten thousand objects in each other', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
  ['lists that never close', '['.repeat(100_000)],
  ['a comma too many', '{"dev":"AAAAAAAAAAAAAAAA","txs":[],}'],
  ['a comment', '{/* */}'],
  ['NaN', '{"dev":NaN}'],
  ['single quotes', "{'dev':1}"],
  ['a raw line end in a text', '{"dev":"\n"}'],
  ['a raw zero in a text', '{"dev":"\u0000"}'],
  ['two values', '{}{}'],
  ['a prototype', '{"__proto__":{"dev":"AAAAAAAAAAAAAAAA","txs":[]}}'],
  ['a constructor', '{"constructor":{"prototype":{"dev":"x"}}}'],
  ['a key twice, the last one wrong', '{"dev":"AAAAAAAAAAAAAAAA","txs":[],"txs":1}'],
  ['a number instead of a text', '{"dev":1,"txs":[]}'],
  ['an object in place of a list', '{"dev":"AAAAAAAAAAAAAAAA","txs":{"length":1}}'],
  ['201 changes', `{"dev":"AAAAAAAAAAAAAAAA","txs":[${Array(201).fill('{"n":1,"id":"a"}').join()}]}`],
  ['a number of a change beyond all numbers', '{"dev":"AAAAAAAAAAAAAAAA","txs":[{"n":1e400,"id":"a"}]}'],
  ['a number of a change below one', '{"dev":"AAAAAAAAAAAAAAAA","txs":[{"n":0,"id":"a"}]}'],
  ['more than 2 MB', `"${'x'.repeat(2_000_000)}"`],
  ['a packed body', gzipSync('{}'), 'Content-Encoding: gzip\r\n'],
  ['a packed bomb', gzipSync(Buffer.alloc(50_000_000)), 'Content-Encoding: gzip\r\n'],
])('%s is refused', async (_, body, more) => {
  const answer = await post(body, more)
  expect([Math.floor(statusOf(answer) / 100), answer.includes('"code":')]).toEqual([4, true])
})

/** A change that cannot be stored is refused by its number, so that those after it are not held up. */
test.each([
  ['a zero in a text', op('"a\\u0000b"')],
  ['a lone surrogate', op('"\\ud800"')],
  ['a number beyond all numbers', op('1e400')],
  ['a text beyond all measure', op(`"${'x'.repeat(30_000)}"`)],
  ['an entity of no kind', op('"a"', 'zzA')],
  ['a prototype for a value', op('{"__proto__":1}')],
  ['no ops', change('[]')],
  ['ops that are none', change('"all"')],
])('a change with %s is refused for good', async (_, body) => {
  const answer = await post(body)
  expect(statusOf(answer)).toBe(200)
  expect(answer).toMatch(/"rejects":\[\{"n":1,"code":"(invalid|too-large)"/)
})

test('more than one says, in a head of 20 KB, without an end, or as two lengths: refused or closed', async () => {
  const answers = await Promise.all([
    send([head(0, `X-Filler: ${'x'.repeat(20_000)}\r\n`)]),
    send([head('Content-Length: 2\r\nTransfer-Encoding: chunked'), '0\r\n\r\n']),
    send([head('Content-Length: 2\r\nContent-Length: 3'), '{}']),
    send([head('Content-Length: -1'), '{}']),
    send([head('Transfer-Encoding: chunked'), 'zz\r\n{}\r\n0\r\n\r\n']),
    send(['GET /v1/session HTTP/1.1\r\n\r\n']),
    send(['\u0000\u0001\u0002 nonsense\r\n\r\n']),
  ])
  for (const answer of answers) expect([0, 4]).toContain(Math.floor(statusOf(answer) / 100))
})

test('a chunked body that goes on for ever is refused at 2 MB', async () => {
  const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`
  const answer = await send([head('Transfer-Encoding: chunked'), ...Array.from({ length: 40 }, () => chunk)])
  expect(statusOf(answer)).toBe(413)
})

test('after all of that the server works, and whoever sent it has changed nothing', async () => {
  const health = await fetch(`http://127.0.0.1:${server.port}/health`)
  expect(health.status).toBe(200)
  const { sql } = use().deps
  expect(await sql`select seq from op where entity = 'zzA'`).toEqual([])
  expect(({} as { dev?: unknown }).dev).toBeUndefined()
})
