import { browser } from 'wxt/browser'
import type { SyncState } from '../../components/workspace/team-port.ts'
import { readConnection } from '../../lib/account/connection.ts'
import { localDatabase } from '../../lib/account/current-database.ts'
import type { Database } from '../../lib/store/database.ts'
import { watchLive } from '../../lib/store/watch-live.ts'
import { webRandom } from '../../lib/store/web-random.ts'
import { createLoop } from '../../lib/sync/loop.ts'
import { accountSync, readReach } from './account-sync.ts'
import { followHints } from './follow-hints.ts'

export type PageSync = {
  state: () => SyncState
  watch: (onChange: () => void, signal: AbortSignal) => void
}
/** `stop` aborts when the page turns to another database; `onNews`: something came from colleagues. */
export type SyncPorts = { stop: AbortSignal; onNews: () => void }

/** When no hint comes through, a page looks all the same. In ms. */
const every = 300_000

/** The exchange of this page with the server: it looks on its own, and at every sign that something may be there to send or to read. */
export function syncPage(db: Database, { stop, onNews }: SyncPorts): PageSync {
  const watchers = new Set<() => void>()
  let shown: SyncState = 'idle'
  if (db.name !== localDatabase) void begin()
  return {
    state: () => shown,
    watch(onChange, signal) {
      watchers.add(onChange)
      signal.addEventListener('abort', () => watchers.delete(onChange))
    },
  }

  async function begin(): Promise<void> {
    const connection = await readConnection()
    if (connection?.database !== db.name || stop.aborted) return
    const moved = new AbortController()
    const end = AbortSignal.any([stop, moved.signal])
    const { ask, cycle } = accountSync(db, connection)
    const run = async (signal: AbortSignal) => {
      const before = await readReach(db)
      const ended = await cycle(signal)
      if ((await readReach(db)) !== before) onNews()
      return ended
    }
    const mine = createLoop({ cycle: run, clock: Date.now, random: webRandom, onState: show, every }, end)
    const wake = () => mine.wake()
    const urgently = () => mine.wake(true)
    watchLive(() => db.outbox.orderBy('n').lastKey(), (newest) => newest !== undefined && wake(), end) // prettier-ignore
    addEventListener('online', urgently, { signal: end })
    addEventListener('focus', wake, { signal: end })
    addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake(), { signal: end })
    const onStored = (changes: Record<string, unknown>, area: string) => {
      if (area !== 'local') return
      if ('refresh' in changes) urgently()
      if ('connection' in changes) void follow()
    }
    // The same account, and its server at another address: what goes on with the former one would be signed out for ever.
    const follow = async () => {
      if ((await readConnection())?.server === connection.server || end.aborted) return
      moved.abort()
      await begin()
    }
    browser.storage.onChanged.addListener(onStored)
    end.addEventListener('abort', () => browser.storage.onChanged.removeListener(onStored))
    followHints(db.name, ask, wake, end)
    wake()
  }

  function show({ kind }: { kind: SyncState }): void {
    // What failed stays said while it is tried again: a form to sign in keeps what is half typed.
    if (kind === shown || (kind === 'sending' && shown !== 'idle')) return
    shown = kind
    for (const watcher of watchers) watcher()
  }
}
