/** What Gmail's address says. The page may lag behind it, so it never stands in for ids read from the page. */
export type GmailPlace = {
  /** An open conversation is named in the address (`FMfcgz...`, or 16 hex digits from an older link). */
  hasThread: boolean
  /** A window of its own: a conversation or a draft without the mailbox around it. */
  isPopout: boolean
  /** A page that holds one conversation or message and nothing else: pop-out, print view, the whole of a clipped message. */
  isSingle: boolean
  /** A window that holds only a draft. */
  isComposeWindow: boolean
  /** From the form `/mail/u/<address>/`. */
  account: string | null
}

/** Reads a Gmail address; anything that is none gives an empty place. */
export function readGmailUrl(url: string): GmailPlace {
  const place: GmailPlace = { hasThread: false, isPopout: false, isSingle: false, isComposeWindow: false, account: null }
  if (!URL.canParse(url)) return place
  const { pathname, searchParams, hash } = new URL(url)
  const view = searchParams.get('view')
  const token = /([^#/?]*)(\?.*)?$/.exec(hash)?.[1] ?? ''
  place.hasThread = /^[B-DF-HJ-NP-TV-Z]{20,}$/i.test(token) || /^[0-9a-f]{16}$/i.test(token) || /^thread-[af]:/.test(token)
  place.isComposeWindow = view === 'cm'
  place.isPopout = place.isComposeWindow || view === 'btop' || /\/popout\b/.test(pathname)
  place.isSingle = (place.isPopout && !place.isComposeWindow) || view === 'pt' || view === 'lg'
  place.account = /^\/mail\/u\/([^/]+@[^/]+)/.exec(decode(pathname))?.[1]?.toLowerCase() ?? null
  return place
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path // a lone percent sign
  }
}
