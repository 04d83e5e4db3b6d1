import { expect, test } from 'vitest'
import { countInputs, type Inputs } from './count-inputs.ts'
import { draftBody, openReply, status } from './drafts.ts'
import { said } from './plan-rows.ts'
import { usePractice } from './use-practice.ts'

// What each job may cost at most, in real keys and clicks: a job that becomes dearer fails here.
const { open, goTo } = usePractice()

test('a step done and the status in the reply: two keys', async () => {
  const { mail, panel } = await open('securityReview')
  await openReply(mail)
  await panel.getByRole('button', { name: 'Insert status' }).waitFor()
  const inputs = await countInputs(panel)
  await panel.keyboard.press('e')
  await panel.keyboard.press('i')
  await said(panel, 'Status inserted')
  await mail.locator(`${draftBody} ${status}`).getByText('Security review sign-off').waitFor()
  await expect.poll(() => mail.locator(`${draftBody} ${status}`).textContent()).toMatch(/Done.*Security review sign-off/)
  expect(tell('Done and inserted', await inputs()).events).toHaveLength(2)
})

test('the same with the mouse: two clicks', async () => {
  const { mail, panel } = await open('securityReview')
  await openReply(mail)
  await panel.getByRole('button', { name: 'Insert status' }).waitFor()
  const inputs = await countInputs(panel)
  await panel.getByRole('button', { name: 'Mark “Security review sign-off” done' }).click()
  await panel.getByRole('button', { name: 'Insert status' }).click()
  await said(panel, 'Status inserted')
  expect(tell('Done and inserted by mouse', await inputs()).events).toEqual(['click', 'click'])
})

test('a date a week later, with the steps that wait for it: four keys', async () => {
  const { panel } = await open('securityReview')
  const inputs = await countInputs(panel)
  await panel.keyboard.press('d')
  await panel.keyboard.type('+7')
  await panel.keyboard.press('Enter')
  await said(panel, /^Moved to .*, and \d+ steps? with it/)
  expect(tell('A date moved', await inputs()).events).toHaveLength(4)
})

test('a plan from the thread, with its date and the outcome in their words: at most eight decisions', async () => {
  const { panel } = await open('atlasBudget')
  await goTo('harborPilot')
  await panel.getByRole('heading', { name: 'No plan for these people' }).waitFor()
  const inputs = await countInputs(panel)
  await panel.keyboard.press('c')
  await panel.getByRole('heading', { name: 'New plan for Harbormills' }).waitFor()
  await panel.keyboard.type('in 14 weeks')
  await panel.getByRole('textbox', { name: 'Outcome, in their words' }).click()
  await panel.keyboard.type('Line B live before the board meets')
  await panel.keyboard.press('Control+Enter')
  await panel.getByRole('heading', { name: /^Harbormills/ }).waitFor({ state: 'attached' })
  const { decisions } = tell('A new plan', await inputs())
  expect(decisions.length).toBeLessThanOrEqual(8)
  expect(decisions.at(-1)).toBe('Ctrl+Enter')
})

function tell(job: string, inputs: Inputs): Inputs {
  const { events, decisions } = inputs
  console.log(`${job}: ${events.length} keys and clicks, ${decisions.length} decisions (${decisions.join(' | ')})`)
  return inputs
}
