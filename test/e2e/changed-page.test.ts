import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import type { SelectorGroup } from '../stand-in/selector-groups.ts'
import { selectorGroups } from '../stand-in/selector-groups.ts'
import { axeFindings } from './axe.ts'
import { said } from './plan-rows.ts'
import { readPage } from './read-page.ts'
import { usePractice } from './use-practice.ts'

const { open, goTo, practice } = usePractice()
const chip = '[data-sidemap-part="chip"] button'
let panel: Page
let mail: Page

beforeAll(async () => {
  ;({ panel, mail } = await open('atlasBudget'))
})

type Outcome = {
  /** Of what is read, with a reply open, these are named as missing. */
  missed: string[]
  /** Default: it is there. */
  chip?: 'absent'
  /** Default: the status is inserted. */
  insert?: 'copied instead'
  composeButton?: 'absent'
}

/** What becomes of the product when Gmail changes one group of what it is found by. Most have a second way. */
const outcomes: Record<SelectorGroup, Outcome> = {
  main: { missed: ['main'] },
  subject: { missed: ['thread.subject', 'thread.id'], chip: 'absent' },
  threadIds: { missed: ['thread.id'] },
  messageList: { missed: [] },
  messages: { missed: ['message.id'] },
  messageIds: { missed: ['message.id'] },
  sender: { missed: ['message.sender'] },
  recipients: { missed: ['message.recipients'] },
  date: { missed: ['message.date'] },
  body: { missed: ['message.text'] },
  collapsedBar: { missed: [] },
  replyArea: { missed: [] },
  compose: { missed: [] },
  composeFields: { missed: ['compose.subject'] },
  composeBody: { missed: ['compose.body'], insert: 'copied instead' },
  composeRecipients: { missed: ['compose.recipients'] },
  composeToolbar: { missed: ['compose.toolbar'], composeButton: 'absent' },
  signature: { missed: [] },
  account: { missed: [] },
  title: { missed: [] },
}

test('every group of selectors has its outcome here', () => {
  expect(Object.keys(outcomes)).toEqual(Object.keys(selectorGroups))
})

for (const [group, outcome] of Object.entries(outcomes))
  test(`without "${group}" the panel works, copying works, and what is missing is named`, async () => {
    practice().standIn.reset({ removed: [group as SelectorGroup] })
    await mail.reload()
    await mail.locator('tr, h2').filter({ visible: true }).first().waitFor()
    await panel.reload()
    await panel.getByRole('heading', { name: 'Atlas Freight' }).waitFor({ state: 'attached' })
    await expect.poll(() => mail.locator(chip).count()).toBe(outcome.chip === 'absent' ? 0 : 1)
    await panel.getByRole('button', { name: 'Copy status' }).waitFor()
    await panel.keyboard.press('i')
    await said(panel, 'Status copied. Paste it anywhere.')

    await mail.evaluate(() => window.__standIn?.openReply('reply', { text: 'Hi Nora,' }))
    await panel.getByRole('button', { name: 'Insert status' }).waitFor()
    const missed = (await readPage(panel)).unreadable
    // Recipients are folded to names at first and belong to no group.
    expect(missed.filter((name) => name !== 'compose.recipients' || outcome.missed.includes(name))).toEqual(outcome.missed)
    await panel.keyboard.press('i')
    await said(panel, outcome.insert ? 'Gmail did not take it. The text is on your clipboard.' : 'Status inserted')
    await expect.poll(() => mail.locator('[data-sidemap]').count()).toBe(outcome.insert ? 0 : 1)
    await expect.poll(() => mail.locator('[data-sidemap-part="compose-button"]').count()).toBe(outcome.composeButton ? 0 : 1)
  })

