import { selectors } from './selectors.ts'
import type { Page } from './page.ts'

const inView = [...selectors.subject, ...selectors.message, ...selectors.body, ...selectors.folded].join()
const inDrafts = [...selectors.composeSign, ...selectors.plainBody, '[role=option][data-hovercard-id]'].join()
const numbers = new WeakMap<Element, number>()
let counter = 0

/**
 * A short text that changes when a reading of the page would be likely to: place, title, and for each element that counts
 * whether it is shown and how much it holds. Costs a small part of a reading: no text is looked at.
 */
export function pagePrint({ document, url, main, shown }: Page): string {
  const active = document.activeElement
  let print = `${url} ${document.title} ${main && numberOf(main)} ${active?.closest('.M9, [role=dialog], .ip') && numberOf(active)} `
  const add = (element: Element) => {
    const id = element.getAttribute('data-legacy-thread-id') ?? element.getAttribute('data-legacy-message-id') ?? ''
    print += `${numberOf(element)}${shown(element) ? '' : '-'}${id}.${element.childNodes.length} `
  }
  if (main !== null) for (const element of main.querySelectorAll(inView)) add(element)
  for (const element of document.querySelectorAll(inDrafts)) add(element)
  return print
}

/** A number for an element, so that one made anew shows. */
function numberOf(element: Element): number {
  const known = numbers.get(element)
  if (known !== undefined) return known
  numbers.set(element, ++counter)
  return counter
}
