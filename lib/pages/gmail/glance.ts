import type { Page } from './page.ts'
import { pagePrint } from './page-print.ts'
import { openPage } from './open-page.ts'

/** A page as it is now, and its print: the same print, the same readings. */
export type Glance = { page: Page; print: string }

const glances = new WeakMap<Document, Glance>()

/** Looks at the page once for all who ask in the same moment: each change is told to several listeners, one after the other. */
export function glance(document: Document): Glance {
  const known = glances.get(document)
  if (known !== undefined) return known
  const page = openPage(document, document.location.href)
  const fresh = { page, print: pagePrint(page) }
  glances.set(document, fresh)
  queueMicrotask(() => glances.delete(document))
  return fresh
}
