/** Attributes whose value is the page's own vocabulary; of all others only the shape of the value is told. */
const spoken =
  /^(class|role|type|dir|style|hidden|contenteditable|g_editable|gh|peoplekit-id|tabindex|aria-(expanded|hidden|multiline|selected))$/
const fields = /^(to|cc|bcc|from|subject|subjectbox|composeid|draft|rt|rm|q)$/
const written = '.a3s, [contenteditable]'
const most = 600

/**
 * The shape of a part of the page without anybody's words, for the report when the page has changed: elements, the page's
 * own classes and roles, lengths of texts. Inside messages and drafts only elements. At most 600 of them.
 */
export function redact(root: Element): string {
  const lines: string[] = []
  const visit = (element: Element, depth: number, isWritten: boolean) => {
    if (lines.length >= most) return
    const own = isWritten ? '' : [...element.attributes].map(shapeOf).join('')
    const text = [...element.childNodes].reduce(
      (sum, node) => sum + (node.nodeType === 3 ? (node.nodeValue ?? '').trim().length : 0),
      0,
    )
    lines.push(
      `${' '.repeat(Math.min(depth, 30))}${element.localName.replace(/[^a-z0-9-]/g, '?')}${own}${text > 0 ? ` "${text}"` : ''}`,
    )
    for (const child of element.children) visit(child, depth + 1, isWritten || element.matches(written))
  }
  visit(root, 0, root.parentElement?.closest(written) != null)
  return lines.join('\n')
}

function shapeOf({ name, value }: Attr): string {
  const isSpoken =
    name === 'style' ? /^[\w\s:;.#%-]{0,60}$/.test(value) : spoken.test(name) || (name === 'name' && fields.test(value))
  const shape = value
    .slice(0, 24)
    .replace(/\p{L}/gu, 'x')
    .replace(/\p{N}/gu, '0')
    .replace(/[^x0@.#:-]/g, '_')
  return `[${name}=${isSpoken ? value.slice(0, 120) : shape}]`
}
