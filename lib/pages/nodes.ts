/** Kinds of nodes told by what they are, not by `instanceof`: documents of other windows have classes of their own. */

export function isElement(node: Node | null): node is Element {
  return node?.nodeType === 1
}

export function isHtml(element: Element): element is HTMLElement {
  return 'isContentEditable' in element || 'offsetHeight' in element
}

export function isInput(element: Element | null): element is HTMLInputElement {
  return element?.localName === 'input'
}

export function isTextArea(element: Element | null): element is HTMLTextAreaElement {
  return element?.localName === 'textarea'
}
