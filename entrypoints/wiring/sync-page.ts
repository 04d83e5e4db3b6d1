import { browser } from 'wxt/browser'
import type { SyncState } from '../../components/workspace/team-port.ts'
import { readConnection } from '../../lib/account/connection.ts'
import { localDatabase } from '../../lib/account/current-database.ts'
import type { Database } from '../../lib/store/database.ts'
import { watchLive } from '../../lib/store/watch-live.ts'
import { webRandom } from '../../lib/store/web-random.ts'
import { createLoop, type Loop } from '../../lib/sync/loop.ts'
import { accountSync, readReach } from './account-sync.ts'
import { followHints } from './follow-hints.ts'

export type PageSync = {
  state: () => SyncState
  watch: (onChange: () => void, signal: AbortSignal) => void
  now: () => void
}
/** `stop` aborts when the page turns to another database; `onNews`: something came from colleagues. */
export type SyncPorts = { stop: AbortSignal; onNews: () => void }

/** When no hint comes through, a page looks all the same. In ms. */
const every = 300_000

/** The exchange of this page with the server: it looks on its own, and at every sign that something may be there to send or to read. */
export function syncPage(db: Database, { stop, onNews }: SyncPorts): PageSync {
  const watchers = new Set<() => void>()
  let shown: SyncState = 'idle'
  let loop: Loop | null = null
  if (db.name !== localDatabase) void begin()
  return {
    state: () => shown,
    watch(onChange, signal) {
      watchers.add(onChange)
      signal.addEventListener('abort', () => watchers.delete(onChange))
    },
    now: () => loop?.wake(true),
  }

  async function begin(): Promise<void> {
    const connection = await readConnection()
    if (connection?.database !== db.name || stop.aborted) return
    const { ask, cycle } = accountSync(db, connection)
    const run = async (signal: AbortSignal) => {
      const before = await readReach(db)
      const end = await cycle(signal)
      if ((await readReach(db)) !== before) onNews()
      return end
    }
    const mine = createLoop({ cycle: run, clock: Date.now, random: webRandom, onState: show, every }, stop)
    loop = mine
    const wake = () => mine.wake()
    const urgently = () => mine.wake(true)
    watchLive(() => db.outbox.orderBy('n').lastKey(), (newest) => newest !== undefined && wake(), stop) // prettier-ignore
    addEventListener('online', urgently, { signal: stop })
    addEventListener('focus', wake, { signal: stop })
    addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake(), { signal: stop })
    const signedIn = (changes: Record<string, unknown>, area: string) => area === 'local' && 'refresh' in changes && urgently()
    browser.storage.onChanged.addListener(signedIn)
    stop.addEventListener('abort', () => browser.storage.onChanged.removeListener(signedIn))
    followHints(db.name, ask, wake, stop)
    wake()
  }

  function show(state: { kind: SyncState; tries?: number }): void {
    // What failed stays said while it is tried again.
    if (state.kind === 'sending' && state.tries !== 0) return
    if (shown === state.kind) return
    shown = state.kind
    for (const watcher of watchers) watcher()
  }
}
