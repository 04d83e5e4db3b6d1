import { findAll } from './find.ts'
import type { Page } from './page.ts'
import { emailsIn } from './read-address.ts'
import { readGmailUrl } from './read-url.ts'

/**
 * Address of the signed-in account: from the title ("<view or subject> - <address> - Gmail", in every language), the
 * account control's label, or the page's address; null when none of them shows one.
 */
export function readAccount(page: Page): string | null {
  const control = findAll(
    page.document,
    'account',
    (link) => !link.closest('[role=main], .a3s') && labelAddress(link) !== null,
  )[0]
  const labelled = control === undefined ? null : labelAddress(control)
  const titled = titleAddresses(page.document.title)
  if (labelled !== null && titled.includes(labelled)) return labelled
  return titled.at(-1) ?? labelled ?? readGmailUrl(page.url).account
}

/** Parts of the title that are an address and nothing else; the last part is the product's name, so it never counts. */
function titleAddresses(title: string): string[] {
  const parts = withoutMarks(title)
    .split(/\s[-–—]\s/)
    .slice(0, -1)
  return parts.map((part) => part.trim().toLowerCase()).filter((part) => emailsIn(part)[0] === part)
}

/** The words around it are translated; the address stands last, in parentheses (always so, unless it is the known link). */
function labelAddress(link: Element): string | null {
  const label = withoutMarks(link.getAttribute('aria-label') ?? '')
  const isKnown = link.getAttribute('href')?.includes('SignOutOptions') ?? false
  return emailsIn(/[(（]([^()（）]*)[)）]\s*$/.exec(label)?.[1] ?? (isKnown ? label : '')).at(-1) ?? null
}

/** Right-to-left languages wrap the address in direction marks. */
function withoutMarks(text: string): string {
  return text.replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
}
