import { labelAddress, withoutMarks } from '../account-label.ts'
import { emailsIn } from '../emails-in.ts'
import { find, findAll } from './find.ts'
import type { Page } from './page.ts'
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
  const owner = emailsIn(find(page.document, 'printedOwner')?.textContent ?? '')[0]
  return titled.at(-1) ?? labelled ?? readGmailUrl(page.url).account ?? owner ?? null
}

/** Parts of the title that are an address and nothing else; the last part is the product's name, so it never counts. */
function titleAddresses(title: string): string[] {
  const parts = withoutMarks(title)
    .split(/\s[-–—]\s/)
    .slice(0, -1)
  return parts.map((part) => part.trim().toLowerCase()).filter((part) => emailsIn(part)[0] === part)
}
