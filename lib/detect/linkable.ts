import type { PageContext } from './page-context.ts'

/** What of an open page can be given to a deal for good: the thread or the document, by its id. */
export function linkableOf(context: PageContext | null): { app: PageContext['app']; ref: string } | null {
  const ref = context?.thread?.id ?? context?.doc?.id
  return context && ref ? { app: context.app, ref } : null
}
