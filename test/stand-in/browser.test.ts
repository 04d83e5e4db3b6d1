import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { extensionId, isSidePanel, killBrowser, launchBrowser, sidePanel } from './browser.ts'
import { collectViolations } from './collect-violations.ts'
import { recordRequests } from './record-requests.ts'
import { startStandIn, type StandIn } from './server.ts'

let extensionDir: string
let standIn: StandIn
let context: BrowserContext

/** The smallest extension with a button in the page that opens its side panel. */
const files = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Probe',
    version: '1',
    permissions: ['sidePanel'],
    host_permissions: ['https://mail.google.com/*'],
    background: { service_worker: 'background.js' },
    side_panel: { default_path: 'sidepanel.html' },
    content_scripts: [{ matches: ['https://mail.google.com/*'], js: ['content.js'] }],
    content_security_policy: { extension_pages: "script-src 'self'; style-src 'self'" },
  }),
  'background.js': 'chrome.runtime.onMessage.addListener((_, sender) => void chrome.sidePanel.open({ tabId: sender.tab.id }))',
  'content.js': `const chip = document.createElement('button')
    chip.id = 'chip'
    chip.style.cssText = 'position:fixed;top:0;left:0'
    chip.addEventListener('click', () => chrome.runtime.sendMessage('open'))
    document.documentElement.append(chip)`,
  'sidepanel.html': '<!doctype html><title>Panel</title><body style="color:red"><input><script src="panel.js"></script>',
  'panel.js': 'addEventListener("keydown", (event) => { document.title = `${event.key} ${event.isTrusted}` })',
}

beforeAll(async () => {
  extensionDir = await mkdtemp(join(tmpdir(), 'probe-extension-'))
  for (const [name, content] of Object.entries(files)) await writeFile(join(extensionDir, name), content)
  standIn = await startStandIn()
  context = await launchBrowser({ standIn, extensionDir })
}, 60_000)

afterAll(async () => {
  await context.close()
  await standIn.close()
  await rm(extensionDir, { recursive: true })
})

test('a side panel opened by a real click in the page is a page of the context, 360 pixels wide', async () => {
  const page = await context.newPage()
  await page.goto(standIn.url)
  await page.click('#chip')
  const panel = await sidePanel(context)
  await expect.poll(() => panel.evaluate(() => innerWidth)).toBe(360)
  await panel.keyboard.press('e')
  await expect.poll(() => panel.title()).toBe('e true')
  await panel.close()
  expect(context.pages().some(isSidePanel)).toBe(false)
  await page.click('#chip')
  expect((await sidePanel(context)).url()).toBe(`chrome-extension://${await extensionId(context)}/sidepanel.html`)
})

test('requests of page, panel and service worker are recorded, and none of them gets out', async () => {
  const { leaving } = recordRequests(context, ['127.0.0.1:1'])
  const ask = (address: string) => fetch(address).then(String, () => 'refused')
  const panel = await sidePanel(context)
  const worker = context.serviceWorkers()[0]
  expect(await worker?.evaluate(ask, 'https://example.com/worker')).toBe('refused')
  expect(await panel.evaluate(ask, 'https://93.184.215.14/panel')).toBe('refused')
  await panel.evaluate(ask, 'http://127.0.0.1:1/allowed')
  await panel.evaluate(() => void new WebSocket('wss://example.com/socket'))
  await expect
    .poll(() => leaving().map(({ url }) => url))
    .toEqual(['https://example.com/worker', 'https://93.184.215.14/panel', 'wss://example.com/socket'])
})

test('breaches of a content security policy are collected in page and panel', async () => {
  const violations = await collectViolations(context)
  const panel = await sidePanel(context)
  await panel.reload()
  const page = await context.newPage()
  await page.goto(standIn.url)
  await page.evaluate(() => {
    try {
      document.body.innerHTML = 'x'
    } catch {
      // The page's Trusted Types refuse it, as they should.
    }
  })
  await expect.poll(() => violations.map(({ directive }) => directive)).toEqual(['style-src-attr', 'require-trusted-types-for'])
})

test('a killed browser is gone at once', async () => {
  const other = await launchBrowser({ standIn })
  await killBrowser(other)
  await expect(other.newPage()).rejects.toThrow('closed')
})
