import type { Insertion } from '../insertion.ts'
import type { Caret } from './caret.ts'
import { findComposes } from './find-composes.ts'
import { insertIntoGmail } from './insert.ts'
import { openPage } from './open-page.ts'
import { readAccount } from './read-account.ts'
import { readCompose } from './read-composes.ts'

/** How often the page is looked at, in ms, and how many times. */
const pause = 300
const patience = 70

/**
 * Puts the body in the new mail this page was opened for, once Gmail has it ready: the only draft there is, and with the subject that
 * was asked for, in no other mailbox than `account`'s (Gmail goes to the first one when she has left that). Looks again afterwards, since Gmail may still be filling it in, and then does it once more. False when no such draft
 * came, or it did not keep the text.
 */
export async function fillNewMail(
  document: Document,
  caret: Caret,
  { subject, account, content }: { subject: string; account: string | null; content: Insertion },
  signal: AbortSignal,
): Promise<boolean> {
  let written: number[] = []
  for (let look = 0; look < patience && !signal.aborted; look++) {
    await new Promise((resolve) => setTimeout(resolve, pause))
    const page = openPage(document, document.location.href)
    const [mail, ...others] = findComposes(page)
    const editor = mail?.body ?? mail?.plain
    const whose = readAccount(page)
    if (account !== null && whose !== null && whose !== account) continue
    if (!mail || !editor || others.length > 0 || readCompose(page, mail).subject !== subject) continue
    const length = () => (mail.body === null ? (mail.plain?.value ?? '') : editor.textContent).length
    if (written.length > 0 && length() >= (written.at(-1) ?? 0)) return true
    if (written.length > 1) return false
    const done = insertIntoGmail(document, caret, content, { composeKey: mail.key, threadId: null })
    if (done.ok) written = [...written, length()]
  }
  return false
}
