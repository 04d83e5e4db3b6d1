/** What the address of a document says. */
export type DocsPlace = {
  /** The document's id, the same in every form of its address. */
  id: string
  /** Which of its tabs, as in `t.0`; null for the first one. */
  tab: string | null
  /** `/u/1` where the address names a slot of the browser's accounts, else ''. */
  slot: string
}

/**
 * Reads an address of Google Docs: `/document/d/<id>/edit`, `/view`, `/preview`, `/mobilebasic`, `/copy`, `/export`, `/comment` or
 * nothing behind the id, with or without `/u/<N>/` and a company's `/a/<domain>/`. Null for a home page, a published copy
 * (`/d/e/...`, whose id is another), spreadsheets, forms, and whatever is no address.
 */
export function readDocsUrl(url: string): DocsPlace | null {
  if (!URL.canParse(url)) return null
  const { hostname, pathname, searchParams, hash } = new URL(url)
  if (hostname !== 'docs.google.com') return null
  const [, slot = '', id = ''] = /^(?:\/a\/[^/]+)?\/document(\/u\/\d+)?\/d\/([\w-]+)(?:\/|$)/.exec(pathname) ?? []
  if (id.length < shortest) return null
  const tab = searchParams.get('tab') ?? /[#&?]tab=([^&]*)/.exec(hash)?.[1] ?? ''
  return { id, tab: /^[\w.-]{1,80}$/.test(tab) ? tab : null, slot }
}

/** Ids have 44 characters as a rule; older ones fewer. `e` is the form of published copies. */
const shortest = 10
