import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock } from '../../lib/base/ports.ts'
import { readSettings } from '../../lib/server/settings.ts'
import { createInvitation } from '../../lib/server/sign-in/invitations.ts'
import { clock, openData, random, startApi } from '../../lib/server/start.ts'
import { onlyWorkspace } from '../../lib/server/workspaces.ts'

export type TeamServer = {
  /** As somebody types it: `127.0.0.1:4870`. */
  address: string
  sql: Awaited<ReturnType<typeof openData>>['sql']
  /** A code that lets an owner in, as the server prints it. */
  code(): Promise<string>
  close(): Promise<void>
}

/** The real API over a PostgreSQL of its own, for one test file, one practice or one tour, with the clock of that. */
export async function startTeamServer(now: Clock = clock): Promise<TeamServer> {
  const folder = await mkdtemp(join(tmpdir(), 'sidemap-server-'))
  const settings = readSettings({ DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'silent' })
  if (!settings.ok) throw new Error(settings.problem.join(' '))
  const data = await openData(settings.value)
  const api = await startApi(data.sql, settings.value, now)
  return {
    address: `127.0.0.1:${api.port}`,
    sql: data.sql,
    async code() {
      const ws = await onlyWorkspace(data.sql, { clock: now, random })
      const wanted = { ws, email: null, role: 'owner' as const, madeBy: null, lives: 600_000 }
      return (await createInvitation(data.sql, { clock: now, random }, wanted)).code
    },
    async close() {
      await api.stop(500)
      await data.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
