/** Whether what lies behind an element is dark, by the nearest background that covers: Gmail's themes set no flag. */
export function isDarkBehind(element: Element): boolean {
  const view = element.ownerDocument.defaultView
  if (view === null) return false
  for (let node: Element | null = element; node !== null; node = node.parentElement) {
    const [red = 255, green = 255, blue = 255, alpha = 1] =
      view
        .getComputedStyle(node)
        .backgroundColor.match(/[\d.]+/g)
        ?.map(Number) ?? []
    if (alpha > 0.5) return red * 0.299 + green * 0.587 + blue * 0.114 < 128
  }
  return false
}
