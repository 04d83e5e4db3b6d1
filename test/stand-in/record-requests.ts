import type { BrowserContext, Page } from 'playwright'

export interface RecordedRequest {
  url: string
  method: string
  /** URL of the page or worker that asked. */
  by: string
}

/**
 * Records what pages, side panels and service workers of this browser ask for, from now on. `leaving()` lists what was not for
 * the extension's own files, nor for the stand-in's host names, nor for the `allowed` hosts (`host:port`).
 */
export function recordRequests(
  context: BrowserContext,
  allowed: string[] = [],
): { all: RecordedRequest[]; leaving(): RecordedRequest[] } {
  const all: RecordedRequest[] = []
  const inside = new Set(['mail.google.com', 'docs.google.com', ...allowed])
  const watch = (page: Page) => {
    page.on('websocket', (socket) => all.push({ url: socket.url(), method: 'WEBSOCKET', by: page.url() }))
  }
  context.pages().forEach(watch)
  context.on('page', watch)
  context.on('request', (request) => {
    const by = request.serviceWorker()?.url() ?? request.headers()['referer'] ?? 'a page'
    all.push({ url: request.url(), method: request.method(), by })
  })
  return { all, leaving: () => all.filter(({ url }) => /^(https?|wss?):/.test(url) && !inside.has(new URL(url).host)) }
}
