import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { draftBody, openReply, status } from './drafts.ts'
import { said } from './plan-rows.ts'
import { usePractice } from './use-practice.ts'

const { open, openMail, goTo, practice } = usePractice()

const deal = (panel: Page) => panel.locator('h1').first()
const chip = (mail: Page) => mail.locator('[data-sidemap-part="chip"] button')
const options = (panel: Page) => panel.getByRole('option')
const active = (panel: Page) => panel.locator('[data-active-item]')
const triage = 'Northgate Bank, Alert triage rollout'
const warning = 'Nobody at Atlas Freight is on this draft to priya.raman@northgate.example.'

/** Opens the switcher and looks Atlas up. */
async function lookUpAtlas(panel: Page): Promise<void> {
  await panel.keyboard.press('g')
  await panel.getByRole('combobox', { name: 'Search your deals' }).fill('atlas')
  await options(panel).first().getByText('Atlas Freight, Renewal with growth').waitFor()
}

test('another plan is only looked at: the thread keeps its own', async () => {
  const { mail, panel } = await open('securityReview')
  await lookUpAtlas(panel)
  await expect.poll(() => panel.getByLabel('Remember for this thread').isChecked()).toBe(false)
  await panel.keyboard.press('Enter')
  await expect.poll(() => deal(panel).textContent()).toBe('Atlas Freight, Renewal with growth')
  await expect.poll(() => panel.getByRole('status').textContent()).toBe('')
  await panel.reload()
  await expect.poll(() => deal(panel).textContent()).toBe(triage)
  await expect.poll(() => chip(mail).getAttribute('aria-label')).toMatch(/^Northgate Bank/)
})

test('a thread that is given to another plan says so, and Undo gives it back', async () => {
  const { mail, panel } = await open('securityReview')
  await lookUpAtlas(panel)
  await panel.getByLabel('Remember for this thread').check()
  await panel.keyboard.press('Enter')
  await said(panel, 'This thread now shows Atlas Freight')
  await panel.locator('header').getByText('You linked this thread').waitFor()
  await expect.poll(() => chip(mail).getAttribute('aria-label')).toMatch(/^Atlas Freight/)
  await panel.keyboard.press('z')
  await expect.poll(() => deal(panel).textContent()).toBe(triage)
  await expect.poll(() => chip(mail).getAttribute('aria-label')).toMatch(/^Northgate Bank/)
  await panel.reload()
  await expect.poll(() => deal(panel).textContent()).toBe(triage)
})

test('the plan of another customer goes into a reply only when it is asked for again', async () => {
  const { mail, panel } = await open('securityReview')
  await lookUpAtlas(panel)
  await panel.keyboard.press('Enter')
  await expect.poll(() => deal(panel).textContent()).toMatch(/^Atlas/)
  await openReply(mail)
  await mail.keyboard.type('Hi Priya,')
  await panel.getByText('Goes into your reply to Priya Raman').waitFor()
  await panel.keyboard.press('i')
  await panel.setViewportSize({ width: 320, height: 720 })
  await said(panel, `${warning} Press I again to insert it.`)
  const words = panel.getByRole('status').getByText(warning)
  await expect.poll(() => words.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeLessThanOrEqual(0)
  await expect.poll(() => mail.locator(status).count()).toBe(0)
  await panel.keyboard.press('i')
  await said(panel, 'Status inserted')
  await expect.poll(() => mail.locator(`${draftBody} ${status}`).count()).toBe(1)
})

test('where the thread was linked to it by hand, the panel asks and the button in the draft says why it does not', async () => {
  const { mail, panel } = await open('securityReview')
  await lookUpAtlas(panel)
  await panel.getByLabel('Remember for this thread').check()
  await panel.keyboard.press('Enter')
  await expect.poll(() => chip(mail).getAttribute('aria-label')).toMatch(/^Atlas Freight/)
  await panel.reload()
  await expect.poll(() => deal(panel).textContent()).toMatch(/^Atlas/)
  await openReply(mail)
  await panel.getByText('Goes into your reply').waitFor() // Fresh: its people are folded to names.
  await panel.keyboard.press('2')
  await said(panel, `${warning} Do it again to insert them.`)
  await mail.locator('[data-sidemap-part="compose-button"] button').click()
  await mail.getByText(`${warning} To insert it all the same, use the panel.`).waitFor()
  await expect.poll(() => mail.locator(status).count()).toBe(0)
})

test('one row is active, the best match, no plan is there twice, and Enter takes it', async () => {
  const { panel } = await open('securityReview')
  await panel.keyboard.press('g')
  await options(panel).first().waitFor()
  const names = await options(panel).locator('b').allTextContents()
  expect(names[0]).toBe('Northgate Bank, Renewal 2027')
  expect(names).toEqual([...new Set(names)])
  await expect.poll(() => active(panel).locator('b').allTextContents()).toEqual(['Northgate Bank, Renewal 2027'])
  await panel.keyboard.press('Enter')
  await expect.poll(() => deal(panel).textContent()).toBe('Northgate Bank, Renewal 2027')

  // The way back: the thread's own plan is the best match now.
  await panel.keyboard.press('/')
  await expect.poll(() => active(panel).locator('b').allTextContents()).toEqual([triage])
  await panel.keyboard.press('Enter')
  await expect.poll(() => deal(panel).textContent()).toBe(triage)
})

test('the question which deal it is has its best match active, and takes it with Enter', async () => {
  const { panel } = await open('atlasBudget')
  await goTo('priyaAlone')
  await expect.poll(() => deal(panel).textContent()).toBe('Which deal is this?')
  await expect.poll(() => active(panel).locator('kbd').allTextContents()).toEqual(['1'])
  const first = await active(panel).locator('b').textContent()
  const names = await options(panel).locator('b').allTextContents()
  expect(names).toEqual([...new Set(names)])
  await panel.keyboard.press('Enter')
  await expect.poll(() => deal(panel).textContent()).toBe(first)
})

test('a search narrows the best matches too, and Enter never starts a plan there', async () => {
  const { panel } = await open('atlasBudget')
  await goTo('priyaAlone')
  await panel.getByRole('combobox', { name: 'Search your deals' }).fill('renewal')
  const found = () => options(panel).locator('b').allTextContents()
  await expect.poll(found).toEqual(['Northgate Bank, Renewal 2027', 'Atlas Freight, Renewal with growth'])
})

test('a signed plan comes last in the list and is not late', async () => {
  const mail = await openMail('atlasBudget')
  const panel = await practice().openPanel()
  await mail.evaluate(() => window.__standIn?.openList())
  await expect.poll(() => deal(panel).textContent()).toBe('Your plans')
  await expect
    .poll(() => options(panel).last().innerText())
    .toMatch(/^T\nTessera Logistics, Three depots\s+Signed [^·]*· 1 open step$/)
})
