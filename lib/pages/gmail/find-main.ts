import { find, findAll, findEvery } from './find.ts'
import { findSubject, isForeign } from './find-subject.ts'
import { hasSize, type Shown } from './visible.ts'

/**
 * The view on screen. Old ones stay in the page hidden; should two be shown, the one that holds the focus, or the only one
 * with a conversation. Null while a view loads, and when two conversations claim to be on screen: better none than a guess.
 */
export function findMain(document: Document, shown: Shown): Element | null {
  const isView = (view: Element) => !view.parentElement?.closest('[role=main]') && shown(view) && hasSize(view)
  const views = findAll(document, 'main', isView)
  if (views.length < 2) return views[0] ?? null
  const reachable = views.filter((view) => !view.closest('[aria-hidden=true], [inert]'))
  const focused = reachable.find((view) => view.contains(document.activeElement))
  if (focused !== undefined) return focused
  const [thread, ...others] = reachable.filter((view) => findSubject(view, shown) !== null)
  return others.length > 0 ? null : (thread ?? reachable[0] ?? null)
}

/** What stands for the view in a window or page of its own: nothing else is in it. */
export function findPageOfOne(document: Document, isSingle: boolean): Element | null {
  return find(document, 'printed') ?? (isSingle || document.body?.matches('.aAU.xE.Su') ? document.body : null)
}

/** Where no view is marked: from the only subject on screen outwards until there are messages. Null when there are two. */
export function aroundSubject(document: Document, shown: Shown): Element | null {
  const [heading, ...others] = findAll(document, 'subject', (element) => shown(element) && !isForeign(element))
  if (heading === undefined || others.length > 0) return null
  let around = heading.parentElement
  while (
    around !== null &&
    around !== document.body &&
    find(around, 'body') === null &&
    findEvery(around, 'message').length === 0
  )
    around = around.parentElement
  return around
}
