import { expect, test } from 'vitest'
import { said } from './plan-rows.ts'
import { usePractice } from './use-practice.ts'

const { open } = usePractice()

test('M plans the weekly check-in, its line opens it again, and it can be taken off and brought back', async () => {
  const { panel } = await open('securityReview')
  const line = panel.getByRole('button', { name: /^Check-in/ })
  expect(await line.count()).toBe(0)
  await panel.keyboard.press('m')
  await panel.keyboard.type('mon 10am')
  await panel.locator('output', { hasText: /^Mon,? 10:00\sAM$/ }).waitFor()
  await panel.keyboard.press('Enter')
  await said(panel, /^Check-in Mon,? 10:00\sAM$/)
  await line.click()
  await panel.getByRole('button', { name: 'Take it off' }).click()
  await said(panel, 'No check-in is planned now')
  expect(await line.count()).toBe(0)
  await panel.keyboard.press('z')
  await line.waitFor()
})

test('once it is past, one click says whether it was kept, and the next one stands', async () => {
  const { panel } = await open('securityReview')
  await panel.keyboard.press('m')
  await panel.keyboard.type('tomorrow at 9')
  await panel.keyboard.press('Enter')
  await panel.getByRole('button', { name: /^Check-in/ }).waitFor()
  await panel.clock.install({ time: Date.now() + 26 * 3_600_000 })
  await panel.reload()
  await panel.getByRole('button', { name: 'Kept' }).click()
  await said(panel, /^Check-in kept\. The next one is /)
  await panel.getByRole('button', { name: /^Check-in/ }).waitFor()
})

test('two presses at once plan one check-in', async () => {
  const { panel } = await open('securityReview')
  const line = panel.getByRole('button', { name: /^Check-in/ })
  await panel.keyboard.press('m')
  await panel.keyboard.type('mon 10am')
  await panel.getByRole('form', { name: 'Weekly check-in' }).evaluate((form: HTMLFormElement) => {
    form.requestSubmit()
    form.requestSubmit()
  })
  await line.click()
  await panel.getByRole('button', { name: 'Take it off' }).click()
  await said(panel, 'No check-in is planned now')
  expect(await line.count()).toBe(0)
})

test('another day that the words may mean is one click away', async () => {
  const { panel } = await open('securityReview')
  await panel.keyboard.press('m')
  await panel.keyboard.type('next mon at 2:30')
  const chip = panel.getByRole('form', { name: 'Weekly check-in' }).getByRole('button', { name: /^Mon,.* 2:30\sPM$/ })
  const words = await chip.innerText()
  await chip.click()
  await panel.locator('output', { hasText: words }).waitFor()
  await panel.keyboard.press('Enter')
  await said(panel, `Check-in ${words}`)
})

test('a time that is none, or that has passed, is said and not saved', async () => {
  const { panel } = await open('securityReview')
  await panel.keyboard.press('m')
  await panel.keyboard.type('soon')
  await panel.getByText('Try mon 10am or Dec 4 at 14:30.').waitFor()
  await panel.getByRole('textbox', { name: 'Check-in' }).fill('yesterday at 9am')
  await panel.getByText('That has passed. Try mon 10am.').waitFor()
  expect(await panel.getByRole('button', { name: 'Save check-in' }).isDisabled()).toBe(true)
  await panel.keyboard.press('Escape')
  expect(await panel.getByRole('textbox').count()).toBe(0)
})
