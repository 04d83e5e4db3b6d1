import type { Page } from './page.ts'

// Queries and no live lists: a live list makes every later change of the page dearer, a query costs one walk each time.
const partsOfView = '.hP, .adn, .kv, .a3s, .adx'
const fieldsOfDrafts = '[name=subjectbox], [name=composeid], [name=to]'
const numbers = new WeakMap<Element, number>()
let counter = 0

/**
 * A short text that changes when a reading of the page would be likely to: place, title, and for each element that counts
 * whether it is shown and how much it holds. Costs a small part of a reading: no text is looked at. What it does not know
 * of (Gmail's classes may have changed) is caught by the reading that is made now and then anyway.
 */
export function pagePrint({ document, url, main, shown }: Page): string {
  let print = `${url} ${document.title} `
  const add = (element: Element, id: string | null = null) => {
    print += `${numberOf(element)}${shown(element) ? '' : '-'}${id ?? ''}.${element.childNodes.length} `
  }
  if (document.activeElement !== null) add(document.activeElement)
  if (main !== null) {
    add(main)
    for (const part of main.querySelectorAll(partsOfView)) add(part, part.getAttribute('data-legacy-thread-id'))
    print += main.querySelectorAll('[email]').length
  }
  for (const field of document.querySelectorAll(fieldsOfDrafts)) add(field.parentElement ?? field)
  return `${print} ${document.querySelectorAll('[data-hovercard-id]').length}`
}

/** A number for an element, so that one made anew shows. */
function numberOf(element: Element): number {
  const known = numbers.get(element)
  if (known !== undefined) return known
  numbers.set(element, ++counter)
  return counter
}
