import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { readBackup } from '../../lib/server/backup/read-backup.ts'
import { writeBackup } from '../../lib/server/backup/write-backup.ts'
import { migrate } from '../../lib/server/database/migrate.ts'
import { openDatabase, type Sql } from '../../lib/server/database/open-database.ts'
import { startEmbedded } from '../../lib/server/database/start-embedded.ts'
import { tables } from '../../lib/server/database/tables.ts'
import { readSettings } from '../../lib/server/settings.ts'
import { signInTables } from '../../lib/server/sign-in/sign-in-tables.ts'
import { startApi } from '../../lib/server/start.ts'
import { webRandom } from '../../lib/store/web-random.ts'
import { cuttingProxy, type Fault } from './cutting-proxy.ts'
import { Device, newId, pull, push } from './sent.ts'
import { startTeam } from './start-team.ts'
import { usePostgres } from './use-postgres.ts'
import { audit, signIn, write, type Acked } from './writers.ts'

const database = usePostgres()
const restored = usePostgres()
const home = mkdtempSync(join(tmpdir(), 'sidemap-faults-'))
chmodSync(home, 0o755)
const thorough = process.env['CI'] !== undefined
beforeAll(() => Promise.all([database, restored].map(({ sql }) => migrate(sql, signInTables))))
afterAll(() => rmSync(home, { recursive: true, force: true }))

const serve = async (sql: Sql) => {
  const settings = readSettings({ DATABASE_URL: database.url, PORT: '0', LOG_LEVEL: 'silent' })
  if (!settings.ok) throw new Error(settings.problem.join(' '))
  const api = await startApi(sql, settings.value)
  return { ...api, url: `http://127.0.0.1:${api.port}` }
}

const kinds: Fault[] = ['before', 'within-request', 'before-answer', 'within-answer', 'slowly']
test.each(kinds)('a push whose connection breaks (%s) is stored once after it was sent again', async (kind) => {
  const { ws, members } = await startTeam(database.sql, 1)
  const api = await serve(database.sql)
  let connections = 0
  const proxy = await cuttingProxy(api.port, () => (++connections % 2 === 0 || kind === 'slowly' ? kind : 'none'))
  const statuses = new Map<number, number>()
  const send = await signIn(database.sql, must(members[0], 'member'), () => proxy.url)
  // A connection of its own for each request, so that each is broken or not.
  const closing: typeof send = (path, body) => send(path, body, { Connection: 'close' })
  const acked = await write(closing, thorough ? 40 : 10, statuses)
  expect(await audit(database.sql, ws, acked)).toEqual([])
  expect(kind === 'slowly' || (statuses.get(0) ?? 0) > 0, 'connections were broken').toBe(true)
  await proxy.close()
  await api.stop(0)
})

test('a database that is killed or stopped under load is answered for with 503, and nothing that was acknowledged is lost', async () => {
  const server = await startEmbedded(join(home, 'own'))
  const sql = openDatabase(server.url)
  await migrate(sql, [...tables, ...signInTables])
  const { ws, members } = await startTeam(sql, 4)
  const api = await serve(sql)
  const sends = await Promise.all(members.map((member) => signIn(sql, member, () => api.url)))
  const statuses = new Map<number, number>()
  let done = false
  const acked: Acked[] = []
  const writing = Promise.all(
    sends.map(async (send) => {
      while (!done) acked.push(...(await write(send, 5, statuses)))
    }),
  )
  for (const signal of thorough ? (['SIGKILL', 'SIGQUIT', 'SIGINT', 'SIGKILL'] as const) : (['SIGKILL'] as const)) {
    await wait(200)
    const before = server.pid
    process.kill(before, signal)
    await vi.waitFor(() => expect(server.pid).not.toBe(before), { timeout: 10_000 })
    const count = acked.length
    await vi.waitFor(() => expect(acked.length).toBeGreaterThan(count), { timeout: 10_000, interval: 50 })
  }
  done = true
  await writing
  expect(await audit(sql, ws, acked)).toEqual([])
  expect(statuses.get(503), 'the database was missed').toBeGreaterThan(0)
  expect([...statuses.keys()].filter((status) => ![0, 200, 503].includes(status))).toEqual([])
  await api.stop(0)
  await sql.end({ timeout: 1 })
  await server.stop()
})

test('a backup taken under load holds whole changes; devices that are ahead of it notice, and what they send again is stored once', async () => {
  const { ws, members } = await startTeam(database.sql, 3)
  const devices = members.map((caller) => ({ caller, device: new Device(), sent: [] as object[] }))
  const backup: string[] = []
  const push1 = async ({ caller, device, sent }: (typeof devices)[number], i: number) => {
    const change = device.change([
      { e: 'ms1', f: 'title', v: `${device.dev} ${i}` },
      { e: `ms${i}`, f: 'doneWhen', v: `${device.dev} ${i} done` },
    ])
    sent.push(change)
    await push(database.sql, caller, device.dev, [change])
  }
  const rounds = thorough ? 60 : 20
  await Promise.all([
    ...devices.map(async (each) => {
      for (let i = 0; i < rounds; i++) await push1(each, i)
    }),
    wait(60).then(() => writeBackup(database.sql, async (text) => void backup.push(...text.trimEnd().split('\n')))),
  ])
  await readBackup(restored.sql, (async function* () { yield* backup })(), webRandom) // prettier-ignore
  expect(await audit(restored.sql, ws, [])).toEqual([])
  const ahead = await pull(restored.sql, must(devices[0]?.caller, 'caller'), {
    cursor: { epoch: 'E1', seq: 1 },
    dev: devices[0]?.device.dev ?? '',
  })
  expect(ahead).toMatchObject({ reset: true, changes: [] })
  for (const { caller, device, sent } of devices) {
    const { head } = await pull(restored.sql, caller, { cursor: null, dev: device.dev })
    const answer = await push(restored.sql, caller, device.dev, sent.slice(Math.max(0, head - 3)))
    expect([answer.rejects, answer.expect, answer.conflict]).toEqual([[], undefined, undefined])
  }
  expect(await audit(restored.sql, ws, [])).toEqual([])
  const cells = (sql: Sql) => sql`select stream, entity, field, v, at from state where ws = ${ws} order by 1, 2, 3`
  expect(await cells(restored.sql)).toEqual(await cells(database.sql))
  const ops = (sql: Sql) => sql`select entity, field, v, at, person from op where ws = ${ws} order by at, entity, v`
  expect(await ops(restored.sql)).toEqual(await ops(database.sql))
  const unknown = await push(restored.sql, must(devices[0]?.caller, 'caller'), newId(), [devices[0]?.sent.at(-1) ?? {}])
  expect(unknown).toMatchObject({ acks: [], expect: 1 })
})
