import { fail, ok, type Result } from '../base/result.ts'
import { WebAddress } from './entity-kinds.ts'

/** What was pasted as a web address (R120); without a scheme it is https. A problem is a sentence to show. */
export function readWebAddress(text: string): Result<string, string> {
  const typed = text.trim()
  if (typed === '') return fail('Paste the address of the page')
  if (typed.length > 2_000) return fail('An address has at most 2,000 letters')
  const full = bare.test(typed) ? `https://${typed}` : typed
  if (!/^https?:\/\//i.test(full)) return fail('Paste the whole address: it begins with https://')
  if (/^https?:\/\/[^/?#]*@/i.test(full)) return fail('Take the name and password out of the address')
  const read = WebAddress.safeParse(full)
  return read.success ? ok(read.data) : fail('This is no web address. Copy it from the browser’s address bar')
}

/** "docs.northgate.example/intake": a host with a dot, and no scheme. */
const bare = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?(?:[/?#]\S*)?$/u

/** Where an address leads: what is shown beside a link, so that its title cannot say otherwise. */
export const hostOf = (url: string): string =>
  /^https?:\/\/([^/?#]+)/i
    .exec(url)?.[1]
    ?.toLowerCase()
    .replace(/^www\./, '') ?? ''
