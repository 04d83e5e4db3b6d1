import { must } from '../../base/must.ts'
import { fail, ok, type Result } from '../../base/result.ts'
import type { Inserted, InsertProblem, Insertion, InsertTarget } from '../insertion.ts'
import type { Caret } from './caret.ts'
import { findComposes, type OpenCompose } from './find-composes.ts'
import { findSubject } from './find-subject.ts'
import { insertHtml } from './insert-html.ts'
import { insertText } from './insert-text.ts'
import type { Page } from './page.ts'
import { readCompose } from './read-composes.ts'
import { readThreadIds } from './read-thread.ts'
import { openPage } from './open-page.ts'

/**
 * Writes a status in a draft: below the line of her caret when that is her own text, else above signature and quotation; an earlier one
 * in the same draft is replaced. Her words, the signature and the quotation stay as they are, and one undo takes it out.
 * Everything is looked up again here, right before writing, so that nothing lands in another draft than the one meant.
 */
export function insertIntoGmail(
  document: Document,
  caret: Caret,
  insertion: Insertion,
  target: InsertTarget,
): Result<Inserted, InsertProblem> {
  const mark = {
    id: must(/data-sidemap="([^"]+)"/.exec(insertion.html)?.[1], 'data-sidemap in the status'),
    kind: /data-sidemap-kind="([^"]+)"/.exec(insertion.html)?.[1] ?? '',
  }
  const page = openPage(document, document.location.href)
  const chosen = chooseCompose(page, target)
  if (!chosen.ok) return chosen
  const { key, body, plain } = chosen.value
  const done =
    body !== null
      ? insertHtml(body, caret.rangeIn(body), insertion.html, mark.id)
      : plain !== null
        ? insertText(plain, insertion.text, mark)
        : null
  if (done === null) return fail({ kind: 'not-inserted' })
  return ok({ composeKey: key, format: body !== null ? 'html' : 'text', replaced: done.replaced })
}

function chooseCompose(page: Page, { composeKey, threadId }: InsertTarget): Result<OpenCompose, InsertProblem> {
  const all = findComposes(page)
  const open = all.filter((compose) => compose.kind !== 'inline' || isSameThread(page, threadId))
  if (composeKey !== null) {
    const meant = open.find(({ key }) => key === composeKey)
    return meant === undefined ? fail({ kind: 'draft-gone' }) : ok(meant)
  }
  const active = page.document.activeElement
  const focused = open.find(({ root }) => active !== null && active !== page.document.body && root.contains(active))
  if (focused !== undefined) return ok(focused)
  const [only, ...others] = open
  if (only !== undefined && others.length === 0) return ok(only)
  if (only === undefined) return fail({ kind: all.length > 0 ? 'draft-gone' : 'no-compose' })
  const composes = open.map((compose) => {
    const { key, kind, to, subject } = readCompose(page, compose)
    return { key, kind, to, subject }
  })
  return fail({ kind: 'which-compose', composes })
}

/** A reply under a conversation belongs to it; a conversation that cannot be named is not the one that was meant. */
function isSameThread({ main, shown }: Page, threadId: string | null): boolean {
  return threadId === null || (main !== null && readThreadIds(main, findSubject(main, shown)).id === threadId)
}
