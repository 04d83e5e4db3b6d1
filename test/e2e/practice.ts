import type { BrowserContext, Locator, Page } from 'playwright'
import { localDay } from '../../lib/base/local-day.ts'
import { must } from '../../lib/base/must.ts'
import { fillDatabase } from '../demo/fill-database.ts'
import type { SampleDeal } from '../demo/sample-deals.ts'
import { sampleWorkspace } from '../demo/sample-workspace.ts'
import { launchBrowser, sidePanel, type BrowserOptions } from '../stand-in/browser.ts'
import type { StandInOptions } from '../stand-in/options.ts'
import { startStandIn, type StandIn } from '../stand-in/server.ts'
import { threads } from '../stand-in/threads.ts'

export const extensionDir = '.output/chrome-mv3'

export type Practice = {
  context: BrowserContext
  standIn: StandIn
  /** The tab with the mailbox. */
  mail: Page
  /** What opens the panel beside it. */
  chip: Locator
  /** Loads a thread's address and waits until its conversation is there. */
  openThread(key: ThreadKey): Promise<void>
  /** Clicks the chip in the thread's header and gives the side panel it opened. */
  openPanel(): Promise<Page>
  close(): Promise<void>
}
export type PracticeOptions = {
  standIn?: StandInOptions
  browser?: Partial<Omit<BrowserOptions, 'standIn'>>
  /** `as they are`: the database of a kept profile is left alone. */
  deals?: SampleDeal[] | 'as they are'
}
export type ThreadKey = keyof typeof threads

/** The built extension in a real Chromium, on the practice mailbox, with the sample workspace in its database. */
export async function startPractice(options: PracticeOptions = {}): Promise<Practice> {
  const standIn = await startStandIn(options.standIn)
  const context = await launchBrowser({ standIn, extensionDir, ...options.browser })
  if (options.deals !== 'as they are') await fillDatabase(context, await sampleWorkspace(localDay(Date.now()), options.deals))
  const mail = must(context.pages()[0], 'a first tab')
  const chip = mail.locator('[data-sidemap-part="chip"] button').first()
  return {
    context,
    standIn,
    mail,
    chip,
    async openThread(key) {
      const { token, subject } = threads[key]
      await mail.goto(`${standIn.url}#inbox/${token}`)
      await mail
        .locator('div[role=main] h2.hP:visible', { hasText: subject.slice(0, 12) })
        .first()
        .waitFor()
    },
    async openPanel() {
      await chip.click()
      return sidePanel(context)
    },
    async close() {
      await context.close()
      await standIn.close()
    },
  }
}
