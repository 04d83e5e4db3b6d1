import { isInput } from '../nodes.ts'
import { find, findAll } from './find.ts'
import { isUntitled } from './untitled.ts'

/** In UTF-16 units. */
const longest = 300

/**
 * The document's name: from its input, the label that mirrors it, or the page's title without the product's name behind it. Null when
 * there is none, also when it is only the word Docs has for a document that nobody named.
 */
export function readTitle(document: Document, url: string): string | null {
  const input = find(document, 'titleInput')
  const typed = isInput(input) ? tidy(input.value) : ''
  const [label] = findAll(document, 'titleLabel', (element) => tidy(element.textContent ?? '') !== '')
  const name = typed || tidy(label?.textContent ?? '') || fromTitle(document.title, url)
  return name === '' || isUntitled(name) ? null : name
}

/**
 * "Plan - Google Docs" is of a document "Plan", "Google Docs" of none. The last part is the product in every language; only the simple
 * page for phones has no such part.
 */
function fromTitle(title: string, url: string): string {
  const whole = tidy(title)
  const [, name = '', last = ''] = /^(.*)\s[-–—]\s(.*)$/.exec(whole) ?? []
  if (last.includes('Google')) return name.trim()
  if (name === '' || url.includes('/mobilebasic')) return whole.includes('Google') ? '' : whole
  return name.trim()
}

/** One line, without what is invisible or turns the reading direction, and without halves of characters. */
function tidy(text: string): string {
  return text
    .slice(0, longest * 4)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, '')
    .trim()
    .slice(0, longest)
    .replace(/\p{Cs}/gu, '')
    .trim()
}
