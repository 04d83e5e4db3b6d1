import type { Page } from 'playwright'
import type { Outgoing } from '../stand-in/client/state.ts'

/** The editor of the draft on screen. */
export const draftBody = '[g_editable=true][role=textbox]:visible'
/** A status in a draft. */
export const status = '[data-sidemap]'

/** Opens the reply below the thread by its link, with the caret in an empty line above the signature. */
export async function openReply(mail: Page): Promise<void> {
  await mail.locator('[role=main]:visible .amn .bkH').click()
  await mail.locator('[role=main]:visible .M9').waitFor()
}

/** Draft saves that the mailbox made so far, oldest first. */
export const saves = (mail: Page): Promise<Outgoing[]> => mail.evaluate(() => window.__standIn?.saves ?? [])

/** A draft in parts: what must stay as it was whatever is inserted, and what is in it as lines. */
export const partsOf = (mail: Page) =>
  mail.locator(draftBody).evaluate((editor) => {
    const own = editor.cloneNode(true)
    if (!(own instanceof HTMLElement) || !(editor instanceof HTMLElement)) throw new Error('a draft without an editor')
    const outer = (selector: string) => own.querySelector(selector)?.outerHTML ?? null
    const [signature, quote] = [outer('.gmail_signature'), outer('.gmail_quote_container')]
    const lines = editor.innerText.split('\n').filter((line) => line.trim() !== '')
    own.querySelectorAll('[data-sidemap], .gmail_signature, .gmail_quote_container').forEach((part) => part.remove())
    return { html: editor.innerHTML, signature, quote, lines, own: own.textContent }
  })
