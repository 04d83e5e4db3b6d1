/** What of ours stands in a draft, with the mark `id` or with any; what is quoted is somebody else's. */
export const ownBlocks = (body: Element, id?: string): Element[] =>
  [...body.querySelectorAll('[data-sidemap]')].filter(
    (block) =>
      (id ?? block.getAttribute('data-sidemap')) === block.getAttribute('data-sidemap') &&
      !block.closest('.gmail_quote, blockquote'),
  )
