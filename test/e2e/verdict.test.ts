import { expect, test } from 'vitest'
import { said } from './plan-rows.ts'
import { usePractice } from './use-practice.ts'

const { open } = usePractice()

test('the sum behind the target is said, with ways to win the days back, each of them one click and one undo', async () => {
  const { panel } = await open('securityReview')
  const why = panel.getByRole('button', { name: /, show why$/ })
  await panel.getByRole('button', { name: 'Legal redlines complete', exact: true }).click()
  await panel.keyboard.press('w')
  await panel.keyboard.type('5 weeks')
  await panel.keyboard.press('Enter')
  await said(panel, 'Legal redlines complete takes 5 weeks')
  await why.click()
  await panel.getByText(/^Legal redlines complete takes 5 weeks: it can start on .* and would end /).waitFor()
  const short = panel.getByText(/^At this pace the signature comes \d+ working days after its target\.$/)
  const sentence = await short.textContent()
  const ways = panel.getByRole('group', { name: 'Ways to win the days back' }).getByRole('button')
  await ways.filter({ hasText: /^Sign by/ }).click()
  await said(panel, /^Signature target moved to /)
  await short.waitFor({ state: 'detached' })
  await expect.poll(() => panel.getByText('on pace for').count()).toBe(0)
  await panel.keyboard.press('z')
  await expect.poll(() => short.textContent()).toBe(sentence)
  await ways.filter({ hasText: /^Ask for Legal redlines complete in / }).click()
  await panel.getByRole('textbox', { name: 'How long it takes' }).waitFor()
})

test('where nobody said how long anything takes, only the reasons are told', async () => {
  const { panel } = await open('securityReview')
  await panel.getByRole('button', { name: /, show why$/ }).click()
  await panel.locator('[aria-label="Deal status"] li').first().waitFor()
  await expect.poll(() => panel.getByText('At this pace').count()).toBe(0)
})
