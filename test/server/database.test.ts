import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { inTransaction, isUnavailable } from '../../lib/server/database/in-transaction.ts'
import { migrate } from '../../lib/server/database/migrate.ts'
import { openDatabase } from '../../lib/server/database/open-database.ts'
import { startEmbedded } from '../../lib/server/database/start-embedded.ts'
import { tables } from '../../lib/server/database/tables.ts'
import { usePostgres } from './use-postgres.ts'

const database = usePostgres()
const home = mkdtempSync(join(tmpdir(), 'sidemap-database-'))
// As root PostgreSQL runs as another user, who has to come through.
chmodSync(home, 0o755)
afterAll(() => rmSync(home, { recursive: true, force: true }))

test('the tables can be brought up to date by many servers at once, and again', async () => {
  await Promise.all(Array.from({ length: 6 }, () => migrate(database.sql, tables)))
  expect(await database.sql`select * from schema_lock where name = 'schema'`).toHaveLength(0)
})

test('a server that died while it brought the tables up to date holds nobody up for good', async () => {
  await database.sql`insert into schema_lock (name, owner, expires_at) values ('schema', 'dead', now() - interval '1 second')`
  await migrate(database.sql, tables)
  expect(await database.sql`select * from schema_lock where name = 'schema'`).toHaveLength(0)
})

test('what was stored is there after the server was stopped, in a folder that nobody else may read', async () => {
  const folder = join(home, 'kept')
  const first = await startEmbedded(folder)
  const sql = openDatabase(first.url)
  await migrate(sql, tables)
  await sql`insert into workspace (ws, name, epoch, made_at) values ('w', 'Team', 'e', ${2 ** 42})`
  await expect(startEmbedded(folder)).rejects.toThrow(`Another Sidemap server is running on ${folder}`)
  await sql.end()
  await first.stop()
  const second = await startEmbedded(folder)
  const again = openDatabase(second.url)
  expect(await again`select name, made_at, seq from workspace`).toEqual([{ name: 'Team', made_at: 2 ** 42, seq: 0 }])
  await again.end()
  await second.stop()
  expect(statSync(folder).mode & 0o077).toBe(0)
  expect(statSync(join(folder, 'password')).mode & 0o077).toBe(0)
  expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toContain(readFileSync(join(folder, 'password'), 'utf8'))
})

test('a folder that cannot be written to is told of in a sentence', async () => {
  const file = join(home, 'file')
  writeFileSync(file, '')
  await expect(startEmbedded(join(file, 'data'))).rejects.toThrow(
    /^No database could be made in .+\/file\/data\. Choose a folder/,
  )
})

test('a transaction that the database wants run again is run again, from its start', async () => {
  let runs = 0
  const result = await inTransaction(database.sql, 'read write', async (tx) => {
    runs++
    await tx`insert into deal (ws, deal, owner, made_at) values ('again', ${`run${runs}`}, 'p', 0)`
    if (runs < 3)
      await tx.unsafe(`do $$ begin raise exception 'try again' using errcode = '${runs === 1 ? '40001' : '40P01'}'; end $$`)
    return runs
  })
  expect(result).toBe(3)
  expect(await database.sql`select deal from deal where ws = 'again'`).toEqual([{ deal: 'run3' }])
})

test('a database that is not there is told apart from a mistake of ours', async () => {
  const nowhere = openDatabase('postgres://sidemap:x@127.0.0.1:1/none')
  expect(isUnavailable(await nowhere`select 1`.catch((error: unknown) => error))).toBe(true)
  expect(isUnavailable(await database.sql`select nothing`.catch((error: unknown) => error))).toBe(false)
  await nowhere.end({ timeout: 1 })
})

test('a database that is killed is started again at the same address, with all that was acknowledged', async () => {
  const server = await startEmbedded(join(home, 'killed'))
  const sql = openDatabase(server.url)
  await migrate(sql, tables)
  for (const signal of ['SIGKILL', 'SIGQUIT'] as const) {
    await sql`insert into deal (ws, deal, owner, made_at) values ('w', ${signal}, 'p', 0)`
    const before = server.pid
    process.kill(before, signal)
    await vi.waitFor(() => expect(server.pid).not.toBe(before), { timeout: 10_000 })
    await vi.waitFor(async () => expect(await sql`select deal from deal where deal = ${signal}`).toHaveLength(1), {
      timeout: 10_000,
    })
  }
  await sql.end()
  await server.stop()
})

test('the driver was mended when it was installed: a server outlives its database', () => {
  const driver = createRequire(import.meta.url)
    .resolve('postgres')
    .replace('/cjs/', '/')
  expect(readFileSync(join(driver, '../connection.js'), 'utf8'), 'run `npm install`').toContain('if (socket === null) {')
})
