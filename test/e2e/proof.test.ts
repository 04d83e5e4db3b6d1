import { expect, test } from 'vitest'
import { said } from './plan-rows.ts'
import { fillProof } from './proof-entries.ts'
import { usePractice } from './use-practice.ts'

const { open } = usePractice()

test('a criterion is typed as one line, corrected in its fields and judged; each entry is opened, deleted and brought back by the keys', async () => {
  const { panel } = await open('securityReview')
  await fillProof(panel)
  const criteria = panel.getByRole('list', { name: 'Success criteria' }).getByRole('listitem')
  await criteria.filter({ hasText: 'False-positive rate' }).getByText('Met', { exact: true }).waitFor()

  // What came out is recorded with one click, a number and Enter.
  await panel.getByRole('button', { name: /^No actual yet/ }).click()
  await panel.keyboard.type('a lot')
  await panel.keyboard.press('Enter')
  await panel.getByText('The actual is a number, such as 2.5').waitFor()
  await panel.getByRole('textbox', { name: 'Actual' }).fill('-12')
  await panel.keyboard.press('Enter')
  await said(panel, 'Criterion saved')
  await criteria.filter({ hasText: 'Triage time' }).getByText('Not met').waitFor()

  // The focus is on the row that was saved: Enter opens it, Escape closes it again.
  await panel.keyboard.press('Enter')
  const number = panel.getByRole('textbox', { name: 'Number' })
  await expect.poll(() => number.inputValue()).toBe('-20')
  await number.fill('-10')
  const line = panel.getByRole('textbox', { name: 'Success criterion' })
  await expect.poll(() => line.inputValue()).toBe('Triage time ≤ −10% vs baseline on 200 cases, actual −12')
  await panel.keyboard.press('Escape')
  await line.waitFor({ state: 'detached' })
  await criteria.filter({ hasText: 'Triage time' }).getByText('Not met').waitFor()

  await panel.getByRole('button', { name: 'Close the risk Legal capacity' }).click()
  await said(panel, 'Legal capacity closed')
  await panel.getByRole('button', { name: 'Delete Legal capacity' }).click()
  await said(panel, 'Risk deleted')
  await panel.keyboard.press('z')
  await said(panel, 'Undone: deleted the risk Legal capacity')
  const link = panel.getByRole('link', { name: /^docs.northgate.example/ })
  await expect.poll(() => link.getAttribute('href')).toBe('https://docs.northgate.example/pilot')
  await expect.poll(() => link.getAttribute('rel')).toBe('noreferrer noopener')
})
