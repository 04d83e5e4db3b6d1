import { isHtml } from '../nodes.ts'
import { hasSize, type Shown } from './visible.ts'

/** Signs of the body that do not depend on each other, and how much each says. Heights only where there is layout. */
const signs: [weight: number, test: (element: HTMLElement) => boolean][] = [
  [2, (element) => element.getAttribute('g_editable') === 'true'],
  [1, (element) => element.getAttribute('role') === 'textbox'],
  [1, (element) => element.matches('.Am')],
  [1, (element) => element.matches('.editable')],
  [1, (element) => element.closest('.Ap, .Au') !== null],
  [1, (element) => element.offsetHeight >= 60],
]

/**
 * The editor of a draft, or null when none shows enough signs. One sign is never enough: the box in which Gmail lets her
 * describe a message to Gemini is an editable text box as well (2026-07: a tool took it for the body and sent an empty mail).
 */
export function findBody(root: Element, shown: Shown): HTMLElement | null {
  let best: HTMLElement | null = null
  let bestWeight = 2
  for (const element of root.querySelectorAll('[contenteditable]:not([contenteditable=false])')) {
    if (!isHtml(element) || !shown(element) || !hasSize(element) || element.parentElement?.closest('[contenteditable=true]'))
      continue
    const weight = signs.reduce((sum, [value, test]) => sum + (test(element) ? value : 0), 0)
    if (weight > bestWeight) {
      best = element
      bestWeight = weight
    }
  }
  return best
}
