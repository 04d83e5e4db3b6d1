import type { HttpBindings } from '@hono/node-server'
import type { Clock, Random } from '../../base/ports.ts'
import type { PersonId, WorkspaceId, WorkspaceRole } from '../../wire/terms.ts'
import type { Sql } from '../database/open-database.ts'
import type { Settings } from '../settings.ts'
import type { Limits } from './limits.ts'
import type { Log } from './log.ts'
import type { Metrics } from './metrics.ts'

/** Who asks, as the session says: nothing of it is ever taken from a body. */
export type Caller = { ws: WorkspaceId; person: PersonId; role: WorkspaceRole; session: string }

/** What the server works with. All of it is handed in, so that tests decide time, randomness and database. */
export type Deps = {
  sql: Sql
  clock: Clock
  random: Random
  log: Log
  metrics: Metrics
  limits: Limits
  settings: Settings
  /** Aborted when the server begins to stop: what streams ends by itself then. */
  closing: AbortSignal
}

/** What a handler finds in its context; `caller` is set on every path that needs a session. */
export type Env = { Bindings: Partial<HttpBindings>; Variables: { request: string; caller: Caller } }
