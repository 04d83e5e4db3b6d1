import { browser } from 'wxt/browser'
import type * as z from 'zod/mini'
import { isSentFrom, type From } from './sent-from.ts'
import type { ToExtension } from './to-extension.ts'
import type { ToDocs } from './to-docs.ts'
import type { ToPage } from './to-page.ts'

/** Who sent a message: the tab it came from, or `null` when it came from the extension itself. */
type Sender = { tabId: number | null; windowId: number | null }

/**
 * Calls `handle` for every message of this shape that came from where it may come from; anything else is left to others. What
 * `handle` returns is the answer; `undefined` means that somebody else answers. It is called synchronously, so that
 * what needs a user gesture still has it.
 */
export function listen<Schema extends z.ZodMiniType>(
  schema: Schema,
  from: From,
  handle: (message: z.infer<Schema>, sender: Sender) => Promise<unknown> | undefined,
): void {
  browser.runtime.onMessage.addListener((raw, sender, respond) => {
    if (!isSentFrom(from, sender, browser.runtime.id, browser.runtime.getURL('/'))) return false
    const read = schema.safeParse(raw)
    if (!read.success) return false
    const who = { tabId: sender.tab?.id ?? null, windowId: sender.tab?.windowId ?? null }
    // Chrome takes a returned promise for an answer only lately, and the library that makes it so is 3 KB in every page.
    const answer = handle(read.data, who)
    void answer?.then(respond, (error: unknown) => {
      respond(null)
      throw error
    })
    return answer !== undefined
  })
}

/** Asks the extension; `null` when nobody answered in the expected shape, as when it was just updated. */
export const askExtension = <Answer>(message: ToExtension, answer: z.ZodMiniType<Answer>): Promise<Answer | null> =>
  parsed(browser.runtime.sendMessage(message), answer)

/** Tells the extension; nobody listening is a normal state. */
export const tellExtension = (message: ToExtension): void => void browser.runtime.sendMessage(message).catch(() => undefined)

/** Asks a tab's page; `null` when there is no adapter in it or it answered nonsense. */
export const askPage = <Answer>(tabId: number, message: ToPage | ToDocs, answer: z.ZodMiniType<Answer>): Promise<Answer | null> =>
  parsed(browser.tabs.sendMessage(tabId, message), answer)

export const tellPage = (tabId: number, message: ToPage): void =>
  void browser.tabs.sendMessage(tabId, message).catch(() => undefined)

async function parsed<Answer>(sent: Promise<unknown>, schema: z.ZodMiniType<Answer>): Promise<Answer | null> {
  // "Receiving end does not exist": an old tab, a page without adapter, an extension that was updated underneath.
  const raw = await sent.catch(() => null)
  return schema.safeParse(raw).data ?? null
}
