import { browser } from 'wxt/browser'
import type { Ask } from '../../lib/sync/ask.ts'
import { listenForHints } from '../../lib/sync/hints.ts'

/**
 * One stream of hints for the whole profile: the visible page that holds the lock listens to the server and tells the others. A browser
 * has six connections to a server over HTTP/1.1, and a stream in each tab would leave none for anything else.
 */
export function followHints(account: string, ask: Ask, onHint: () => void, stop: AbortSignal): void {
  const name = `sidemap-hints-${account}`
  const channel = new BroadcastChannel(name)
  channel.addEventListener('message', onHint)
  const everybody = () => {
    onHint()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- A channel is of one origin and takes none.
    channel.postMessage('hint')
  }
  let mine: AbortController | null = null
  const follow = () => {
    // Whom nobody looks at lets go at once: frozen with the lock, it would keep the hints from everybody.
    if (document.visibilityState !== 'visible' || stop.aborted) return mine?.abort()
    if (mine && !mine.signal.aborted) return
    const now = new AbortController()
    mine = now
    const held = navigator.locks.request(name, { signal: now.signal }, () => listen(ask, everybody, now.signal))
    // Aborted while it was waited for, or ended by the server: the next sight of the page, or the next sign-in, begins anew.
    void held.catch(() => undefined).finally(() => now.abort())
  }
  const signedIn = (changes: Record<string, unknown>, area: string) => area === 'local' && 'refresh' in changes && follow()
  document.addEventListener('visibilitychange', follow, { signal: stop })
  browser.storage.onChanged.addListener(signedIn)
  stop.addEventListener('abort', () => {
    follow()
    channel.close()
    browser.storage.onChanged.removeListener(signedIn)
  })
  follow()
}

const longestPause = 60_000

/** Listens again when the stream ends, each time a little later, until a hint comes. Ends where there is nobody to listen as. */
async function listen(ask: Ask, onHint: () => void, signal: AbortSignal): Promise<void> {
  for (let tries = 0; !signal.aborted; tries++) {
    const end = await listenForHints(
      ask,
      () => {
        tries = 0
        onHint()
      },
      signal,
    )
    if (end.kind === 'signed-out' || end.kind === 'too-old') return
    await pause(Math.random() * Math.min(longestPause, 1_000 * 2 ** tries), signal)
    // What was hinted at while nobody listened.
    if (!signal.aborted) onHint()
  }
}

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
