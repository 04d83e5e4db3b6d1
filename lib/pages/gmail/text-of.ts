import { isElement } from '../nodes.ts'

/** An emoji that Gmail draws as an image: the letter itself, or ''. */
export function emojiOf(image: Element): string {
  const alt = image.getAttribute('alt') ?? ''
  return image.hasAttribute('data-emoji') ||
    /^(\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u200d|\ufe0f)+$/u.test(alt)
    ? alt
    : ''
}

/** The words of a one-line element, emoji images included. */
export function lineOf(element: Element): string {
  let text = ''
  for (const node of element.childNodes) {
    if (isElement(node)) text += node.localName === 'img' ? emojiOf(node) : lineOf(node)
    else if (node.nodeType === 3) text += node.nodeValue ?? ''
  }
  return text.replace(/\s+/g, ' ')
}
