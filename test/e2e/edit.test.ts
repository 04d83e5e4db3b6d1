import { expect, test } from 'vitest'
import { currentStep, row, said, stepsUnder } from './plan-rows.ts'
import { usePractice } from './use-practice.ts'

const { open, goTo } = usePractice()

test('J and K walk through the steps and stay at the ends, from a fresh panel without a click', async () => {
  const { panel } = await open('atlasBudget')
  const walk: (string | null)[] = [await currentStep(panel)]
  for (const key of ['j', 'k', 'k', 'k', 'ArrowDown']) {
    await panel.keyboard.press(key)
    walk.push(await currentStep(panel))
  }
  expect(walk).toEqual(['Signature', 'Signature', 'Exec approval', 'Pricing workshop', 'Pricing workshop', 'Exec approval'])
  expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('Exec approval')
})

test('E marks the step done and goes on to the next; on a done step it opens it again', async () => {
  const { panel } = await open('atlasBudget')
  await panel.keyboard.press('k')
  await panel.keyboard.press('k')
  await panel.keyboard.press('e')
  await said(panel, 'Pricing workshop done. 2 steps left')
  await panel.getByText('3 done').waitFor()
  expect(await stepsUnder(panel, 'Needs attention')).toEqual(['Exec approval'])
  await expect.poll(() => currentStep(panel)).toBe('Exec approval')
  expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('Exec approval')

  await panel.locator('summary').press('Enter')
  await row(panel, 'Pricing workshop').waitFor()
  for (let presses = 0; (await currentStep(panel)) !== 'Pricing workshop' && presses < 8; presses++)
    await panel.keyboard.press('j')
  await panel.keyboard.press('e')
  await said(panel, 'Pricing workshop reopened')
  await expect.poll(() => stepsUnder(panel, 'Needs attention')).toEqual(['Pricing workshop', 'Exec approval'])
})

test('S goes from open to in progress to done', async () => {
  const { panel } = await open('atlasBudget')
  await panel.keyboard.press('s')
  await said(panel, 'Signature in progress')
  await row(panel, 'Signature').getByText(', in progress').waitFor()
  await panel.keyboard.press('s')
  await said(panel, 'Signature done')
  await panel.getByText('3 done').waitFor()
})

test('A offers who owns it now, then the people of the thread, then those of the deal', async () => {
  const { panel } = await open('securityReview')
  expect(await currentStep(panel)).toBe('Security review sign-off')
  await panel.keyboard.press('a')
  const options = panel.getByRole('option')
  await options.first().waitFor()
  const names = await options.locator('b').allTextContents()
  // People of a plan have no order of their own: any is right.
  const others = names.slice(2, -1)
  expect(names).toEqual(['Grace Lin', 'Priya Raman', ...others, 'No owner'])
  expect(others.toSorted()).toEqual(['Elena Fischer', 'Mary Kowalski', 'Tom Adeyemi'])
  expect(await panel.locator('form[aria-label^="Owner of"] [role=presentation]').allTextContents()).toEqual([
    'Now',
    'On this thread',
    'On this plan',
    'Or',
  ])
})

test('A and Enter keep the owner; another one is said with the step', async () => {
  const { panel } = await open('securityReview')
  const step = row(panel, 'Security review sign-off')
  await panel.keyboard.press('a')
  await panel.getByRole('option').first().waitFor()
  await panel.keyboard.press('Enter')
  await panel.getByRole('combobox', { name: 'Owner' }).waitFor({ state: 'detached' })
  expect(await step.getByText('Grace Lin').count()).toBe(1)
  expect(await panel.getByRole('status').getByText(' owns ').count()).toBe(0)
  await panel.keyboard.press('a')
  await panel.getByRole('option').first().waitFor()
  await panel.keyboard.press('ArrowDown')
  await panel.keyboard.press('Enter')
  await said(panel, 'Priya Raman owns Security review sign-off')
  await step.getByText('Priya Raman').waitFor()
})

