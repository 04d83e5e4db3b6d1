import { isAdapted } from './adapted.ts'

/** `page`: our script in a tab of mail or of a document. `extension`: one of our own pages, or the background. */
export type From = 'page' | 'extension'
type Said = { id?: string; url?: string; origin?: string; frameId?: number; tab?: unknown }

/**
 * Whether a message came from where messages of its kind come from. The browser fills in who sent it, but a page that broke out of its
 * renderer can send as our script in it: so a page may only ask what a page needs, and never what is for our own pages.
 * @param own start of the addresses of our own pages
 */
export function isSentFrom(from: From, said: Said, id: string, own: string): boolean {
  if (said.id !== id || said.url === undefined) return false
  if (from === 'extension') return said.url.startsWith(own)
  const isTop = said.tab !== undefined && said.frameId === 0
  return isTop && isAdapted(said.url) && (said.origin === undefined || said.origin === new URL(said.url).origin)
}
