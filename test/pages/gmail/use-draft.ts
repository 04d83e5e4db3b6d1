import type { Keyboard } from 'playwright'
import { afterAll, beforeAll, beforeEach } from 'vitest'
import { startGmailBrowser, type GmailBrowser, type GmailPage } from '../in-browser.ts'
import { fixtureHtml } from './fixture.ts'

let browser: GmailBrowser
let gmail: GmailPage
/** What ends each key of the page on screen; the tests write and read keys without it. */
let ending = ''

/** A browser for the tests of a file, and before each a page with two drafts in which the caret is remembered. */
export function useDraft() {
  beforeAll(async () => {
    browser = await startGmailBrowser()
  }, 600_000)
  afterAll(() => browser.close())
  beforeEach(async () => {
    await open('2026-11-composes')
    return () => gmail.page.close()
  }, 30_000)
  return { open, draft, insert, insertHtml, content, shape, run, keyboard: (): Keyboard => gmail.page.keyboard }
}

const run: GmailPage['run'] = (script, argument) => gmail.run(script, argument)

/** Opens another saved page in place of the one before. */
async function open(name: string): Promise<void> {
  const last = gmail
  gmail = await browser.open(fixtureHtml(name))
  if (last !== undefined && !last.page.isClosed()) await last.page.close()
  await run((sidemap) => {
    Object.assign(globalThis, { caret: sidemap.rememberCaret(document, new AbortController().signal) })
  })
  ending = await run((sidemap) => sidemap.composeKey(document.createElement('p'), new Set()).replace(/^n\d+/, ''))
}

/** Fills the inline reply; with `at`, puts the caret in the first text of that element (of the body for ''). */
async function draft(html: string, at: string | null, offset: number): Promise<void> {
  await run(
    (_sidemap, [content, selector, position]) => {
      const body = document.querySelector<HTMLElement>('.ip [g_editable]')
      if (body === null) return
      body.innerHTML = content
      document.getSelection()?.removeAllRanges()
      if (selector === null) return
      const element = selector === '' ? body : body.querySelector(selector)
      const node = element?.firstChild?.nodeType === 3 ? element.firstChild : element
      body.focus()
      if (node) document.getSelection()?.collapse(node, position)
    },
    [html, at, offset] as const,
  )
}

const tableOf = (version: string) =>
  `<table data-sidemap="plan-1" role="presentation" cellpadding="0" cellspacing="0" border="0" width="560" style="width:100%;max-width:560px;border-collapse:collapse;color:#202124"><tbody><tr><td style="padding:14px 0 0;border-top:2px solid #202124">Northgate Bank and Kestrel plan ${version}</td></tr><tr><td height="6" bgcolor="#188038" width="31%" style="height:6px;line-height:6px;font-size:0;background:#188038">&nbsp;</td></tr><tr><td>&nbsp;Send subprocessor list</td></tr></tbody></table>`

const insert = (composeKey = 'c4', version = '1', threadId: string | null = null): Promise<unknown> =>
  insertHtml(tableOf(version), `Plan ${version}\n[At risk] Review\n`, composeKey, threadId)

function insertHtml(html: string, text: string, composeKey = 'c4', threadId: string | null = null): Promise<unknown> {
  return run(
    (sidemap, [markup, plain, key, thread]) =>
      sidemap.insertIntoGmail(
        document,
        Reflect.get(globalThis, 'caret'),
        { html: markup, text: plain },
        { composeKey: key, threadId: thread },
      ),
    [html, text, `${composeKey}${ending}`, threadId] as const,
  ).then((answer) => JSON.parse(JSON.stringify(answer).replace(ending, '')))
}

function content(): Promise<string> {
  return run(() => document.querySelector('.ip [g_editable]')?.innerHTML ?? '')
}

/** The draft with `[status]` for the status and `|` for the caret. */
function shape(): Promise<string> {
  return run(() => {
    const body = document.querySelector('.ip [g_editable]')
    const selection = document.getSelection()
    if (!body || !selection) return ''
    const copy = body.cloneNode(true)
    const path: number[] = []
    for (let node = selection.anchorNode; node && node !== body; node = node.parentNode) {
      path.unshift([...(node.parentNode?.childNodes ?? [])].findIndex((child) => child === node))
    }
    let place: Node | undefined = copy
    for (const index of path) place = place?.childNodes[index]
    if (place?.nodeType === 3)
      place.nodeValue = `${place.nodeValue?.slice(0, selection.anchorOffset)}|${place.nodeValue?.slice(selection.anchorOffset)}`
    else place?.insertBefore(document.createTextNode('|'), place.childNodes[selection.anchorOffset] ?? null)
    const holder = document.createElement('div')
    holder.append(...copy.childNodes)
    holder.querySelectorAll('[data-sidemap]').forEach((block) => block.replaceWith('[status]'))
    return holder.innerHTML
  })
}
