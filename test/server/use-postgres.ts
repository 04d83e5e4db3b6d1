import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, inject } from 'vitest'
import { migrate } from '../../lib/server/database/migrate.ts'
import { openDatabase, type Sql } from '../../lib/server/database/open-database.ts'
import { tables } from '../../lib/server/database/tables.ts'
import { must } from '../../lib/base/must.ts'

/** A database of its own for the test file, with every table; its connections and its address, from the first test on. */
export function usePostgres(): { readonly sql: Sql; readonly url: string } {
  const name = `sidemap_test_${randomBytes(6).toString('hex')}`
  const url = new URL(inject('postgres'))
  url.pathname = `/${name}`
  let opened: Sql | undefined
  beforeAll(async () => {
    await inServer((server) => server`create database ${server(name)}`)
    opened = openDatabase(url.href)
    await migrate(opened, tables)
  })
  afterAll(async () => {
    await opened?.end({ timeout: 1 })
    await inServer((server) => server`drop database ${server(name)} with (force)`)
  })
  return {
    url: url.href,
    get sql() {
      return must(opened, 'the database, which is there once the first test runs')
    },
  }
}

async function inServer(work: (server: Sql) => Promise<unknown>): Promise<void> {
  const server = openDatabase(inject('postgres'), { connections: 1 })
  await work(server)
  await server.end({ timeout: 1 })
}