test('A refuses a name without a letter or a digit, in place', async () => {
  const { panel } = await open('atlasBudget')
  await panel.keyboard.press('a')
  const field = panel.getByRole('combobox', { name: 'Owner' })
  await field.waitFor()
  await panel.keyboard.type('@@@ <>')
  await panel.getByText('A name needs a letter or a digit').waitFor()
  await panel.keyboard.press('Enter')
  expect(await field.inputValue()).toBe('@@@ <>')
  expect(await panel.getByRole('option').count()).toBe(0)
})

test('A takes somebody new, by name and address, and they are on the plan from then on', async () => {
  const { panel } = await open('atlasBudget')
  await panel.keyboard.press('a')
  await panel.getByRole('combobox', { name: 'Owner' }).waitFor()
  await panel.keyboard.type('Ann Lee ann.lee@atlas.example')
  await panel.getByRole('option', { name: 'Add Ann Lee ann.lee@atlas.example' }).waitFor()
  await panel.keyboard.press('Enter')
  await said(panel, 'Ann Lee owns Signature')
  await row(panel, 'Signature').getByText('Ann Lee').waitFor()
  await panel.keyboard.press('a')
  await panel.keyboard.type('ann')
  await panel.getByRole('option', { name: 'Ann Lee ann.lee@atlas.example' }).waitFor()
})

test('N writes a note for the own team unless it is shared', async () => {
  const { panel } = await open('atlasBudget')
  await panel.keyboard.press('n')
  expect(await panel.getByLabel('Only your team sees this').isChecked()).toBe(true)
  await panel.keyboard.type('Nora goes on leave in May')
  await panel.keyboard.press('Control+Enter')
  await said(panel, 'Note saved')
  await row(panel, 'Signature').getByRole('img', { name: '1 note' }).waitFor()
  await panel.keyboard.press('n')
  await panel.keyboard.type('Paper goes to Ben')
  await panel.keyboard.press('Tab')
  await panel.keyboard.press('Space')
  await panel.keyboard.press('Control+Enter')
  await row(panel, 'Signature').getByRole('img', { name: '2 notes' }).waitFor()

  await panel.getByRole('button', { name: 'More', exact: true }).press('Enter')
  await panel.getByRole('menuitem', { name: 'Notes' }).press('Enter')
  const note = (text: string) => panel.getByRole('listitem').filter({ hasText: text })
  await note('Nora goes on leave in May').getByText('Only your team sees this').waitFor()
  await note('Paper goes to Ben').getByText('Shared with the buyer').waitFor()
})

test('a half-written note is still there after a look at another mail, and after Escape, until it is saved', async () => {
  const { panel } = await open('atlasBudget')
  await panel.keyboard.press('n')
  await panel.keyboard.type('Nora goes on')
  await goTo('securityReview')
  await panel.getByRole('heading', { name: 'Northgate Bank' }).waitFor({ state: 'attached' })
  await goTo('atlasBudget')
  await panel.getByRole('heading', { name: 'Atlas' }).waitFor({ state: 'attached' })
  const note = panel.getByRole('textbox', { name: 'Note' })
  await panel.keyboard.press('n')
  expect(await note.inputValue()).toBe('Nora goes on')
  await panel.keyboard.press('Escape')
  await panel.keyboard.press('n')
  expect(await note.inputValue()).toBe('Nora goes on')
  await panel.keyboard.press('Control+Enter')
  await said(panel, 'Note saved')
  await panel.keyboard.press('n')
  expect(await note.inputValue()).toBe('')
})

test('F2 renames the step; Escape leaves it as it was', async () => {
  const { panel } = await open('atlasBudget')
  await panel.keyboard.press('F2')
  await panel.keyboard.type('Thrown away')
  await panel.keyboard.press('Escape')
  await panel.keyboard.press('F2')
  await panel.keyboard.type('Contract signed by both')
  await panel.keyboard.press('Enter')
  await said(panel, 'Renamed')
  await expect.poll(() => currentStep(panel)).toBe('Contract signed by both')
  expect(await row(panel, 'Signature').count()).toBe(0)
})

