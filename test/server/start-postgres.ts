import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startEmbedded } from '../../lib/server/database/start-embedded.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: string
  }
}

/** Once before the tests that need a database: a PostgreSQL of our own, or the one that DATABASE_URL names. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env['DATABASE_URL']
  if (given !== undefined && given !== '') {
    project.provide('postgres', given)
    return undefined
  }
  const folder = mkdtempSync(join(tmpdir(), 'sidemap-postgres-'))
  // A killed process loses nothing without fsync, only a power cut would.
  const server = await startEmbedded(folder, { fsync: 'off', full_page_writes: 'off', max_connections: '200' })
  project.provide('postgres', server.url)
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
