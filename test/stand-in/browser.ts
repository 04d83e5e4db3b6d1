import { chromium, type BrowserContext, type Page } from 'playwright'
import { findChromium } from './find-chromium.ts'
import { hostRules } from './host-rules.ts'

export interface BrowserOptions {
  /** What `startStandIn` returned; its port is put behind the names mail.google.com and docs.google.com. */
  standIn: { port: number }
  /** Folder of an unpacked extension, e.g. `.output/chrome-mv3`. */
  extensionDir?: string
  colorScheme?: 'light' | 'dark' | 'no-preference'
  /** Default true. False needs a display. */
  headless?: boolean
  /** A profile to keep. Default: a temporary one, removed on close. */
  userDataDir?: string
  /** Outer size of the window in CSS pixels. An open side panel takes its width from the page. Default 1440 x 1080. */
  window?: { width: number; height: number }
  /** Device pixels per CSS pixel, for sharp pictures. Default 1. */
  deviceScaleFactor?: number
  /** IANA name, for page, panel and service worker alike. Default: the machine's. */
  timezone?: string
}

/**
 * Starts Chromium with its own profile and the stand-in behind Gmail's host name. Every other name but `localhost` fails to
 * resolve, so that nothing can leave the machine. Throws a sentence saying what to install when there is no browser.
 */
export async function launchBrowser(options: BrowserOptions): Promise<BrowserContext> {
  const executablePath = findChromium()
  if (!executablePath) {
    throw new Error(
      'No Chromium found. Install one (apt-get install chromium, or npx playwright install chromium) or set CHROMIUM_PATH.',
    )
  }
  // Chromium announces a side panel as a target of type "other" before it becomes a "page", and Playwright lets go of "other"
  // targets. This variable, read at each new target, makes it keep them (crBrowser.ts, Playwright 1.65, tried 2026-11).
  process.env['PW_CHROMIUM_ATTACH_TO_OTHER'] = '1'
  const { width, height } = options.window ?? { width: 1440, height: 1080 }
  return await chromium.launchPersistentContext(options.userDataDir ?? '', {
    executablePath,
    headless: options.headless ?? true,
    viewport: null,
    colorScheme: options.colorScheme ?? 'light',
    ignoreHTTPSErrors: true,
    ignoreDefaultArgs: ['--disable-extensions'],
    ...(options.timezone ? { env: { ...process.env, TZ: options.timezone } } : {}),
    args: [
      ...((options.headless ?? true) ? ['--headless=new'] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.extensionDir
        ? [`--disable-extensions-except=${options.extensionDir}`, `--load-extension=${options.extensionDir}`]
        : []),
      `--host-resolver-rules=${hostRules(options.standIn.port)}`,
      '--ignore-certificate-errors',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
      '--disable-gpu',
      '--test-type', // No bar about unsupported flags in a window that somebody looks at.
      `--window-size=${width},${height}`,
      ...(options.deviceScaleFactor ? [`--force-device-scale-factor=${options.deviceScaleFactor}`] : []),
    ],
  })
}

/** The newest open side panel, or the one that opens next. Open it by a real click or key; a page cannot open it by itself. */
export async function sidePanel(context: BrowserContext, timeout = 10_000): Promise<Page> {
  const panel = context.pages().findLast(isSidePanel) ?? (await context.waitForEvent('page', { predicate: isSidePanel, timeout }))
  await panel.waitForLoadState('domcontentloaded')
  return panel
}

/** Whether this page is a side panel of the extension. */
export function isSidePanel(page: Page): boolean {
  return /^chrome-extension:\/\/[a-p]{32}\/sidepanel\.html([?#]|$)/.test(page.url())
}

/** The id Chromium gave the extension, for its other pages: `chrome-extension://ID/options.html`. */
export async function extensionId(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 10_000 }))
  return new URL(worker.url()).host
}

/** Ends the browser as a crash would, with no chance to write anything more. */
export async function killBrowser(context: BrowserContext): Promise<void> {
  const closed = context.waitForEvent('close')
  const page = context.pages()[0] ?? (await context.newPage())
  const session = await context.newCDPSession(page)
  await session.send('Browser.crash').catch(() => undefined) // It cannot answer any more.
  await closed
}
