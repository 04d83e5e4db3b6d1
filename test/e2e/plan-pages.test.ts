import type { Page } from 'playwright'
import { afterEach, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { row, said } from './plan-rows.ts'
import { usePractice } from './use-practice.ts'

const { open, practice } = usePractice()

afterEach(async () => {
  for (const page of practice().context.pages()) if (page.url().includes('/plan-page.html')) await page.close()
})

/** The page that a key of the panel opens in a tab of its own. */
async function openPage(panel: Page, key: 'o' | 'u'): Promise<Page> {
  const opened = practice().context.waitForEvent('page')
  await panel.keyboard.press(key)
  const page = await opened
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.locator('h1').waitFor()
  return page
}

/** What axe finds in both themes, with nothing on it wider than a phone. */
async function findings(page: Page) {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const light = await axeFindings(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await axeFindings(page, { only: 'colours' })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 320, height: 800 })
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  await page.setViewportSize({ width: 1280, height: 720 })
  return { light, dark }
}
const clean = { light: [], dark: [] }

/** Shades of the three reds of the tokens, anywhere on the page. */
const reds = (page: Page) =>
  page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'))
    const red = ['--bad', '--bad-fill', '--bad-bg'].map((token) => {
      probe.style.color = `var(${token})`
      return getComputedStyle(probe).color
    })
    probe.remove()
    return [...document.querySelectorAll('body *')].filter((element) => {
      const { color, backgroundColor, fill, stroke } = getComputedStyle(element)
      return [color, backgroundColor, fill, stroke].some((each) => red.includes(each))
    }).length
  })

test('the one-pager is one printed page of what is shared: no note of ours, no health, nothing red', async () => {
  const { panel } = await open('securityReview')
  await panel.keyboard.press('n')
  await panel.keyboard.type('Grace may block this')
  await panel.keyboard.press('Control+Enter')
  await said(panel, 'Note saved')
  const page = await openPage(panel, 'o')
  await page.getByRole('heading', { name: /^What has to be true to sign by / }).waitFor()
  await page.getByRole('rowheader', { name: 'Vendor onboarding form' }).waitFor()
  expect(await page.locator('body').innerText()).not.toMatch(/may block|\b(late|overdue|at risk|off track|pace)\b/i)
  await expect.poll(() => reds(page)).toBe(0)
  await expect.poll(() => findings(page)).toEqual(clean)
  for (const format of ['A4', 'Letter'])
    expect((await page.pdf({ format })).toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await page.keyboard.press('c')
  await said(page, /^One-pager copied/)
})

test('built together: a typed line is a step in the panel at once, questions get answers, and Z takes back', async () => {
  const { panel } = await open('securityReview')
  const page = await openPage(panel, 'u')
  await page.keyboard.press('+')
  await page.keyboard.type('Pen test, Zoe, next thu')
  await page.getByRole('group', { name: 'Side of Zoe' }).waitFor()
  await expect.poll(() => findings(page)).toEqual(clean)
  await page.keyboard.press('Control+Enter')
  await row(panel, 'Pen test').getByText('Zoe').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Rename' }).waitFor()
  expect(await page.locator('body').innerText()).not.toMatch(/priority|polite|\b(late|at risk|off track|pace)\b/i)

  const asked = page.getByRole('group', { name: 'To ask next' })
  await asked.getByText('How long does “Vendor onboarding form” usually take?').waitFor()
  await page.keyboard.press('q')
  await page.keyboard.type('6 weeks')
  await expect.poll(() => page.getByText(/would end|on pace/i).count()).toBe(0)
  await page.keyboard.press('Enter')
  await said(page, 'Vendor onboarding form takes 6 weeks')
  await asked.getByText('“Vendor onboarding form”').waitFor({ state: 'detached' })
  await page.keyboard.press('z')
  await page.keyboard.press('z')
  await expect.poll(() => row(panel, 'Pen test').count()).toBe(0)
  await expect.poll(() => reds(page)).toBe(0)
})

test('an address without a plan, with one that is not here, and with one that is deleted each say what to do', async () => {
  const { panel } = await open('securityReview')
  const page = await openPage(panel, 'o')
  panel.once('dialog', (dialog) => void dialog.accept())
  await panel.getByRole('button', { name: 'More', exact: true }).click()
  await panel.getByRole('menuitem', { name: 'Delete plan' }).click()
  await page.getByRole('heading', { name: 'This plan was deleted' }).waitFor()
  await panel.getByRole('button', { name: /^Undo/ }).click()
  await page.getByRole('heading', { name: /^What has to be true/ }).waitFor()
  await page.evaluate(() => (location.hash = 'co-build/elsewhere'))
  await page.getByRole('heading', { name: 'There is no such plan in this browser' }).waitFor()
  await page.evaluate(() => (location.hash = ''))
  await page.getByRole('heading', { name: 'No plan is named in this address' }).waitFor()
  await expect.poll(() => findings(page)).toEqual(clean)
})
