import { isHtml } from '../nodes.ts'

/** Whether an element is shown, by its own and its ancestors' style. */
export type Shown = (element: Element) => boolean

/**
 * A judge for one reading of `document`. The browser's own answer where there is one; else computed styles of all
 * ancestors (jsdom has no layout), each asked once; without a window or style sheets the inline style says it all.
 */
export function createShown(document: Document): Shown {
  const view = document.defaultView
  const isComputed = view !== null && document.styleSheets.length > 0
  const displayed = new Map<Element, boolean>()

  const style = (element: Element) => (isComputed ? view.getComputedStyle(element) : isHtml(element) ? element.style : null)
  const isDisplayed = (element: Element): boolean => {
    let answer = displayed.get(element)
    if (answer === undefined) {
      const own = style(element)?.display !== 'none' && !element.hasAttribute('hidden')
      answer = own && (element.parentElement === null || isDisplayed(element.parentElement))
      displayed.set(element, answer)
    }
    return answer
  }
  const isVisible = (element: Element): boolean => {
    for (let node: Element | null = element; node !== null; node = isComputed ? null : node.parentElement) {
      const visibility = style(node)?.visibility
      if (visibility) return visibility === 'visible'
    }
    return true
  }
  return (element) => {
    if (view !== null && typeof element.checkVisibility === 'function') {
      return element.checkVisibility({ visibilityProperty: true, checkVisibilityCSS: true })
    }
    return isDisplayed(element) && isVisible(element)
  }
}

/** Shown and, where there is layout at all, not shrunk to nothing (a minimised compose may keep its display). */
export function hasSize(element: Element): boolean {
  const page = element.ownerDocument.documentElement.getBoundingClientRect()
  const own = element.getBoundingClientRect()
  return page.width === 0 || own.width + own.height > 0
}
