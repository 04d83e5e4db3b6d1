import { readFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { createServer, type Server } from 'node:https'
import { certificate } from './certificate.ts'
import { createDocsServer } from './docs/docs-response.ts'
import type { ClientConfig } from './client-config.ts'
import { clientScript } from './client-script.ts'
import { pageResponse } from './page-response.ts'
import { defaults, withOptions, type StandInOptions } from './options.ts'
import { addressOf, type SurfaceName } from './surfaces.ts'
import type { Thread } from './thread.ts'
import { threadsOn } from './threads-on.ts'

export interface StandIn {
  port: number
  /** `https://mail.google.com/mail/u/0/`, reachable only in a browser that `launchBrowser` started. */
  url: string
  /** Every request that reached the server, in order. */
  requests: { method: string; host: string; path: string }[]
  /** What was pasted into a document, as HTML, in order. */
  pastedInto(document: string): readonly string[]
  /** Alters the options for pages that load from now on. Switches not named stay as they were. */
  change(options: StandInOptions): void
  /** The same, but what is not named goes back to its default. */
  reset(options?: StandInOptions): void
  /** The address of a surface with this thread. */
  address(surface: SurfaceName, thread: Thread): string
  close(): Promise<void>
}

/** Starts the practice mailbox on a free port of 127.0.0.1. */
export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  let config = withOptions(defaults, options)
  const requests: StandIn['requests'] = []
  const docs = createDocsServer()
  const server = createServer(await certificate(), (request, response) => {
    const { method = '', url: path = '/' } = request
    const host = request.headers.host ?? ''
    requests.push({ method, host, path })
    void bodyOf(request)
      .then((body) =>
        host === 'docs.google.com' ? docs.answer(path, config.docs, config.account, body) : answer(host, path, config),
      )
      .then(
        ({ status = 200, headers, body }) => response.writeHead(status, { 'cache-control': 'no-store', ...headers }).end(body),
        (error: unknown) => response.writeHead(500).end(String(error)),
      )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: portOf(server),
    url: 'https://mail.google.com/mail/u/0/',
    requests,
    pastedInto: docs.pastedInto,
    reset: (changes = {}) => {
      docs.forget()
      config = withOptions(defaults, changes)
    },
    address: addressOf,
    change: (changes) => void (config = withOptions(config, changes)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Reports and pings have bodies too, that nobody reads. */
async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = ''
  for await (const part of request) body += String(part)
  return body
}

interface Answer {
  status?: number
  headers: Record<string, string>
  body: string
}

async function answer(host: string, path: string, config: ClientConfig): Promise<Answer> {
  const { pathname } = new URL(path, 'https://mail.google.com')
  // Under the machine's own name it is the same page without any extension: what the page tax is measured against.
  if (host !== 'mail.google.com' && !host.startsWith('localhost:'))
    return { status: 404, headers: { 'content-type': 'text/plain' }, body: `Nothing is served for ${host}` }
  if (pathname === '/mail/_/client.js') {
    const threads = threadsOn(config.now, config.threads, defaults.now)
    return { headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: await clientScript({ ...config, threads }) }
  }
  if (pathname === '/mail/_/gmail.css') {
    return {
      headers: { 'content-type': 'text/css; charset=utf-8' },
      body: await readFile(new URL('./client/gmail.css', import.meta.url), 'utf8'),
    }
  }
  if (/^\/mail\/(b\/[^/]+\/)?u\/[^/]+\/(popout)?$/.test(pathname)) return pageResponse(config)
  return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' }
}

function portOf(server: Server): number {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The stand-in listens on no port')
  return address.port
}
