import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { currentStep, row, said, stepsUnder } from './plan-rows.ts'
import { usePractice } from './use-practice.ts'

const { open, goTo } = usePractice()

const parts = ['Security questionnaire', 'MSA negotiation', 'DPA negotiation', 'Vendor onboarding', 'Vendor code creation', 'Finance approval', 'PO issuance'] // prettier-ignore
const menu = async (panel: Page, item: string) => {
  await panel.getByRole('button', { name: 'More', exact: true }).click()
  await panel.getByRole('menuitem', { name: item }).click()
  await panel.getByRole('heading', { name: item, exact: true }).waitFor()
}
const rowsOf = (panel: Page) => panel.locator('h3 button').evaluateAll((all) => all.map((each) => each.getAttribute('title')))

async function onLegalReview(): Promise<Page> {
  const { panel } = await open('questionnaire')
  await row(panel, 'Legal review').getByRole('button', { name: 'Legal review', exact: true }).click()
  await expect.poll(() => currentStep(panel)).toBe('Legal review')
  return panel
}

/** Saves the plan on screen under this name, by its menu. */
async function saveAs(panel: Page, name: string): Promise<void> {
  await menu(panel, 'Save as template')
  await panel.keyboard.type(name)
  await panel.keyboard.press('Enter')
  await said(panel, `${name} saved. New plan offers it`)
}

test('B splits a vague step into its parts, the menu says so, and one Z takes it back', async () => {
  const panel = await onLegalReview()
  const before = await rowsOf(panel)
  await panel.getByRole('button', { name: 'More actions' }).click()
  await panel.getByRole('menuitem', { name: 'Split into 7 steps' }).waitFor()
  await panel.keyboard.press('Escape')
  await panel.keyboard.press('b')
  await said(panel, 'Legal review split into 7 steps')
  await expect.poll(() => currentStep(panel)).toBe('Security questionnaire')
  // The durations fit the dates: no part would end later than it is due.
  await expect.poll(() => panel.getByText(/^Would end/).count()).toBe(0)
  const after = await rowsOf(panel)
  expect(after.filter((title) => parts.includes(title ?? ''))).toHaveLength(7)
  expect(after).not.toContain('Legal review')
  await panel.keyboard.press('z')
  await said(panel, 'Undone: split Legal review into 7 steps')
  await expect.poll(() => rowsOf(panel)).toEqual(before)
  await expect.poll(() => currentStep(panel)).toBe('Legal review')
})

test('the menu splits too, and a step that says what has to be done is not offered to be split', async () => {
  const panel = await onLegalReview()
  await panel.getByRole('button', { name: 'More actions' }).click()
  await panel.getByRole('menuitem', { name: 'Split into 7 steps' }).click()
  await said(panel, 'Legal review split into 7 steps')
  await panel.getByRole('button', { name: 'Undo' }).click()
  await row(panel, 'Legal review').waitFor()
  await row(panel, 'Sign').getByRole('button', { name: 'Sign', exact: true }).click()
  await panel.keyboard.press('b')
  await panel.getByRole('button', { name: 'More actions' }).click()
  await panel.getByRole('menuitem', { name: /^Rename/ }).waitFor()
  await expect.poll(() => panel.getByRole('menuitem', { name: /^Split/ }).count()).toBe(0)
  await expect.poll(() => panel.getByText('Sign split').count()).toBe(0)
})

test('a plan saved as a template makes a new plan with its steps, and no name of the old one', async () => {
  const { panel } = await open('securityReview')
  await saveAs(panel, 'Banks with triage')
  await goTo('harborPilot')
  await panel.getByRole('heading', { name: 'No plan for these people' }).waitFor()
  await panel.keyboard.press('c')
  await panel.getByRole('heading', { name: 'New plan for Harbormills' }).waitFor()
  await panel.getByRole('button', { name: 'Template' }).press('Enter')
  const offered = panel.getByRole('menuitemradio')
  await offered.first().waitFor()
  await expect.poll(() => offered.locator('b').allTextContents()).toHaveLength(8)
  await expect.poll(() => offered.locator('small').first().textContent()).toMatch(/^12 steps\. /)
  await panel.getByRole('menuitemradio', { name: /^Banks with triage/ }).press('Enter')
  const titles = panel.getByRole('textbox', { name: 'Step', exact: true })
  await expect.poll(() => titles.evaluateAll((all) => all.some((each) => each instanceof HTMLInputElement && each.value === 'Vendor onboarding form'))).toBe(true) // prettier-ignore
  await panel.keyboard.press('Control+Enter')
  await panel.getByRole('heading', { name: /^Harbormills/ }).waitFor({ state: 'attached' })
  await expect.poll(() => stepsUnder(panel, 'After signature')).toEqual(['Kickoff and first value'])
  for (const title of ['Security review sign-off', 'Pilot decision checkpoint', 'Signature']) await row(panel, title).waitFor()
  for (const name of ['Grace Lin', 'Northgate', 'Elena'])
    await expect.poll(() => panel.getByText(name).count(), { message: name }).toBe(0)
})

