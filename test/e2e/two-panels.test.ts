import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { isSidePanel } from '../stand-in/browser.ts'
import { threads } from '../stand-in/threads.ts'
import { row, said } from './plan-rows.ts'
import type { ThreadKey } from './practice.ts'
import { usePractice } from './use-practice.ts'

const { open, practice } = usePractice()
const chip = '[data-sidemap-part="chip"] button'

test('two windows with a panel each on one deal show each other’s edits', async () => {
  const { panel: first, mail } = await open('securityReview')
  const other = await openWindow('dailyThread')
  const second = await clickChip(other)
  await row(second, 'Security review sign-off').waitFor()

  await first.keyboard.press('F2')
  await first.keyboard.type('Renamed in the first')
  await first.keyboard.press('Enter')
  await row(second, 'Renamed in the first').waitFor()

  await row(second, 'Vendor onboarding form').locator('h3 button').click()
  await second.keyboard.press('e')
  await said(second, /^Vendor onboarding form done/)
  await expect.poll(() => row(first, 'Vendor onboarding form').count()).toBe(0)
  await expect
    .poll(async () => (await mail.locator(chip).getAttribute('aria-label')) ?? '')
    .toBe(await other.locator(chip).getAttribute('aria-label'))

  await first.keyboard.press('z') // The latest change of the deal, wherever it was made.
  await said(first, 'Undone')
  await row(second, 'Vendor onboarding form').waitFor()
  // Its panel goes a moment after it, and must not be taken for one that stays.
  await Promise.all([second.waitForEvent('close'), other.close()])
})

test('two tabs of one window: the panel shows the plan of the one in front, and both chips follow an edit', async () => {
  const { panel, mail } = await open('securityReview')
  const tab = await practice().context.newPage()
  await show(tab, 'atlasBudget')
  await panel.getByRole('heading', { name: 'Atlas Freight' }).waitFor({ state: 'attached' })
  await mail.bringToFront()
  await panel.getByRole('heading', { name: 'Northgate Bank' }).waitFor({ state: 'attached' })
  await tab.bringToFront()
  await panel.getByRole('heading', { name: 'Atlas Freight' }).waitFor({ state: 'attached' })
  const before = await tab.locator(chip).getAttribute('aria-label')
  await row(panel, 'Exec approval').locator('h3 button').click()
  await panel.keyboard.press('e')
  await expect.poll(() => tab.locator(chip).getAttribute('aria-label')).not.toBe(before)
  await expect.poll(() => mail.locator(chip).getAttribute('aria-label')).toMatch(/^Northgate Bank/)
  await tab.close()
  await panel.getByRole('heading', { name: 'Northgate Bank' }).waitFor({ state: 'attached' })
})

async function openWindow(key: ThreadKey): Promise<Page> {
  const opened = practice().context.waitForEvent('page')
  const worker = must(practice().context.serviceWorkers()[0], 'a service worker')
  await worker.evaluate(() => chrome.windows.create({ url: 'about:blank', width: 1200, height: 900 }))
  const page = await opened
  await show(page, key)
  return page
}

async function show(page: Page, key: ThreadKey): Promise<void> {
  await page.goto(`${practice().standIn.url}#inbox/${threads[key].token}`)
  await page.locator(chip).waitFor()
}

async function clickChip(mail: Page): Promise<Page> {
  const opened = practice().context.waitForEvent('page', { predicate: isSidePanel })
  await mail.locator(chip).click()
  const panel = await opened
  await panel.locator('h1').waitFor({ state: 'attached' })
  return panel
}
