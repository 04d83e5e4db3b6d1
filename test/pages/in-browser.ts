import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type BrowserContext, type Page } from 'playwright'
import { build } from 'vite'
import { ensureBrowser } from '../ensure-browser.ts'

type Sidemap = typeof import('./page-entry.ts')

/** A page of Gmail's in a real browser, with our code in a content script's world, as it ships. */
export type GmailPage = {
  page: Page
  /** Runs a self-contained function beside our code; its argument and answer travel as JSON. */
  run: <Argument, Answer>(
    script: (sidemap: Sidemap, argument: Argument) => Answer,
    argument?: Argument,
  ) => Promise<Awaited<Answer>>
}

export type GmailBrowser = { open: (html: string) => Promise<GmailPage>; close: () => Promise<void> }

/** As Gmail sends it: markup strings and foreign scripts are refused in the page's own world. */
const policy = "require-trusted-types-for 'script'; script-src 'nonce-page'; style-src 'unsafe-inline'; object-src 'none'"

/** Starts Chromium with an extension that only brings our modules into Gmail's page, and `beside` after them. */
export async function startGmailBrowser(beside = ''): Promise<GmailBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'sidemap-pages-'))
  writeFileSync(
    join(folder, 'content.js'),
    `${await bundle(new URL('page-entry.ts', import.meta.url), 'sidemap')}\nglobalThis.sidemap = sidemap\n${beside}`,
  )
  writeFileSync(join(folder, 'manifest.json'), manifest)
  const context = await chromium.launchPersistentContext('', {
    executablePath: ensureBrowser(),
    headless: true,
    viewport: { width: 1280, height: 900 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: ['--headless=new', '--no-sandbox', `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
  })
  return {
    open: (html) => open(context, html),
    close: async () => {
      await context.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const manifest = JSON.stringify({
  manifest_version: 3,
  name: 'pages under test',
  version: '1',
  content_scripts: [{ matches: ['https://mail.google.com/*'], js: ['content.js'], run_at: 'document_start' }],
})

/** A file and what it imports, as one script that leaves its exports under `name`. */
export async function bundle(entry: URL, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(entry), formats: ['iife'], name },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (output === undefined || !('output' in output)) throw new Error('Nothing was built')
  return output.output[0].code
}

async function open(context: BrowserContext, html: string): Promise<GmailPage> {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  let world: number | undefined
  session.on('Runtime.executionContextCreated', ({ context: created }) => {
    if (created.name === 'pages under test') world = created.id
  })
  await session.send('Runtime.enable')
  await page.route('https://mail.google.com/**', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', headers: { 'content-security-policy': policy }, body: html }),
  )
  await page.goto('https://mail.google.com/mail/u/0/#inbox', { waitUntil: 'domcontentloaded' })
  return {
    page,
    run: async (script, argument) => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        ...(world === undefined ? {} : { contextId: world }),
        expression: `(${script.toString()})(globalThis.sidemap, ${JSON.stringify(argument)})`,
        returnByValue: true,
        awaitPromise: true,
      })
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value
    },
  }
}
