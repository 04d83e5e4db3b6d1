import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Sql } from './open-database.ts'

/**
 * Brings the database to what this version needs. Two servers that start at once would make the same table twice, so one of them waits
 * for the row that says whose turn it is; a server that died in its turn holds it for a minute.
 *
 * @param statements each may be run again and again
 */
export async function migrate(sql: Sql, statements: readonly string[]): Promise<void> {
  await makeLock(sql)
  const owner = randomUUID()
  while (!(await takeTurn(sql, owner))) await wait(100)
  try {
    for (const statement of statements) await sql.unsafe(statement)
  } finally {
    await sql`delete from schema_lock where name = 'schema' and owner = ${owner}`
  }
}

async function takeTurn(sql: Sql, owner: string): Promise<boolean> {
  await sql`delete from schema_lock where name = 'schema' and expires_at < now()`
  const taken = await sql`
    insert into schema_lock (name, owner, expires_at) values ('schema', ${owner}, now() + interval '1 minute')
    on conflict do nothing returning owner`
  return taken.length === 1
}

/** "If not exists" does not keep two at once from colliding in the catalogue (23505, 42P07); the second try finds it made. */
async function makeLock(sql: Sql, triesLeft = 5): Promise<void> {
  try {
    await sql`create table if not exists schema_lock (name text primary key, owner text not null, expires_at timestamptz not null)`
  } catch (error) {
    if (triesLeft === 0) throw error
    await wait(50)
    await makeLock(sql, triesLeft - 1)
  }
}
