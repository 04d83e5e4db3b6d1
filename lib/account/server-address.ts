import { fail, ok, type Result } from '../base/result.ts'

/**
 * The address of a server as somebody types it: `sidemap.acme.example`, `http://127.0.0.1:4870/`.
 * @returns its origin; or a sentence that says what is wrong with it
 */
export function readServerAddress(typed: string): Result<string, string> {
  const text = typed.trim()
  const url = parsed(/^https?:\/\//i.test(text) ? text : `${isHere(text) ? 'http' : 'https'}://${text}`)
  if (url === null || !looksLikeHost(text))
    return fail('This is no address of a server. It looks like sidemap.company.com or http://127.0.0.1:4870.')
  if (url.protocol === 'http:' && !isHere(url.host))
    return fail('Plain http is read by others on the way: use the https address. Only a server on this computer may do without.')
  return ok(url.origin)
}

/** A name with a dot, and no more before a path than a port: neither another scheme nor a password. */
const looksLikeHost = (text: string): boolean => /^(https?:\/\/)?(localhost|[^\s/:@]+\.[^\s/:@]+)(:\d+)?([/?#]|$)/i.test(text)

const isHere = (host: string): boolean => /^(localhost|127\.0\.0\.1)(:\d+)?(\/|$)/i.test(host)

function parsed(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}
