import { resolve } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'
import { z } from 'zod'
import { must } from '../../lib/base/must.ts'
import { findFirefox } from './find-firefox.ts'

/** A Firefox with the extension in it, and the sidebar that belongs to its window. */
export type Firefox = {
  browser: Browser
  /** Where the extension's own pages are: `moz-extension://…/`. */
  origin: string
  /** Evaluates in the window of the browser itself, where its sidebar and its keys are. Text in, JSON out. */
  inWindow(expression: string): Promise<unknown>
  /** What stands in the sidebar; empty while there is none. */
  sidebarText(): Promise<string>
  /** Presses keys together as a person does, with the focus in the browser's own window or in the sidebar. */
  press(where: 'window' | 'sidebar', ...keys: string[]): Promise<void>
}

/** The address of the extension's pages is drawn at the install; given beforehand for this id of the manifest, tests know it. */
const addonId = '{7c1e5b0a-3f52-4d0e-9c6b-5a8f1d2e4b90}'
const uuid = '5d4f1c4e-0f0a-4c55-9d56-3a8f5a1b2c3d'

const Answer = z.object({
  result: z.discriminatedUnion('type', [
    z.object({ type: z.literal('success'), result: z.object({ value: z.unknown() }) }),
    z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
  ]),
})
const Tree = z.object({ result: z.object({ contexts: z.tuple([z.object({ context: z.string() })], z.unknown()) }) })
type Connection = { send(method: string, params: object): Promise<unknown> }

/**
 * Starts a headless Firefox with a profile of its own and the stand-in behind Gmail's host name, and installs the unpacked extension.
 * WebDriver BiDi reaches tabs; the sidebar, which is part of the browser's window, is reached through that (`moz:scope`, Firefox 153).
 */
export async function launchFirefox(standIn: { port: number }, extensionDir: string): Promise<Firefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: must(findFirefox(), 'a Firefox'),
    headless: true,
    acceptInsecureCerts: true,
    defaultViewport: null,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [addonId]: uuid }),
      'network.dns.localDomains': 'mail.google.com,docs.google.com',
      'network.socket.forcePort': `443=${standIn.port}`,
      'network.stricttransportsecurity.preloadlist': false,
      'security.cert_pinning.enforcement_level': 0,
      'network.trr.mode': 5, // no name is looked up elsewhere
    },
  })
  await browser.installExtension(resolve(extensionDir))
  const connection = Reflect.get(browser, 'connection') as Connection // Firefox's own: no type of puppeteer's tells it
  const send = async (method: string, params: object) => await connection.send(method, params)
  const tree = Tree.parse(await send('browsingContext.getTree', { 'moz:scope': 'chrome' }))
  const { context } = tree.result.contexts[0]

  async function inWindow(expression: string): Promise<unknown> {
    const raw = await send('script.evaluate', { expression: `(async () => JSON.stringify(await (${expression})) ?? 'null')()`, target: { context }, awaitPromise: true }) // prettier-ignore
    const { result } = Answer.parse(raw)
    if (result.type === 'exception') throw new Error(`${result.exceptionDetails.text} in ${expression}`)
    return JSON.parse(String(result.result.value))
  }

  /** In the process of the sidebar, which is not that of the window: there `content` is its window. It answers with a message. */
  async function inSidebar(expression: string): Promise<unknown> {
    const script = `void (async () => {
      let answer
      try { answer = { value: await (${expression}) } } catch (error) { answer = { error: String(error) } }
      sendAsyncMessage('answered', JSON.stringify(answer))
    })()`
    const answer = await inWindow(`new Promise((resolve) => {
      const manager = document.getElementById('sidebar').contentDocument.getElementById('webext-panels-browser').messageManager
      const hear = ({ data }) => { manager.removeMessageListener('answered', hear); resolve(JSON.parse(data)) }
      manager.addMessageListener('answered', hear)
      manager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(${JSON.stringify(script)}), false)
    })`)
    const { value, error } = z.object({ value: z.unknown().optional(), error: z.string().optional() }).parse(answer)
    if (error !== undefined) throw new Error(`${error} in ${expression}`)
    return value
  }

  return {
    browser,
    origin: `moz-extension://${uuid}/`,
    inWindow,
    sidebarText: () => inSidebar('content.document.body.innerText').then(String, () => ''),
    async press(where, ...keys) {
      const typed = (window: string) => `(() => {
        const typist = Components.classes['@mozilla.org/text-input-processor;1'].createInstance(Components.interfaces.nsITextInputProcessor)
        typist.beginInputTransactionForTests(${window})
        const flags = (event) => (event.key.length > 1 ? typist.KEY_NON_PRINTABLE_KEY : 0)
        const events = ${JSON.stringify(keys)}.map((key) => new (${window}.KeyboardEvent)('', { key }))
        for (const event of events) typist.keydown(event, flags(event))
        for (const event of events.reverse()) typist.keyup(event, flags(event))
      })()`
      await (where === 'window' ? inWindow(typed('window')) : inSidebar(typed('content')))
    },
  }
}
