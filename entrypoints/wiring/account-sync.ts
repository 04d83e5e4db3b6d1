import type { Connection } from '../../lib/account/connection.ts'
import { accessToken } from '../../lib/account/tokens.ts'
import { createAccountStore } from '../../lib/store/account/account-store.ts'
import type { Database } from '../../lib/store/database.ts'
import { webRandom } from '../../lib/store/web-random.ts'
import { createAsk } from '../../lib/sync/ask.ts'
import { cycle } from '../../lib/sync/cycle.ts'
import { createRemote } from '../../lib/sync/remote.ts'
import { callDeps } from './ask.ts'

/** What keeps an account's database and its server the same, over the browser's own network and locks. */
export function accountSync(db: Database, connection: Pick<Connection, 'server' | 'database'>) {
  const ask = createAsk({
    server: connection.server,
    fetch: callDeps.fetching,
    async token() {
      const token = await accessToken(callDeps, connection)
      if (token.ok) return token.value
      // Signed in, and no token can be had now: the request itself then finds out why.
      return token.problem.kind === 'signed-out' ? null : 'none'
    },
    async refreshed(refused) {
      const token = await accessToken(callDeps, connection, refused)
      if (token.ok) return 'yes'
      return token.problem.kind === 'signed-out' ? 'signed-out' : 'offline'
    },
  })
  const deps = {
    store: createAccountStore({ clock: Date.now, random: webRandom }, db),
    remote: createRemote(ask),
    // For seconds, never for the life of a page: a frozen one would keep it from all others.
    lock: async <T>(work: () => Promise<T>): Promise<T | null> =>
      navigator.locks.request(`sidemap-sync-${db.name}`, { ifAvailable: true }, (held) => (held ? work() : null)),
    timeout: (milliseconds: number) => AbortSignal.timeout(milliseconds),
  }
  return { ask, cycle: (stop: AbortSignal) => cycle(deps, stop) }
}

/** What of the server's order has been read, and with which rights: it is another when something came, or a plan was given or taken. */
export async function readReach(db: Database): Promise<string> {
  const row = await db.meta.get('sync')
  const { cursor, acl, gen } = (row?.v ?? {}) as Record<string, unknown>
  return JSON.stringify([cursor, acl, gen])
}
