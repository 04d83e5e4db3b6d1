import { beforeAll } from 'vitest'
import { createId } from '../../lib/base/ids.ts'
import { must } from '../../lib/base/must.ts'
import { createApp } from '../../lib/server/app.ts'
import { migrate } from '../../lib/server/database/migrate.ts'
import type { Deps } from '../../lib/server/http/env.ts'
import { createLimits } from '../../lib/server/http/limits.ts'
import { createLog } from '../../lib/server/http/log.ts'
import { createMetrics } from '../../lib/server/http/metrics.ts'
import { readSettings } from '../../lib/server/settings.ts'
import { createInvitation } from '../../lib/server/sign-in/invitations.ts'
import { signInTables } from '../../lib/server/sign-in/sign-in-tables.ts'
import { Session } from '../../lib/wire/session.ts'
import type { WorkspaceRole } from '../../lib/wire/terms.ts'
import { versionHeader } from '../../lib/wire/problem.ts'
import { usePostgres } from './use-postgres.ts'

export const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))

export type Answer = { status: number; body: unknown; headers: Headers }
type Sent = { token?: string; body?: unknown; headers?: Record<string, string>; from?: string; raw?: BodyInit }

/**
 * The whole API over a database of the file's own, with a clock that tests move. Everything is asked through `call`, as a client would:
 * what is not an answer of the API cannot be seen here, but for `lines`, the log.
 */
export function useApp(environment: Record<string, string> = {}, { scale = 1_000_000 } = {}) {
  const database = usePostgres()
  const lines: string[] = []
  const time = { now: Date.parse('2026-11-20T09:00Z') }
  const made: { app?: ReturnType<typeof createApp>; deps?: Deps } = {}
  beforeAll(async () => {
    await migrate(database.sql, signInTables)
    const settings = readSettings(environment)
    if (!settings.ok) throw new Error(settings.problem.join(' '))
    const log = createLog('info', { write: (line) => void lines.push(line) })
    const own = {
      clock: () => time.now,
      random,
      log,
      metrics: createMetrics(),
      limits: createLimits(scale),
      settings: settings.value,
    }
    const deps = { sql: database.sql, closing: new AbortController().signal, ...own }
    Object.assign(made, { app: createApp(deps), deps })
  })
  const missing = 'the app, which is there once the first test runs'
  const use = () => ({ app: must(made.app, missing), deps: must(made.deps, missing) })

  const call = async (
    method: string,
    path: string,
    { token, body, headers, from = '192.0.2.7', raw }: Sent = {},
  ): Promise<Answer> => {
    const all = {
      [versionHeader]: '1',
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    }
    const sent = raw ?? (body === undefined ? undefined : JSON.stringify(body))
    const socket = { incoming: { socket: { remoteAddress: from } } }
    const answer = await use().app.request(path, { method, headers: all, ...(sent !== undefined && { body: sent }) }, socket)
    const text = await answer.text()
    const isJson = answer.headers.get('content-type')?.startsWith('application/json')
    return { status: answer.status, headers: answer.headers, body: isJson ? (JSON.parse(text) as unknown) : text }
  }

  /** A workspace with nobody in it, and the code that lets its first owner in. */
  const workspace = async (name = 'Northwind') => {
    const ws = createId(random)
    const { deps } = use()
    await deps.sql`insert into workspace (ws, name, epoch, made_at) values (${ws}, ${name}, 'one', ${time.now})`
    const { code } = await createInvitation(deps.sql, deps, { ws, email: null, role: 'owner', madeBy: null, lives: 600_000 })
    return { ws, code }
  }

  const enter = async (code: string, email: string, device = 'Chrome on Linux'): Promise<Session> => {
    const { status, body } = await call('POST', '/v1/session/pair', { body: { code, email, name: email.split('@')[0], device } })
    if (status !== 200) throw new Error(`pairing failed: ${JSON.stringify(body)}`)
    return Session.parse(body)
  }

  /** A new workspace with its owner signed in. */
  const founder = async (email = 'ada@northwind.example') => enter((await workspace()).code, email)

  /** Somebody whom the owner has invited, signed in. */
  const colleague = async (owner: Session, email: string, role: WorkspaceRole = 'member') => {
    const { deps } = use()
    const wanted = { ws: owner.account.workspace, email, role, madeBy: owner.account.person, lives: 600_000 }
    return enter((await createInvitation(deps.sql, deps, wanted)).code, email)
  }

  /** A deal of this person's, as a first push makes it: with the owners and managers of the workspace as readers. */
  const deal = async ({ account: { workspace: ws, person } }: Session, id: string = createId(random)) => {
    const { sql } = use().deps
    await sql`insert into deal (ws, deal, owner, made_at) values (${ws}, ${id}, ${person}, ${time.now})`
    await sql`
      insert into grants (ws, person, stream, role)
      select ws, person, ${id} || stream, case when person = ${person} then 'seller' else 'viewer' end
      from person cross join (values ('/s'), ('/i')) as streams (stream)
      where ws = ${ws} and left_at is null and (person = ${person} or role in ('owner', 'manager'))`
    return id
  }

  return { call, workspace, enter, founder, colleague, deal, lines, time, use }
}
