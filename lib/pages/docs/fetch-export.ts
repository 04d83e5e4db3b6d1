import { fail, ok, type Result } from '../../base/result.ts'
import type { DocsPlace } from './read-url.ts'

/**
 * Why a document could not be read. `signed-out`: Google asks who is there. `forbidden`: its owner has switched downloads off.
 * `gone`: no such document, or not for this account. `no-answer`: offline, or sent to a sign-in that a script must not follow.
 */
export type ExportProblem = 'signed-out' | 'forbidden' | 'gone' | 'no-answer' | 'slow' | 'too-large' | 'failed'

/** In characters, and in ms. */
const largest = 5_000_000
const patience = 15_000

/** Where Docs gives the document away as HTML, for the account and the tab of this address. */
function exportUrl({ id, tab, slot }: DocsPlace): string {
  return `https://docs.google.com/document${slot}/d/${id}/export?format=html${tab === null ? '' : `&tab=${encodeURIComponent(tab)}`}`
}

/** Fetches a document as HTML with the session of its page; to be called in that page, on the user's click. Never throws. */
export async function fetchExport(
  place: DocsPlace,
  get: (url: string, options: RequestInit) => Promise<Response> = fetch,
): Promise<Result<string, ExportProblem>> {
  const signal = AbortSignal.timeout(patience)
  try {
    const response = await get(exportUrl(place), { credentials: 'include', signal })
    const problem = problemOf(response)
    if (problem !== null) return fail(problem)
    const html = await response.text()
    if (html.length > largest) return fail('too-large')
    return isSignIn(html) ? fail('signed-out') : ok(html)
  } catch {
    return fail(signal.aborted ? 'slow' : 'no-answer')
  }
}

function problemOf({ url, status, headers }: Response): ExportProblem | null {
  if (URL.canParse(url) && new URL(url).hostname === 'accounts.google.com') return 'signed-out'
  if (status === 401 || status === 403) return 'forbidden'
  if (status === 404 || status === 410) return 'gone'
  const isHtml = /^text\/html\b/i.test(headers.get('content-type') ?? '')
  return status === 200 && isHtml ? null : 'failed'
}

/** A sign-in page also comes with a 200. A document may link to it; only the page itself has its form or says so as its address. */
const isSignIn = (html: string): boolean =>
  /<(form|base|meta)\b[^>]{0,2000}https:\/\/accounts\.google\.com\/|\bid="identifierId"/i.test(html)
