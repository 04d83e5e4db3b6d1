import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../../lib/server/database/migrate.ts'
import { signInTables } from '../../lib/server/sign-in/sign-in-tables.ts'
import { runServer, type RunningServer } from './run-server.ts'
import { startTeam } from './start-team.ts'
import { usePostgres } from './use-postgres.ts'
import { audit, follow, signIn, write } from './writers.ts'

const database = usePostgres()
const servers: RunningServer[] = []
const thorough = process.env['CI'] !== undefined
beforeAll(() => migrate(database.sql, signInTables))
afterAll(() => Promise.all(servers.map((server) => server.kill())))

const run = async () => {
  const server = await runServer({ DATABASE_URL: database.url })
  servers.push(server)
  return server
}

test('two servers on one database give dense numbers to eight writers, and who follows misses none and sees none twice', async () => {
  const { ws, members } = await startTeam(database.sql, 9)
  const both = [await run(), await run()]
  const sends = await Promise.all(members.map((member, i) => signIn(database.sql, member, () => both[i % 2]?.url ?? '')))
  const [poller, ...writers] = sends
  let done = false
  const seen = poller ? follow(poller, () => done) : Promise.resolve([])
  const acked = (await Promise.all(writers.map((send) => write(send, thorough ? 60 : 25)))).flat()
  done = true
  expect(await audit(database.sql, ws, acked)).toEqual([])
  const [counter] = await database.sql`select seq from workspace where ws = ${ws}`
  expect(await seen).toEqual(Array.from({ length: counter?.['seq'] }, (_, i) => i + 1))
})

test('a server that is killed in the middle of pushes loses nothing it acknowledged and stores nothing twice', async () => {
  const { ws, members } = await startTeam(database.sql, 4)
  let server = await run()
  const sends = await Promise.all(members.map((member) => signIn(database.sql, member, () => server.url)))
  let done = false
  const statuses = new Map<number, number>()
  const writing = Promise.all(sends.map((send) => write(send, thorough ? 100 : 50, statuses))).finally(() => (done = true))
  let kills = 0
  for (; !done && kills < (thorough ? 8 : 2); kills++) {
    // In the middle of a push, after some that came through: on a busy machine a fixed time may be too short for any.
    const enough = (statuses.get(200) ?? 0) + 10 + kills
    while (!done && (statuses.get(200) ?? 0) < enough) await wait(3)
    await server.kill()
    server = await run()
  }
  const acked = (await writing).flat()
  expect(await audit(database.sql, ws, acked)).toEqual([])
  expect(kills).toBeGreaterThan(0)
  expect(statuses.get(0), 'requests were cut').toBeGreaterThan(0)
})
