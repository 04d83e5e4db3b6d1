import { cutQuotation, quoteMark } from './cut-quotation.ts'
import { isElement } from '../nodes.ts'
import type { Page } from './page.ts'
import { emojiOf } from './text-of.ts'

/** Letters kept of one message: far above what anybody writes, far below what hurts. */
const limit = 60_000

const blocks =
  /^(address|article|blockquote|center|dd|div|dl|dt|fieldset|footer|form|h[1-6]|header|hr|li|ol|p|pre|section|table|tr|ul)$/
const silent = /^(style|script|title|head|template|noscript|textarea|select|object|svg)$/

/** Containers of other programs' quotations and of signatures: left out wherever they stand. */
const leftOut =
  /^(gmail_signature(_prefix)?|moz-cite-prefix|moz-signature|yahoo_quoted|protonmail_quote|protonmail_signature_block(-user)?|tutanota_quote|zmail_extra|mail-editor-reference-message-container|ms-outlook-mobile-(signature|reference-message)|AppleMailSignature|Signature|ajR|yj6qo|iX)$/

/** From here to the end everything is quoted: Outlook puts the older message after the mark, not inside it. */
const dividers = /^(divRplyFwdMsg|appendonsend|stopSpelling|OLK_SRC_BODY_SECTION|OutlookMessageHeader|moz-forward-container)$/

/**
 * What the sender wrote in this message: no quotation, no signature, no hidden text; a line per block, emoji images as
 * letters. New text inside a quotation's container is kept; what looks like a quotation is only believed to be new when
 * nothing else is there.
 */
export function newestText(page: Page, body: Element): string {
  const source = body.textContent
  const nodes = body.childElementCount
  const known = page.texts.get(body)
  if (known?.source === source && known.nodes === nodes) return known.text
  const text = (cutQuotation(collect(page, body, false)) || cutQuotation(collect(page, body, true))).slice(0, limit)
  page.texts.set(body, { source, nodes, text })
  return text
}

/** The words in order with line breaks; `quoteMark` stands where a quotation was left out. */
function collect({ shown }: Page, body: Element, isLenient: boolean): string {
  let text = ''
  let isOver = false
  let preformatted = 0

  const line = () => {
    if (text !== '' && !text.endsWith('\n')) text += '\n'
  }
  const mark = () => {
    line()
    text += quoteMark + '\n'
  }
  const visitAll = (parent: Element) => {
    for (const node of parent.childNodes) {
      if (isOver || text.length > limit * 2) return
      if (node.nodeType === 3) addWords(node.nodeValue ?? '')
      else if (isElement(node) && visit(node) === 'rest') return mark()
    }
  }
  const addWords = (words: string) => {
    const flat = preformatted > 0 ? words : words.replace(/[\s\u00a0]+/g, ' ')
    text += preformatted === 0 && ' \n'.includes(text.at(-1) ?? '\n') ? flat.trimStart() : flat
  }
  /** 'rest' when what follows in the same parent is quoted as well. */
  const visit = (element: Element): 'rest' | void => {
    const tag = element.localName
    if (tag === 'br') text += '\n'
    else if (tag === 'img') text += emojiOf(element)
    if (tag === 'br' || tag === 'img' || silent.test(tag)) return
    const names = element.attributes.length === 0 ? [] : ownNames(element)
    if (names.some((name) => dividers.test(name))) {
      isOver = true
      return
    }
    if (names.some((name) => leftOut.test(name)) || (element.attributes.length > 0 && !shown(element))) return
    if (names.includes('gmail_attr')) {
      mark()
      return isFollowedByQuote(element) ? undefined : 'rest'
    }
    if (isQuote(element, tag, names, isLenient)) return mark()
    const isBlock = blocks.test(tag)
    if (isBlock) line()
    if (tag === 'pre') preformatted++
    visitAll(element)
    if (tag === 'pre') preformatted--
    if (isBlock) line()
    if (tag === 'p') text += '\n'
    else if (tag === 'td' || tag === 'th') text += ' '
  }
  visitAll(body)
  return text
}

/** Class and id as the sender wrote them: Gmail puts `m_<number>` before both, Outlook `x_` at each reply. */
function ownNames(element: Element): string[] {
  const names = [element.id, ...element.classList].filter((name) => name !== '')
  return names.map((name) => name.replace(/^m_-?\d+/, '').replace(/^(x_)+/, ''))
}

/**
 * A quotation as a whole: block quotes (but not the indentation Gmail's toolbar makes), and a `gmail_quote` without any of
 * the marks of one inside, unless reading leniently: then that is where the new text must be.
 */
function isQuote(element: Element, tag: string, names: string[], isLenient: boolean): boolean {
  const isNamed = names.includes('gmail_quote') || names.includes('gmail_quote_container')
  if (tag === 'blockquote') {
    if (isNamed || element.hasAttribute('type') || element.hasAttribute('cite')) return true
    return !isLenient && !/border:\s*(none|0)/.test(element.getAttribute('style') ?? '')
  }
  return isNamed && !isLenient && element.querySelector('blockquote, .gmail_attr') === null
}

/** The line above a quotation has the block quote next to it; the block of lines above a forwarded message has the message. */
function isFollowedByQuote(attribution: Element): boolean {
  if (attribution.querySelectorAll('br').length > 1) return false
  let next = attribution.nextElementSibling
  while (next?.localName === 'br') next = next.nextElementSibling
  return next !== null && (next.localName === 'blockquote' || next.querySelector('blockquote') !== null)
}
