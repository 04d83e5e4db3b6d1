/** What a reader of tables needs of an element; everything else (styles, ids, event handlers) is dropped. */
const kept = new Set(['href', 'colspan', 'rowspan', 'start'])
const unread =
  'script, style, x-style, link, meta, base, title, iframe, object, embed, template, noscript, svg, img, form, input, button'

/**
 * A document that Docs gave away as HTML, without what is not its text: comments (marks `[a]` in the text, `cmnt_ref…`, and what was
 * said at the end, `cmnt…`), pictures, styles, scripts, and Google's detour around links. A suggestion that stands as `ins` is not in the
 * document yet and goes; what is suggested to go (`del`) is still there and stays. How Docs marks suggestions in this form is not
 * documented anywhere public (November 2026); what carries no mark is read as text. Changes `parsed`, which must not be a page on screen.
 */
export function cleanExport(parsed: Document): string {
  for (const element of parsed.querySelectorAll(unread)) element.remove()
  for (const link of parsed.querySelectorAll('a')) dropComment(link)
  for (const element of parsed.querySelectorAll('ins')) element.remove()
  for (const element of parsed.querySelectorAll('del')) element.replaceWith(...element.childNodes)
  for (const element of parsed.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) if (!kept.has(name)) element.removeAttribute(name)
    const href = element.getAttribute('href')
    if (href !== null) setLink(element, targetOf(href))
  }
  return parsed.body?.innerHTML ?? ''
}

/**
 * The same page with its styles under another name, for a page of ours to parse: its policy reports every style, also in a document that
 * is never shown (Chromium 156). Words of the text are not touched, for only tags are looked at.
 */
export const withoutStyles = (html: string): string =>
  html.replace(/<[/a-z][^<>]*/gi, (tag) => tag.replace(/^<(\/?)style\b/i, '<$1x-style').replace(/\sstyle\s*=/gi, ' x-style='))

/** Both ends of a comment are links to each other: the mark in the text, and the box at the end with all that was said. */
function dropComment(link: Element): void {
  const name = link.getAttribute('id') ?? link.getAttribute('name') ?? ''
  const href = link.getAttribute('href') ?? ''
  if (/^cmnt_ref\d+$/.test(name) || /^#cmnt\d+$/.test(href)) (link.closest('sup') ?? link).remove()
  else if (/^cmnt\d+$/.test(name) || /^#cmnt_ref\d+$/.test(href)) {
    const box = link.closest('div')
    ;(box === null || box.querySelector('table') !== null ? (link.closest('p') ?? link) : box).remove()
  }
}

function setLink(element: Element, target: string | null): void {
  if (target === null) element.removeAttribute('href')
  else element.setAttribute('href', target)
}

/** Where a link leads without `google.com/url?q=…` before it; null for what is no web or mail address. */
function targetOf(href: string): string | null {
  const link = URL.canParse(href) ? new URL(href) : null
  const isDetour = link !== null && /^(www\.)?google\.com$/.test(link.hostname) && link.pathname === '/url'
  const target = isDetour ? (link.searchParams.get('q') ?? '') : href
  return /^(https?|mailto):/i.test(target) ? target : null
}
