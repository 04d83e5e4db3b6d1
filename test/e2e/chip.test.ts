import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { isSidePanel, sidePanel } from '../stand-in/browser.ts'
import { axeFindings } from './axe.ts'
import { row, said } from './plan-rows.ts'
import { usePractice } from './use-practice.ts'

const { open, openMail, goTo, practice } = usePractice()

const host = '[data-sidemap-part="chip"]'
const chip = (mail: Page) => mail.locator(`${host} button`)
const words = (mail: Page) => chip(mail).getAttribute('aria-label')
const subject = (mail: Page) => mail.locator('[role=main]:visible h2.hP')
const boxOf = async (mail: Page, selector: string) => {
  const box = await mail.locator(selector).boundingBox()
  return box ?? { x: -1, y: -1, width: -1, height: -1 }
}

test('the chip says company, days and health, and a click on it opens the panel of that plan, 360 pixels wide', async () => {
  const { mail, panel } = await open('securityReview')
  const days = await panel.locator('section[aria-label="Deal status"] b').first().textContent()
  const health = await panel.getByRole('button', { name: /, show why$/ }).textContent()
  await expect.poll(() => words(mail)).toBe(`Northgate Bank ${days} days ${health?.replace(', show why', '')}`)
  await expect.poll(() => chip(mail).innerText()).toMatch(/Northgate Bank/)
  await expect.poll(() => panel.evaluate(() => innerWidth)).toBe(360)
  await expect.poll(() => panel.locator('h1').textContent()).toBe('Northgate Bank, Alert triage rollout')
})

test('Enter on the chip opens the panel as well, and is not taken for a command of the mailbox', async () => {
  const mail = await openMail('atlasBudget')
  await chip(mail).focus()
  await mail.keyboard.press('Enter')
  await (await sidePanel(practice().context)).getByRole('heading', { name: 'Atlas Freight' }).waitFor({ state: 'attached' })
  await chip(mail).press('e')
  await expect.poll(() => mail.evaluate(() => window.__standIn?.shortcuts)).toEqual([])
})

test('the chip follows an edit in the panel', async () => {
  const { mail, panel } = await open('atlasBudget')
  const before = await words(mail)
  await row(panel, 'Exec approval').locator('h3 button').click()
  await panel.keyboard.press('e')
  await said(panel, /^Exec approval done/)
  await expect.poll(() => words(mail)).not.toBe(before)
  await expect.poll(() => words(mail)).toMatch(/^Atlas Freight \d+ days (At risk|Off track)$/)
})

test('there is one chip per conversation, none in the list and none for people of no plan', async () => {
  const mail = await openMail('atlasBudget')
  await chip(mail).waitFor()
  await goTo('bergenYard')
  await expect.poll(() => words(mail)).toMatch(/^Fjordworks/)
  await expect.poll(() => mail.locator(host).count()).toBe(1)
  await mail.evaluate(() => window.__standIn?.openList())
  await expect.poll(() => mail.locator(`${host}:visible`).count()).toBe(0)
  await goTo('harborPilot')
  await expect.poll(() => mail.locator(`${host}:visible`).count()).toBe(0)
})

test('it stands at the right of the subject, 28 pixels high, and left of it in a narrow window', async () => {
  const mail = await openMail('atlasBudget')
  await chip(mail).waitFor()
  const [wide, title] = [await boxOf(mail, `${host} button`), await boxOf(mail, '[role=main]:visible h2.hP')]
  expect(wide.height).toBe(28)
  expect(wide.x).toBeGreaterThan(title.x + title.width - 1)

  await resize(mail, 620)
  await expect
    .poll(async () => (await boxOf(mail, `${host} button`)).x - (await boxOf(mail, '[role=main]:visible h2.hP')).x)
    .toBeLessThan(0)
  const [narrow, main] = [await boxOf(mail, `${host} button`), await boxOf(mail, '[role=main]:visible')]
  expect(narrow.x + narrow.width).toBeLessThanOrEqual(main.x + main.width)
  await expect.poll(() => subject(mail).isVisible()).toBe(true)
  await resize(mail, 1440)
  await expect.poll(async () => (await boxOf(mail, `${host} button`)).x).toBe(wide.x)
})

test.each(['light', 'dark'] as const)('it is readable in the %s theme, with the compose button', async (theme) => {
  const mail = await openMail('securityReview', { standIn: { theme } })
  await chip(mail).waitFor()
  await mail.locator('[role=main]:visible .amn .bkH').click()
  await mail.locator('[data-sidemap-part="compose-button"] button').waitFor()
  await expect.poll(() => mail.locator(host).evaluate((element) => element.hasAttribute('data-dark'))).toBe(theme === 'dark')
  await expect.poll(() => axeFindings(mail, { part: host })).toEqual([])
  await expect.poll(() => axeFindings(mail, { part: '[data-sidemap-part="compose-button"]' })).toEqual([])
})

test('it changes with the theme of the mailbox, without a reload', async () => {
  const mail = await openMail('atlasBudget')
  await chip(mail).waitFor()
  const ink = () => chip(mail).evaluate((element) => getComputedStyle(element).color)
  const light = await ink()
  await mail.evaluate(() => window.__standIn?.setTheme('dark'))
  await mail.evaluate(() => window.__standIn?.resync()) // Colours alone tell nobody; the mailbox is never still for long.
  await expect.poll(ink).not.toBe(light)
})

test('the settings make it say the name only, hide its health, or take it away', async () => {
  const { mail, panel } = await open('atlasBudget')
  const full = await words(mail)
  await panel.getByRole('button', { name: 'More', exact: true }).click()
  await panel.getByRole('menuitem', { name: 'Settings' }).click()
  await panel.getByRole('radio', { name: 'Name only' }).check()
  await expect.poll(() => words(mail)).toBe('Atlas Freight')
  await panel.getByRole('radio', { name: 'Off' }).check()
  await expect.poll(() => mail.locator(host).count()).toBe(0)
  await panel.getByRole('radio', { name: 'Full' }).check()
  await expect.poll(() => words(mail)).toBe(full)
  await panel.getByLabel('Hide health while presenting').check()
  await expect.poll(() => words(mail)).toBe('Atlas Freight')
  expect(practice().context.pages().filter(isSidePanel)).toHaveLength(1)
})

async function resize(page: Page, width: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { windowId } = await session.send('Browser.getWindowForTarget')
  await session.send('Browser.setWindowBounds', { windowId, bounds: { width } })
  await session.detach()
}
