import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { bundleClient } from '../client-script.ts'
import type { Person } from '../people.ts'
import type { DocsConfig } from './docs-config.ts'
import { exportHtml } from './export-html.ts'

type Answer = { status?: number; headers: Record<string, string>; body: string }

const html = { 'content-type': 'text/html; charset=utf-8' }
let bundle: Promise<string> | undefined

/** The part of the server that answers for docs.google.com. It remembers what was pasted into each document, as the real one saves it. */
export function createDocsServer() {
  const pasted = new Map<string, string[]>()
  const pastedInto = (id: string) => pasted.get(id) ?? []

  async function answer(path: string, config: DocsConfig, account: Person, body: string): Promise<Answer> {
    const { pathname } = new URL(path, 'https://docs.google.com')
    if (pathname === '/document/_/client.js') {
      bundle ??= bundleClient(fileURLToPath(new URL('./client/main.ts', import.meta.url)))
      const settings = JSON.stringify({ ...config, account })
      return {
        headers: { 'content-type': 'text/javascript; charset=utf-8' },
        body: `(() => { const docsConfig = ${settings};\n${await bundle}\n})()`,
      }
    }
    if (pathname === '/document/_/docs.css')
      return {
        headers: { 'content-type': 'text/css; charset=utf-8' },
        body: await readFile(new URL('./client/docs.css', import.meta.url), 'utf8'),
      }
    const [, id = '', action = ''] = /^\/document(?:\/u\/\d+)?\/d\/([\w-]+)\/(\w+)$/.exec(pathname) ?? []
    if (action === 'save') {
      pasted.set(id, [...pastedInto(id), body])
      return { headers: { 'content-type': 'text/plain' }, body: 'saved' }
    }
    if (action === 'export') return exported(config, pastedInto(id))
    if (/^(edit|preview|view)$/.test(action)) return page(config.title)
    if (/^\/document\/(u\/\d+\/)?$/.test(pathname)) return { headers: html, body: '<!doctype html><title>Google Docs</title>' }
    return { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' }
  }

  return { answer, pastedInto, forget: () => pasted.clear() }
}

function exported({ export: how, title }: DocsConfig, fragments: string[]): Answer {
  switch (how) {
    case 'html':
      return { headers: html, body: exportHtml(title, fragments) }
    case 'large':
      return { headers: html, body: exportHtml(title, ['<p>x</p>'.repeat(700_000)]) }
    case 'sign-in':
      return {
        headers: html,
        body: '<!doctype html><title>Sign in</title><form action="https://accounts.google.com/v3/signin/identifier"><input id="identifierId"></form>',
      }
    case 'forbidden':
      return { status: 403, headers: html, body: '<!doctype html><title>Forbidden</title>' }
    case 'gone':
      return { status: 404, headers: html, body: '<!doctype html><title>Page not found</title>' }
  }
}

function page(title: string): Answer {
  const nonce = randomBytes(16).toString('base64')
  const policy = `require-trusted-types-for 'script'; script-src 'nonce-${nonce}' 'strict-dynamic'; object-src 'none'; base-uri 'self'`
  return {
    headers: { ...html, 'content-security-policy': policy },
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)} - Google Docs</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/document/_/docs.css"></head><body class="docs-gm"><script nonce="${nonce}" src="/document/_/client.js"></script></body></html>`,
  }
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