test('the self-test says what was found, what another way and what not, and its report holds no word of the page', async () => {
  await restore()
  await panel.reload()
  const { context } = practice()
  const opened = context.waitForEvent('page')
  await panel.getByRole('button', { name: 'More', exact: true }).click()
  await panel.getByRole('menuitem', { name: 'Settings' }).click()
  await panel.getByRole('button', { name: 'Does Sidemap understand this page?' }).click()
  const options = await opened
  await options.getByText('Understood. All that was looked for was found.').waitFor()
  for (const group of ['sender', 'messageList', 'account'] as const)
    await mail.evaluate((gone) => window.__standIn?.removeSelectorGroup(gone), group)
  const state = (what: string) =>
    options
      .getByRole('row')
      .filter({ has: options.getByRole('rowheader', { name: what, exact: true }) })
      .locator('td span')
      .innerText()
  await options.getByRole('button', { name: 'Test again' }).click()
  await expect.poll(() => state('Senders')).toBe('Missing')
  expect([await state('List of messages'), await state('Your own address')]).toEqual(['Found another way', 'Found another way'])
  expect(await state('Subject of the thread')).toBe('Found')

  await options.getByRole('button', { name: 'Show report' }).click()
  const report = await options.getByRole('region', { name: 'Report' }).innerText()
  expect(report).toMatch(/^Sidemap [\d.]+ in Chrome \d+\nPage: Gmail, thread, language en\nNot read: message\.sender\n/)
  expect(report).not.toMatch(/atlas|nora|kestrel|@[a-wyz]|budget/i)
  await options.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  expect(await axeFindings(options)).toEqual([])
  await options.emulateMedia({ colorScheme: 'dark' })
  expect(await axeFindings(options, { only: 'colours' })).toEqual([])
  await options.setViewportSize({ width: 320, height: 800 })
  await expect.poll(() => options.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  await options.getByRole('button', { name: 'Copy report' }).click()
  await said(options, 'Report copied')
  await context.grantPermissions(['clipboard-read'], { origin: 'https://mail.google.com' })
  await mail.bringToFront()
  expect((await mail.evaluate(() => navigator.clipboard.readText())).trim()).toBe(report.trim())
  await options.close()
})

test('what is taken away while the page is open takes the chip along and leaves the panel', async () => {
  await restore()
  await panel.reload()
  await mail.locator(chip).waitFor()
  await mail.evaluate(() => window.__standIn?.removeSelectorGroup('subject'))
  await expect.poll(() => mail.locator(chip).count()).toBe(0)
  await panel.getByRole('heading', { name: 'Atlas Freight' }).waitFor({ state: 'attached' })
})

test('sixty messages: the plan is there at once, the folded ones are counted, and all can be opened', async () => {
  await restore()
  await goTo('dailyThread')
  await panel.getByRole('heading', { name: 'Northgate Bank, Alert triage rollout' }).waitFor({ state: 'attached' })
  await expect.poll(async () => (await readPage(panel)).thread?.notLoaded).toBe(57)
  await mail.locator('[role=main]:visible .kQ').click()
  await expect.poll(async () => (await readPage(panel)).thread?.messages.length).toBe(60)
  expect((await readPage(panel)).thread?.notLoaded).toBe(0)
  await expect.poll(() => mail.locator(chip).getAttribute('aria-label')).toMatch(/^Northgate Bank/)
})

test('a thread without a readable recipient is asked about, not guessed', async () => {
  await goTo('hiddenList')
  await panel.getByRole('heading', { name: 'No plan for these people' }).waitFor()
  await expect.poll(() => mail.locator(chip).count()).toBe(0)
})

test('a message that is lost while the page is read does no harm', async () => {
  await restore()
  await mail.evaluate(() => window.__standIn?.openList())
  await mail.locator('[role=main]:visible tr.zA').first().waitFor()
  await mail.evaluate(() => window.__standIn?.loseElement('.adn'))
  await goTo('bergenYard')
  await expect.poll(() => mail.locator('[role=main]:visible .adn').count()).toBe(0)
  await panel.locator('h1').waitFor({ state: 'attached' })
  await goTo('atlasBudget')
  await panel.getByRole('heading', { name: 'Atlas Freight' }).waitFor({ state: 'attached' })
  await mail.locator(chip).waitFor()
})

/** The mailbox with everything in its place. */
async function restore(): Promise<void> {
  practice().standIn.reset()
  await mail.reload()
  await mail.locator('[role=main]:visible h2.hP').waitFor()
}
