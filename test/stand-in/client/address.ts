/** What the hash of the address says: a list, and perhaps a conversation of it. */
export interface Place {
  /** `inbox`, `search/budget`, `label/Deals`: the hash without the conversation. */
  list: string
  /** `FMfcgz…`, or 16 hex digits of an old link. */
  token: string | null
}

const tokenForm = /^([BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz]{16,}|[0-9a-f]{16})$/

export function placeOf(hash: string): Place {
  const parts = (hash.replace(/^#/, '').split('?')[0] ?? '').split('/')
  const last = parts.at(-1) ?? ''
  if (parts.length > 1 && tokenForm.test(last)) return { list: parts.slice(0, -1).join('/'), token: last }
  return { list: parts.join('/') || 'inbox', token: null }
}

export function hashOf({ list, token }: Place): string {
  return token === null ? `#${list}` : `#${list}/${token}`
}

/** What is searched for, when the list is a search. */
export function searchOf({ list }: Place): string | null {
  return list.startsWith('search/') ? decodeURIComponent(list.slice('search/'.length).replaceAll('+', ' ')) : null
}
