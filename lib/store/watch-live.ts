import { liveQuery } from 'dexie'

/** Tells what `read` reads of the database, and again whenever that was changed, here or in another window, until `signal` aborts. */
export function watchLive<T>(read: () => Promise<T> | T, onValue: (value: T) => void, signal: AbortSignal): void {
  const live = liveQuery(read).subscribe(onValue)
  signal.addEventListener('abort', () => live.unsubscribe())
}
