import type { BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, expect, vi } from 'vitest'
import { localDay } from '../../lib/base/local-day.ts'
import type { SampleDeal } from '../demo/sample-deals.ts'
import { sampleWorkspace, type DatabaseDump } from '../demo/sample-workspace.ts'
import { isSidePanel } from '../stand-in/browser.ts'
import { collectViolations, type Violation } from '../stand-in/collect-violations.ts'
import { documentUrl, type documents } from '../stand-in/docs/docs-config.ts'
import type { StandInOptions } from '../stand-in/options.ts'
import { recordRequests } from '../stand-in/record-requests.ts'
import { threads } from '../stand-in/threads.ts'
import { startPractice, type Practice, type PracticeOptions, type ThreadKey } from './practice.ts'
import { refillDatabase } from './refill-database.ts'

type Fresh = { deals?: SampleDeal[]; standIn?: StandInOptions }
export type Mailbox = {
  practice(): Practice
  /**
   * A fresh workspace and mailbox with this thread on screen, and the side panel: opened by a click on the thread's chip, or loaded
   * anew where the test before left it open. A test that changes for good how its panel's scripts run closes it.
   */
  open(key: ThreadKey, options?: Fresh): Promise<{ mail: Page; panel: Page }>
  /** The same without the click, for threads that have no chip. */
  openMail(key: ThreadKey, options?: Fresh): Promise<Page>
  /** The same as `open`, with a document that is linked to a deal, and its chip. */
  openDocument(key: keyof typeof documents, options?: Fresh): Promise<{ page: Page; panel: Page }>
  /** Moves to another thread as a click on its row does. */
  goTo(key: ThreadKey): Promise<void>
}

/**
 * One browser for a test file. When the file is done, no request may have left for anywhere but the mailbox, and no policy may
 * have been broken, whatever the tests did.
 */
export function usePractice(options: PracticeOptions = {}): Mailbox {
  vi.setConfig({ expect: { poll: { timeout: 15_000, interval: 40 } } }) // Other work may share the machine.
  let practice: Practice
  let requests: ReturnType<typeof recordRequests>
  let violations: Violation[]

  beforeAll(async () => {
    practice = await startPractice({ ...options, deals: 'as they are' })
    practice.context.setDefaultTimeout(15_000)
    requests = recordRequests(practice.context)
    violations = await collectViolations(practice.context)
  })
  afterAll(async () => {
    await practice.close()
    expect(requests.leaving()).toEqual([])
    expect(violations).toEqual([])
  })

  /** A fresh workspace and mailbox, nothing on screen but the panel that is `kept`, and nothing in that. */
  async function begin({ deals, standIn }: Fresh = {}, kept?: Page): Promise<void> {
    practice.standIn.reset({ ...options.standIn, ...standIn })
    const [workspace] = await Promise.all([
      workspaceOf(localDay(Date.now()), deals),
      closePanels(practice.context, kept),
      kept?.goto('about:blank'),
      practice.mail.goto('about:blank'), // A move within one document would not load it anew.
    ])
    await refillDatabase(practice.context, workspace)
  }

  /** `show` puts the page on screen. A panel takes most of a second to close and open: one that is as it was opened is used again. */
  async function withPanel(fresh: Fresh | undefined, show: () => Promise<unknown>): Promise<Page> {
    const open = practice.context.pages().findLast(isSidePanel)
    const kept = open?.viewportSize() === null ? open : undefined
    const url = kept?.url()
    await begin(fresh, kept)
    await show()
    if (kept === undefined || url === undefined) return practice.openPanel()
    await Promise.all([practice.chip.waitFor(), kept.emulateMedia({ colorScheme: null, reducedMotion: null })])
    await kept.goto(url)
    return kept
  }

  const mailbox: Mailbox = {
    practice: () => practice,
    async openMail(key, fresh) {
      await begin(fresh)
      await practice.openThread(key)
      return practice.mail
    },
    async openDocument(key, fresh) {
      const panel = await withPanel(fresh, () => practice.mail.goto(documentUrl(key)))
      await panel.getByRole('button', { name: 'Copy for Docs' }).waitFor()
      return { page: practice.mail, panel }
    },
    async open(key, fresh) {
      const panel = await withPanel(fresh, () => practice.openThread(key))
      await panel.locator('h1').waitFor({ state: 'attached' })
      return { mail: practice.mail, panel }
    },
    async goTo(key) {
      const { token, subject } = threads[key]
      await practice.mail.evaluate((asked) => window.__standIn?.openThread(asked), token)
      await practice.mail
        .locator('div[role=main] h2.hP:visible', { hasText: subject.slice(0, 12) })
        .first()
        .waitFor()
    },
  }
  return mailbox
}

async function closePanels(context: BrowserContext, kept?: Page): Promise<void> {
  for (const page of context.pages().filter(isSidePanel)) if (page !== kept) await page.close()
}

/** Made through the real store, which takes a moment: the usual one once a day. */
function workspaceOf(today: string, deals?: SampleDeal[]): Promise<DatabaseDump> {
  if (deals !== undefined) return sampleWorkspace(today, deals)
  if (usual?.today !== today) usual = { today, made: sampleWorkspace(today) }
  return usual.made
}
let usual: { today: string; made: Promise<DatabaseDump> } | undefined
