import { browser } from 'wxt/browser'

/** The database without an account, where everybody begins. */
export const localDatabase = 'sidemap'

// Read before the first paint of every page, so that nothing is parsed here that costs a library.
export async function currentDatabase(): Promise<string> {
  const { connection }: { connection?: { database?: unknown } } = await browser.storage.local.get('connection')
  return typeof connection?.database === 'string' ? connection.database : localDatabase
}

/** Tells the name when another database has become the current one, here or in another page, until `signal` aborts. */
export function watchDatabase(onChange: (name: string) => void, signal?: AbortSignal): void {
  const listen = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && 'connection' in changes) void currentDatabase().then(onChange)
  }
  browser.storage.onChanged.addListener(listen)
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen))
}