test('+ adds a step, Delete takes it away, Z brings it back', async () => {
  const { panel } = await open('atlasBudget')
  await panel.keyboard.press('+')
  await panel.keyboard.type('Send the savings report')
  await panel.keyboard.press('Enter')
  await said(panel, 'Send the savings report added. D sets its date')
  await expect.poll(() => currentStep(panel)).toBe('Send the savings report')
  await panel.keyboard.press('Delete')
  await said(panel, 'Send the savings report deleted')
  await expect.poll(() => row(panel, 'Send the savings report').count()).toBe(0)
  await panel.keyboard.press('z')
  await said(panel, 'Undone: deleted Send the savings report')
  await row(panel, 'Send the savings report').waitFor()
})

test('a step without a title is refused in place, and a title that is too long is not cut', async () => {
  const { panel } = await open('atlasBudget')
  const field = panel.getByRole('textbox', { name: 'Step' })
  const problem = panel.getByRole('alert')
  await panel.keyboard.press('+')
  expect(await problem.textContent()).toBe('')
  await panel.keyboard.press('Enter')
  await problem.getByText('A step needs a title').waitFor()
  await field.fill('a'.repeat(301))
  await problem.getByText('A title has at most 300 letters. This one has 301').waitFor()
  await panel.keyboard.press('Enter')
  expect(await field.inputValue()).toHaveLength(301)
  await panel.keyboard.press('Backspace')
  await expect.poll(() => problem.textContent()).toBe('')
  await panel.keyboard.press('Enter')
  await row(panel, 'a'.repeat(300)).waitFor()
})

test('Z goes back to the step that it takes a change back of, so that the same key does the same again', async () => {
  const { panel } = await open('securityReview')
  const first = await currentStep(panel)
  await panel.keyboard.press('e')
  await expect.poll(() => currentStep(panel)).not.toBe(first)
  await panel.keyboard.press('z')
  await said(panel, `Undone: marked ${first} done`)
  expect(await currentStep(panel)).toBe(first)
  expect(await panel.evaluate(() => document.activeElement?.getAttribute('title'))).toBe(first)

  await panel.keyboard.press('n')
  await panel.keyboard.type('Ask Grace')
  await panel.keyboard.press('Control+Enter')
  await said(panel, 'Note saved')
  await panel.keyboard.press('j')
  await panel.keyboard.press('z')
  await said(panel, 'Undone: added a note')
  expect(await currentStep(panel)).toBe(first)
})

test('Z takes back twenty edits, one by one, and then says that there is nothing left', async () => {
  const { panel } = await open('atlasBudget')
  for (let count = 1; count <= 21; count++) {
    await panel.keyboard.press('F2')
    await panel.keyboard.type(`Title ${count}`)
    await panel.keyboard.press('Enter')
    await row(panel, `Title ${count}`).waitFor()
  }
  for (let count = 20; count >= 1; count--) {
    await panel.keyboard.press('z')
    await row(panel, `Title ${count}`).waitFor()
  }
  await panel.keyboard.press('z')
  await said(panel, 'Nothing left to undo')
  expect(await currentStep(panel)).toBe('Title 1')
})

test('letters do nothing to the plan while something is typed or single keys are off', async () => {
  const { panel } = await open('atlasBudget')
  await panel.keyboard.press('n')
  await panel.keyboard.type('seda zx')
  expect(await panel.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('seda zx')
  await panel.keyboard.press('Escape')
  await panel.getByRole('button', { name: 'More', exact: true }).press('Enter')
  await panel.getByRole('menuitem', { name: 'Settings' }).press('Enter')
  await panel.getByLabel('Single-key shortcuts').press('Space')
  await panel.getByRole('button', { name: 'Back' }).press('Enter')
  await row(panel, 'Signature').waitFor()
  await panel.keyboard.press('s')
  await panel.keyboard.press('Control+z')
  await said(panel, /Undone|Nothing left to undo/)
  expect(await row(panel, 'Signature').getByText(', in progress').count()).toBe(0)
})
