import type { Clock } from '../base/ports.ts'
import { createApp } from './app.ts'
import { migrate } from './database/migrate.ts'
import { type Sql, openDatabase } from './database/open-database.ts'
import { startEmbedded } from './database/start-embedded.ts'
import { tables } from './database/tables.ts'
import type { Deps } from './http/env.ts'
import { createLimits } from './http/limits.ts'
import { createLog } from './http/log.ts'
import { createMetrics } from './http/metrics.ts'
import { listen } from './listen.ts'
import type { Settings } from './settings.ts'
import { signInTables } from './sign-in/sign-in-tables.ts'

export const clock = () => Date.now()
export const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))

export type Database = { sql: Sql; ended: Promise<void>; close: () => Promise<void> }

/** The database that the settings name, or one of our own; with every table. @throws Error with a sentence for people */
export async function openData({ databaseUrl, dataDir }: Settings): Promise<Database> {
  const embedded = databaseUrl ? undefined : await startEmbedded(dataDir)
  const sql = openDatabase(embedded?.url ?? databaseUrl ?? '')
  await migrate(sql, [...tables, ...signInTables]).catch(async (cause: unknown) => {
    await sql.end({ timeout: 1 })
    await embedded?.stop()
    throw new Error(`The database does not let the server in: ${reason(cause)}. Look at DATABASE_URL, and whether it runs.`, {
      cause,
    })
  })
  return {
    sql,
    ended: embedded?.ended ?? new Promise(() => undefined),
    close: async () => {
      await sql.end({ timeout: 5 })
      await embedded?.stop()
    },
  }
}

/** Runs the API over an open database. @param now what it takes for the time */
export async function startApi(sql: Sql, settings: Settings, now: Clock = clock) {
  const closing = new AbortController()
  const metrics = createMetrics({ ofProcess: true })
  const log = createLog(settings.logLevel)
  const deps: Deps = { sql, clock: now, random, log, metrics, limits: createLimits(), settings, closing: closing.signal }
  return listen(createApp(deps), settings, () => closing.abort())
}

/** Messages of the driver and the database, which hold neither password nor rows. */
const reason = (cause: unknown) => (cause instanceof Error ? cause.message || cause.name : 'no reason given').replace(/\.$/, '')
