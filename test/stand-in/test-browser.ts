import type { Page } from 'playwright'
import { afterAll, beforeAll, vi } from 'vitest'
import { launchBrowser } from './browser.ts'
import type { StandInOptions } from './options.ts'
import { startStandIn } from './server.ts'
import { threads } from './threads.ts'

type ThreadKey = keyof typeof threads

/**
 * One stand-in and one browser for a test file. `open` loads a thread anew, all switches on but those named, and
 * waits for its last body.
 */
export function useStandIn(): {
  open(key: ThreadKey, options?: StandInOptions): Promise<Page>
  openBare(hash: string, options?: StandInOptions): Promise<Page>
} {
  vi.setConfig({ testTimeout: 30_000 }) // Several page loads per test, on a machine that others may be using.
  let close: () => Promise<void>
  let openBare: (hash: string, options?: StandInOptions) => Promise<Page>
  beforeAll(async () => {
    const standIn = await startStandIn()
    const context = await launchBrowser({ standIn })
    openBare = async (hash, options = {}) => {
      standIn.reset(options)
      const page = context.pages()[0] ?? (await context.newPage())
      await page.goto('about:blank') // A move within one document would not load it anew.
      await page.goto(`${standIn.url}${hash}`)
      return page
    }
    close = async () => {
      await context.close()
      await standIn.close()
    }
  }, 60_000)
  afterAll(() => close())
  return {
    openBare: (hash, options) => openBare(hash, options),
    open: async (key, options) => {
      const page = await openBare(`#inbox/${threads[key].token}`, options)
      await page.waitForSelector('[role=main]:visible .h7 .a3s:not(:empty)')
      return page
    },
  }
}
