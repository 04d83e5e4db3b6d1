import { mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { migrate } from '../../lib/server/database/migrate.ts'
import { openDatabase, type Sql } from '../../lib/server/database/open-database.ts'
import { startEmbedded } from '../../lib/server/database/start-embedded.ts'
import { tables } from '../../lib/server/database/tables.ts'
import { startSession } from '../../lib/server/sign-in/sessions.ts'
import { signInTables } from '../../lib/server/sign-in/sign-in-tables.ts'
import { pushChanges } from '../../lib/server/sync/push-changes.ts'
import { webRandom } from '../../lib/store/web-random.ts'
import { Hint } from '../../lib/wire/hint.ts'
import { versionHeader } from '../../lib/wire/problem.ts'
import { PushAnswer } from '../../lib/wire/push.ts'
import { addWorkspace, type TestCaller } from '../server/add-workspace.ts'
import { runServer, type RunningServer } from '../server/run-server.ts'
import { Device } from '../server/sent.ts'
import { figure, percentile, type Figure } from './stats.ts'

const writers = 8
/** Of each writer in a round; a person may ask 1,200 times a minute. */
const pushes = 100
const rounds = 3
const opsOfPush = 20
const listeners = 1_000
/** Of one person, as many as the server allows. */
const listenersOfPerson = 20

/**
 * The server as a process of its own, with its log and metrics, on a PostgreSQL of its own that waits for the disk: eight workspaces push at
 * once over eight connections, beside the same pushes without HTTP; then a thousand windows listen to one workspace.
 */
export async function api(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'sidemap-bench-'))
  const database = await startEmbedded(folder)
  const sql = openDatabase(database.url)
  let server: RunningServer | undefined
  try {
    await migrate(sql, [...tables, ...signInTables])
    server = await runServer({ DATABASE_URL: database.url, LOG_LEVEL: 'info' })
    return [...(await pushing(sql, server.url)), ...(await listening(sql, server))]
  } finally {
    await server?.stop()
    await sql.end({ timeout: 5 })
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function pushing(sql: Sql, url: string): Promise<Figure[]> {
  const [rates, bare, times]: [number[], number[], number[]] = [[], [], []]
  for (let round = -1; round < rounds; round++) {
    const measured: number[] = []
    const over = await rateOf(await Promise.all(seats(sql, (caller) => overHttp(sql, url, caller))), measured)
    const without = await rateOf(await Promise.all(seats(sql, (caller) => Promise.resolve(withoutHttp(sql, caller)))), [])
    // The first warms everything up.
    if (round < 0) continue
    rates.push(over)
    bare.push(without)
    times.push(...measured)
  }
  const [rate, floor] = [percentile(rates, 0.5), percentile(bare, 0.5)]
  const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)]
  return [
    figure('api', 'pushes of 20 ops, 8 connections', rate, '/s'),
    figure('api', 'the same without HTTP', floor, '/s'),
    figure('api', 'share of that', (100 * rate) / floor, '%', '>= 60 %', rate / floor >= 0.6),
    figure('api', 'push, p50', p50, 'ms'),
    figure('api', 'push, p99', p99, 'ms', '<= 5 x p50', p99 <= 5 * p50),
  ]
}

type Push = (dev: string, change: object) => Promise<void>
const seats = <T>(sql: Sql, sit: (caller: TestCaller) => Promise<T>): Promise<T>[] =>
  Array.from({ length: writers }, async () => sit((await addWorkspace(sql, { ada: 'owner' })).people.ada))

/** Pushes a second, of all writers at once. */
async function rateOf(all: Push[], times: number[]): Promise<number> {
  const start = performance.now()
  await Promise.all(
    all.map(async (push) => {
      const device = new Device(undefined, Date.now() - 3_600_000)
      for (let each = 0; each < pushes; each++) {
        const change = device.change(
          Array.from({ length: opsOfPush }, (_op, index) => ({ e: `ms${index}`, f: 'title', v: `Step ${each}` })),
        )
        const sent = performance.now()
        await push(device.dev, change)
        times.push(performance.now() - sent)
      }
    }),
  )
  return (1_000 * writers * pushes) / (performance.now() - start)
}

