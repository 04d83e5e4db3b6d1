/** An emoji that Gmail draws as an image: the letter itself, or ''. */
export function emojiOf(image: Element): string {
  const alt = image.getAttribute('alt') ?? ''
  return image.hasAttribute('data-emoji') || /^[\p{Extended_Pictographic}\p{Regional_Indicator}\u200d\ufe0f]+$/u.test(alt)
    ? alt
    : ''
}

/** The words of a one-line element, emoji images included. */
export function lineOf(element: Element): string {
  let text = ''
  for (const node of element.childNodes) {
    if (node.nodeType === 3) text += node.nodeValue ?? ''
    else if (node.nodeType === 1)
      text += (node as Element).localName === 'img' ? emojiOf(node as Element) : lineOf(node as Element)
  }
  return text.replace(/\s+/g, ' ')
}
