/**
 * The only MutationObserver in the foreign page. It looks away as soon as something that may matter has changed, and looks
 * again when it has told its listeners: a burst of ten thousand changes costs what one does. Typing in a draft is not news.
 */

import { isElement } from './nodes.ts'

/** Called after the page has changed; answers whether that meant anything to it. */
export type PageListener = () => boolean | void

/** First news after a quiet time, in ms; each time without meaning doubles it, up to `longest`. */
const shortest = 16
const longest = 256
const quiet = 300
/** After she went somewhere the page is filled in steps: for this long, in ms, news are told at least this often. */
const moving = 2000
const longestMoving = 32
/** While nobody looks at the tab. */
const hidden = 1000

const watched: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['style', 'class', 'hidden', 'data-legacy-thread-id', 'data-legacy-message-id', 'data-hovercard-id'],
}

type Watch = { listeners: Set<PageListener>; stop: () => void }

const watches = new WeakMap<Document, Watch>()

/** Calls `listener` soon after the page, its address or its focus has changed, until `signal` aborts. One watch per document. */
export function observePage(document: Document, listener: PageListener, signal: AbortSignal): void {
  if (signal.aborted) return
  const watch = watches.get(document) ?? startWatch(document)
  watches.set(document, watch)
  watch.listeners.add(listener)
  signal.addEventListener('abort', () => {
    watch.listeners.delete(listener)
    if (watch.listeners.size > 0) return
    watch.stop()
    watches.delete(document)
  })
}

function startWatch(document: Document): Watch {
  const listeners = new Set<PageListener>()
  const ended = new AbortController()
  const view = document.defaultView
  const clock = performance
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame = 0
  let delay = shortest
  let told = -Infinity
  let moved = -Infinity

  const rest = () => {
    clearTimeout(timer)
    view?.cancelAnimationFrame?.(frame)
    timer = undefined
  }
  const tell = () => {
    timer = undefined
    look()
    told = clock.now()
    let isNews = false
    for (const listener of listeners) isNews = listener() === true || isNews
    delay = isNews ? shortest : Math.min(delay * 2, told - moved < moving ? longestMoving : longest)
  }
  const expect = () => {
    if (timer !== undefined) return
    if (clock.now() - told > quiet) delay = shortest
    timer = document.visibilityState === 'visible' ? setTimeout(afterPaint, delay) : setTimeout(tell, hidden)
  }
  // Between two frames the page has to be laid out before it can say what is shown; right after one it knows.
  const afterPaint = () => {
    frame = view?.requestAnimationFrame(() => (timer = setTimeout(tell))) ?? 0
  }
  const hurry = () => {
    moved = clock.now()
    rest()
    delay = shortest
    expect()
  }
  const observer = new MutationObserver((records) => {
    if (records.length < 50 && records.every((record) => isNoNews(record.target))) return
    observer.disconnect()
    expect()
  })
  const look = () => observer.observe(document.documentElement, watched)
  const options = { capture: true, passive: true, signal: ended.signal }
  view?.addEventListener('hashchange', hurry, options)
  view?.addEventListener('popstate', hurry, options)
  view?.addEventListener('resize', expect, options) // what has room beside a subject changes, and nothing in the document does
  for (const name of ['visibilitychange', 'focusin', 'focusout']) document.addEventListener(name, hurry, options)
  look()
  return {
    listeners,
    stop: () => {
      ended.abort()
      observer.disconnect()
      rest()
    },
  }
}

/** Typing in a draft, or our own parts. Asks no style of the page (`isContentEditable` would make it lay out). */
function isNoNews(node: Node): boolean {
  return isElement(node) && node.closest('[contenteditable=true], [data-sidemap-part]') !== null
}
