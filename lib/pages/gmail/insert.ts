import { must } from '../../base/must.ts'
import { fail, ok, type Result } from '../../base/result.ts'
import type { Inserted, InsertProblem, Insertion, InsertTarget } from '../insertion.ts'
import type { Caret } from './caret.ts'
import { draftSize, largest } from './draft-size.ts'
import { findComposes, type OpenCompose } from './find-composes.ts'
import { insertHtml, isOfOther } from './insert-html.ts'
import { insertText } from './insert-text.ts'
import { isOfThread } from './is-of-thread.ts'
import { openPage } from './open-page.ts'

/**
 * Writes a status in a draft: below the line of her caret when that is her own text, else above signature and quotation; an earlier one
 * in the same draft is replaced. Her words, the signature and the quotation stay as they are, and one undo takes it out.
 * Everything is looked up again here, and once more when the draft has the focus, right before writing: the page may do as it likes
 * on the way, and nothing lands in another draft than the one meant.
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
  const chosen = findTarget(document, target)
  if (!chosen.ok) return chosen
  const { composeKey } = target
  const { root, body, plain } = chosen.value
  const isStill = () => {
    const now = findTarget(document, target)
    return now.ok && now.value.body === body && now.value.plain === plain
  }
  if (body === null) {
    const done = plain && insertText(plain, insertion.text, mark, isStill)
    return done ? ok({ composeKey, format: 'text', ...done }) : fail({ kind: isStill() ? 'not-inserted' : 'draft-gone' })
  }
  const size = draftSize(root, body, insertion.html, mark.id)
  if (size > largest) return fail({ kind: 'too-large', kilobytes: Math.ceil(size / 1024) })
  const done = insertHtml(body, caret.rangeIn(body), insertion.html, mark.id, isStill)
  if (done === null) return fail({ kind: isStill() ? 'not-inserted' : 'draft-gone' })
  return ok({ composeKey, format: 'html', ...done, ...(isOfOther(body, mark.id) && { besides: true }) })
}

/** Whether the draft is there and may take what was asked for while this conversation was on screen. */
export const canTake = (document: Document, target: InsertTarget): boolean => findTarget(document, target).ok

function findTarget(document: Document, { composeKey, threadId }: InsertTarget): Result<OpenCompose, InsertProblem> {
  const page = openPage(document, document.location.href)
  const draft = findComposes(page).find(({ key }) => key === composeKey)
  if (draft === undefined) return fail({ kind: 'draft-gone' })
  if (isOfThread(page, draft, threadId)) return ok(draft)
  return fail({ kind: draft.kind === 'inline' ? 'draft-gone' : 'other-thread' })
}