async function overHttp(sql: Sql, url: string, caller: TestCaller): Promise<Push> {
  const headers = await headersOf(sql, caller)
  return async (dev, change) => {
    const answer = await fetch(`${url}/v1/sync/push`, { method: 'POST', headers, body: JSON.stringify({ dev, txs: [change] }) })
    if (PushAnswer.parse(await answer.json()).acks.length !== 1) throw new Error('A push was not accepted')
  }
}

function withoutHttp(sql: Sql, caller: TestCaller): Push {
  return async (dev, change) => {
    const pushed = await pushChanges(sql, caller, dev, [change as Parameters<typeof pushChanges>[3][number]], Date.now)
    if (pushed.kind !== 'answered' || pushed.accepted !== opsOfPush) throw new Error('A push was not accepted')
  }
}

async function headersOf(sql: Sql, { ws, person }: TestCaller): Promise<Record<string, string>> {
  const { access } = await startSession(sql, { clock: Date.now, random: webRandom }, { ws, person, device: 'bench' })
  return { [versionHeader]: '1', 'Content-Type': 'application/json', Authorization: `Bearer ${access}` }
}

async function listening(sql: Sql, { url, child }: RunningServer): Promise<Figure[]> {
  const names = Array.from({ length: listeners / listenersOfPerson }, (_person, index) => `person${index}`)
  const { people } = await addWorkspace(sql, {
    ada: 'owner',
    ...Object.fromEntries(names.map((name) => [name, 'manager' as const])),
  })
  const callers: TestCaller[] = Object.values(people)
  const before = memoryOf(child.pid ?? 0)
  const windows: Window[] = []
  for (const caller of callers.slice(1)) {
    const headers = { ...(await headersOf(sql, caller)), Accept: 'text/event-stream' }
    windows.push(
      ...(await Promise.all(Array.from({ length: listenersOfPerson }, () => listen(`${url}/v1/sync/events`, headers)))),
    )
  }
  await wait(1_000)
  const kilobytes = (memoryOf(child.pid ?? 0) - before) / listeners
  const owner = callers[0]
  if (!owner) throw new Error('A workspace has an owner')
  const push = await overHttp(sql, url, owner)
  const device = new Device(undefined, Date.now() - 3_600_000)
  const times: number[] = []
  for (let each = 0; each < 200; each++) {
    const next = wait(50)
    await push(device.dev, device.change([{ e: 'ms1', f: 'title', v: `Step ${each}` }]))
    const written = performance.now()
    // One op each: its number is how many there were.
    for (const window of windows) window.whenHeard(each + 1, (at) => times.push(Math.max(0, at - written)))
    await next
  }
  await wait(2_000)
  for (const window of windows) window.close()
  const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)]
  if (times.length !== 200 * listeners) throw new Error(`Of ${200 * listeners} hints ${times.length} came`)
  return [
    figure('api', '1,000 listeners, written to heard, p50', p50, 'ms'),
    figure('api', '1,000 listeners, written to heard, p99', p99, 'ms', '<= 250 ms', p99 <= 250),
    figure('api', 'memory of the server, a listener', kilobytes, 'KB', '<= 60 KB', kilobytes <= 60),
  ]
}

type Window = { whenHeard(seq: number, tell: (at: number) => void): void; close(): void }

/** A window that hears of everything new, from when it has heard for the first time. */
function listen(url: string, headers: Record<string, string>): Promise<Window> {
  let [heard, last] = [-1, 0]
  let waiting: { seq: number; tell: (at: number) => void }[] = []
  return new Promise((resolve, reject) => {
    const request = get(url, { headers, agent: false }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`Answered with ${answer.statusCode}`))
      answer.on('error', () => undefined) // It is closed in the midst of a stream.
      answer.on('data', (bytes: Buffer) => {
        for (const [, data = ''] of bytes.toString().matchAll(/^data: (.*)$/gm)) heard = Hint.parse(JSON.parse(data)).seq
        last = performance.now()
        for (const { seq, tell } of waiting) if (seq <= heard) tell(last)
        waiting = waiting.filter(({ seq }) => seq > heard)
        resolve({
          whenHeard: (seq, tell) => void (seq <= heard ? tell(last) : waiting.push({ seq, tell })),
          close: () => request.destroy(),
        })
      })
    })
    request.on('error', reject)
  })
}

/** Kilobytes of a process that are in memory. */
const memoryOf = (id: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? Number.NaN)
