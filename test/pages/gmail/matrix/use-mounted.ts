import { readFileSync } from 'node:fs'
import { afterAll, beforeAll } from 'vitest'
import type { ClientConfig } from '../../../stand-in/client-config.ts'
import { clientCode } from '../../../stand-in/client-script.ts'
import { startGmailBrowser, type GmailBrowser, type GmailPage } from '../../in-browser.ts'
import type { Sight } from './look.ts'

export interface Mailbox {
  config: ClientConfig
  url: string
}

/**
 * Mailboxes one after the other in one page of a real browser, with our code beside them: loading a page for each would take
 * minutes. `see` lets the whole adapter work on each, `count` tells how many elements fit each selector.
 */
export function useMounted() {
  let browser: GmailBrowser
  let gmail: GmailPage
  beforeAll(async () => {
    const css = readFileSync(new URL('../../../stand-in/client/gmail.css', import.meta.url), 'utf8')
    browser = await startGmailBrowser(`globalThis.startStandIn = (standInConfig) => {\n${await clientCode()}\n}`)
    gmail = await browser.open(
      `<!doctype html><html><head><meta charset="utf-8"><style>${css}</style></head><body></body></html>`,
    )
    await gmail.run((sidemap) => {
      const mount = async (mailboxes: Mailbox[], look: (at: number) => unknown) => {
        const seen = []
        for (const [at, { config, url }] of mailboxes.entries()) {
          history.replaceState(null, '', url)
          document.title = ''
          Reflect.get(globalThis, 'startStandIn')(config)
          await Promise.resolve() // what is taken away, is taken away now
          seen.push(look(at))
          Reflect.get(globalThis, '__standIn').leave()
          await Promise.resolve() // what was remembered of the page for the moment, is forgotten now
        }
        return seen
      }
      Object.assign(globalThis, { mount, caret: sidemap.rememberCaret(document, new AbortController().signal) })
    })
  }, 600_000)
  afterAll(() => browser.close())
  return {
    see: (mailboxes: Mailbox[]): Promise<Sight[]> =>
      gmail.run(
        (sidemap, list) => Reflect.get(globalThis, 'mount')(list, () => sidemap.look(Reflect.get(globalThis, 'caret'))),
        mailboxes,
      ),
    count: (mailboxes: (Mailbox & { selectors: string[] })[]): Promise<number[][]> =>
      gmail.run(
        (_sidemap, list) =>
          Reflect.get(globalThis, 'mount')(list, (at: number) =>
            list[at]?.selectors.map(
              (selector) => [...document.querySelectorAll(selector)].filter((found) => found.checkVisibility()).length,
            ),
          ),
        mailboxes,
      ),
  }
}