test('a template needs a name of its own; it is renamed and deleted in the settings, and Undo brings it back', async () => {
  const { panel } = await open('securityReview')
  await saveAs(panel, 'Banks')
  await menu(panel, 'Save as template')
  await panel.keyboard.press('Control+Enter')
  await panel.getByText('Give it a name.').waitFor()
  await panel.keyboard.type('banks')
  await panel.keyboard.press('Enter')
  await panel.getByText('One of your templates has this name.').waitFor()
  await panel.getByRole('button', { name: 'Back' }).click()

  await menu(panel, 'Settings')
  const name = panel.getByRole('textbox', { name: /^Name of/ })
  await name.fill('Large banks')
  await name.press('Enter')
  await said(panel, 'Renamed to Large banks')
  await panel.getByRole('button', { name: 'Delete Large banks' }).click()
  await said(panel, 'Large banks deleted')
  await panel.getByText('None yet. Save as template').waitFor()
  await panel.keyboard.press('z')
  await said(panel, 'Large banks is back')
  await expect.poll(() => name.inputValue()).toBe('Large banks')
})

test('a template whose saving cannot be taken back says why', async () => {
  const { panel } = await open('securityReview')
  await saveAs(panel, 'Banks')
  await panel.evaluate(() => {
    IDBObjectStore.prototype.delete = () => {
      throw new DOMException('Refused', 'QuotaExceededError')
    }
  })
  await panel.getByRole('button', { name: 'Undo' }).click()
  await said(panel, /^The disk is full/)
  await menu(panel, 'Settings')
  await panel.getByRole('textbox', { name: 'Name of Banks' }).waitFor()
})

test('of the co-create sheet the buyer tasks have neither owner nor date', async () => {
  const { panel } = await open('securityReview')
  await goTo('harborPilot')
  await panel.getByRole('heading', { name: 'No plan for these people' }).waitFor()
  await panel.keyboard.press('c')
  await panel.getByRole('heading', { name: 'New plan for Harbormills' }).waitFor()
  await panel.getByRole('button', { name: 'Template' }).click()
  await panel.getByRole('menuitemradio', { name: /^Co-create sheet/ }).click()
  const date = panel.getByRole('textbox', { name: 'Date of Board sign-off' })
  await expect.poll(() => date.getAttribute('placeholder')).toBe('TBD')
  await expect.poll(() => date.inputValue()).toBe('')
  await panel.keyboard.press('Control+Enter')
  await panel.getByRole('heading', { name: /^Harbormills/ }).waitFor({ state: 'attached' })
  await expect.poll(() => stepsUnder(panel, 'Needs attention')).toContain('Legal review')
})

test('a template that cannot be read is said where templates are, and the others are offered', async () => {
  const { panel } = await open('securityReview')
  // Before anything asks for templates: what is not written through the store is not noticed.
  await panel.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('sidemap')
      request.addEventListener('success', () => resolve(request.result))
    })
    const writing = db.transaction('templates', 'readwrite')
    writing.objectStore('templates').put({ id: 'tmOdd', name: 'Odd', steps: 'none' })
    await new Promise((resolve) => writing.addEventListener('complete', resolve))
    db.close()
  })
  await saveAs(panel, 'Banks')
  await menu(panel, 'Settings')
  await panel.getByText('1 template cannot be read and is left out.').waitFor()
  await panel.getByRole('textbox', { name: 'Name of Banks' }).waitFor()
  await panel.keyboard.press('Escape')
  await goTo('harborPilot')
  await panel.getByRole('heading', { name: 'No plan for these people' }).waitFor()
  await panel.keyboard.press('c')
  await panel.getByRole('button', { name: 'Template' }).click()
  await panel.getByRole('menu', { name: 'Template · 1 of yours cannot be read' }).waitFor()
  await expect.poll(() => panel.getByRole('menuitemradio').count()).toBe(8)
})
