import { find } from './find.ts'
import type { Shown } from './visible.ts'

/** Whether an element belongs to the text of a message or of a draft, where anyone may have written anything. */
export function isForeign(element: Element): boolean {
  return element.parentElement?.closest('.a3s, .ii, [contenteditable=true], .M9, .ip, [role=dialog]') != null
}

/** The same, for the text of a message itself. */
export function isForeignToMessage(body: Element): boolean {
  return body.parentElement?.closest('.a3s, .M9, [role=dialog], [contenteditable=true]') != null
}

/** The heading of the open conversation in `main`, or null in a list. */
export function findSubject(main: Element, shown: Shown): Element | null {
  return find(main, 'subject', (heading) => shown(heading) && !isForeign(heading))
}
