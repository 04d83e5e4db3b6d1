/** Something of ours in the foreign page: a host element that nothing of the page reaches into. */
export type Part = { host: HTMLElement; root: ShadowRoot }

/**
 * A host with a shadow root and its style. Built without markup strings, since the page enforces Trusted Types. Keys stay
 * inside: a field or button in a shadow root looks like plain page to Gmail, whose one-letter commands would fire.
 */
export function createPart(document: Document, name: string, css: string): Part {
  const host = document.createElement('span')
  host.setAttribute('data-sidemap-part', name)
  const root = host.attachShadow({ mode: 'open' })
  addStyle(document, root, css)
  for (const key of ['keydown', 'keypress', 'keyup']) host.addEventListener(key, (event) => event.stopPropagation())
  return { host, root }
}

/** An element with attributes and children, as `createElement` should have been. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: Tag,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

/** Sets or removes an attribute, and touches nothing when it is so already. */
export function setFlag(host: Element | null, name: string, value: boolean): void {
  if (host?.hasAttribute(name) === !value) host.toggleAttribute(name, value)
}

/** An icon that says nothing to screen readers, drawn from path data and circles "x y r" with the text's colour. */
export function icon(document: Document, box: number, paths: string[]): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', `0 0 ${box} ${box}`)
  svg.setAttribute('aria-hidden', 'true')
  for (const data of paths) {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
    path.setAttribute('d', data)
    svg.append(path)
  }
  return svg
}

/** A constructed sheet needs no permission of the page; Firefox refuses one from a content script, so a style element there. */
function addStyle(document: Document, root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [sheet]
  } catch {
    root.append(element(document, 'style', {}, css))
  }
}
