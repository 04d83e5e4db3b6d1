import type { PageContext } from '../../../../lib/detect/page-context.ts'
import type { Caret } from '../../../../lib/pages/gmail/caret.ts'
import { showChip } from '../../../../lib/pages/gmail/chip.ts'
import { showComposeButtons } from '../../../../lib/pages/gmail/compose-button.ts'
import { insertIntoGmail } from '../../../../lib/pages/gmail/insert.ts'
import { readGmailPage } from '../../../../lib/pages/gmail/read.ts'

/** What a cell of the matrix shows when the whole adapter is at work on it. */
export interface Sight {
  context: PageContext
  /** Of the chips in the page: whether each stands on screen, in the row of the subject on screen. */
  chips: boolean[]
  /** How many toolbars on screen have our button. */
  buttons: number
  /** For each draft that was read, where a status came to stand. */
  inserted: { kind: string; format: string; order: string[]; caretInside: boolean }[]
  /** Statuses in the page when one was put in each draft. */
  statuses: number
}

const chip = { account: 'Northgate', initial: 'N', days: '28 days', health: 'on-track', healthWord: 'On track' } as const
const status = 'Plan status of today'
const html = `<table data-sidemap="plan-1" data-sidemap-kind="status"><tbody><tr><td>${status}</td></tr></tbody></table>`

/** Reads the page, shows the chip and the buttons, and puts a status in every draft, last first. */
export function look(caret: Caret): Sight {
  const context = readGmailPage(document, location.href)
  const ended = new AbortController()
  showChip(document, chip, () => undefined, ended.signal)
  showComposeButtons(document, () => undefined, ended.signal)
  const chips = [...document.querySelectorAll('[data-sidemap-part="chip"]')].map(isBesideSubject)
  const buttons = [...document.querySelectorAll('[data-sidemap-part="compose-button"]')].filter(isOnScreen).length
  const inserted = context.composes.toReversed().map(({ key, kind }) => {
    const done = insertIntoGmail(
      document,
      caret,
      { html, text: `${status}\n` },
      { composeKey: key, threadId: context.thread?.id ?? null },
    )
    if (!done.ok) return { kind, format: done.problem.kind, order: [], caretInside: false }
    const editor = document.activeElement
    return {
      kind,
      format: done.value.format,
      order: editor ? orderIn(editor) : [],
      caretInside: editor !== null && hasCaret(editor),
    }
  })
  const statuses = editors().filter((editor) => wordsOf(editor).includes(status)).length
  ended.abort()
  return { context, chips, buttons, inserted: inserted.toReversed(), statuses }
}

function isOnScreen(element: Element): boolean {
  return element.getClientRects().length > 0
}

function isBesideSubject(host: Element): boolean {
  const heading = host.parentElement?.querySelector(':scope > h2')
  return isOnScreen(host) && heading != null && isOnScreen(heading) && host.parentElement?.firstElementChild === host
}

function editors(): Element[] {
  return [...document.querySelectorAll('[contenteditable=true], textarea')]
}

/** What stands in an editor, from top to bottom. */
function orderIn(editor: Element): string[] {
  const words = wordsOf(editor)
  const places = {
    words: words.indexOf('Hi Priya,'),
    status: words.indexOf(status),
    signature: words.indexOf('-- '),
    quote: quoteAt(editor),
  }
  return Object.entries(places)
    .filter(([, at]) => at >= 0)
    .toSorted(([, a], [, b]) => a - b)
    .map(([what]) => what)
}

function wordsOf(editor: Element): string {
  return editor instanceof HTMLTextAreaElement ? editor.value : (editor.textContent ?? '')
}

/** How many letters stand before the quotation; -1 when there is none. */
function quoteAt(editor: Element): number {
  const quote = editor.querySelector('.gmail_quote')
  if (quote === null) return -1
  const before = document.createRange()
  before.setStart(editor, 0)
  before.setEndBefore(quote)
  return before.toString().length
}

function hasCaret(editor: Element): boolean {
  if (editor instanceof HTMLTextAreaElement) return editor.selectionEnd > 0
  const selection = document.getSelection()
  return selection?.anchorNode != null && editor.contains(selection.anchorNode) && selection.isCollapsed
}
