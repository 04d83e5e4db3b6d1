import { aroundSubject, findMain, findPageOfOne } from './find-main.ts'
import type { Page, TextMemory } from './page.ts'
import { readGmailUrl } from './read-url.ts'
import { createShown } from './visible.ts'

/** Finds the view on screen for one reading; `texts` carries message texts over from the reading before. Never throws. */
export function openPage(document: Document, url: string, texts: TextMemory = new WeakMap()): Page {
  const missed = new Set<string>()
  const shown = createShown(document)
  const place = readGmailUrl(url)
  const isComposeWindow = place.isComposeWindow || (document.body?.matches('.xE.xp') ?? false)
  let main: Element | null = null
  let lacksMain = !isComposeWindow
  try {
    main = findMain(document, shown) ?? (isComposeWindow ? null : findPageOfOne(document, place.isSingle))
    lacksMain &&= main === null
    main ??= isComposeWindow ? null : aroundSubject(document, shown)
  } catch {
    // as good as absent
  }
  return { document, url, shown, main, lacksMain, isComposeWindow, missed, miss: (name) => void missed.add(name), texts }
}
