import type { Address, Compose } from '../../detect/page-context.ts'
import { isInput } from '../nodes.ts'
import { find, findAll } from './find.ts'
import { findComposes, type OpenCompose } from './find-composes.ts'
import type { Page } from './page.ts'
import { readAddress, readAddressLine, unique } from './read-address.ts'

/** The drafts she can write in now, in document order. */
export function readComposes(page: Page): Compose[] {
  return findComposes(page).map((compose) => {
    if (compose.body === null && compose.plain === null) page.miss('compose.body')
    if (find(compose.root, 'toolbar') === null) page.miss('compose.toolbar')
    return readCompose(page, compose)
  })
}

/** What a draft is about. Recipients shown only as names are unknown, not absent. */
export function readCompose(page: Page, { key, kind, root }: OpenCompose): Compose {
  const to = readField(root, 'to')
  const cc = readField(root, 'cc')
  const bcc = readField(root, 'bcc')
  const folded = to.length + cc.length + bcc.length > 0 ? null : find(root, 'collapsedRecipients', page.shown)
  if (folded !== null) to.push(...unique([...folded.querySelectorAll('[email], [data-hovercard-id]')].map(readAddress)))
  if (to.length === 0 && (folded?.textContent?.trim() || isFieldStrange(root))) page.miss('compose.recipients')
  const subject = find(root, 'composeSubject')
  if (subject === null) page.miss('compose.subject')
  const active = page.document.activeElement
  const focused = active !== null && active !== page.document.body && root.contains(active)
  return { key, kind, focused, to, cc, bcc, subject: isInput(subject) ? subject.value.trim() : null }
}

/** No field at all, or something in it without an address: chips that changed, or a suggestion she has not taken yet. */
function isFieldStrange(root: Element): boolean {
  return root.querySelector('[name=to]:not([type=hidden])') === null || root.querySelector('[name=to] [role=option]') !== null
}

/** Chips carry the address in an attribute; an option without one is a suggestion. */
function readField(root: Element, field: 'to' | 'cc' | 'bcc'): Address[] {
  const chips = findAll(root, 'recipientChip', (chip) => readAddress(chip) !== null, field)
  if (chips.length > 0) return unique(chips.map(readAddress))
  const mirrors = findAll(root, 'recipientMirror', isInput, field).filter(isInput)
  return unique(mirrors.flatMap((input) => readAddressLine(input.value)))
}
