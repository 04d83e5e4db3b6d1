import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { localDay } from '../../lib/base/local-day.ts'
import { addDays } from '../../lib/plan/plan-date.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { nextWorkingDay } from '../../lib/plan/working-days.ts'
import { menu } from './panel-state.ts'
import { row, said } from './plan-rows.ts'
import { usePractice } from './use-practice.ts'

const { open, goTo } = usePractice()
const today = localDay(Date.now())
const dayIn = (days: number) => nextWorkingDay(addDays(today, days))
const say = (date: string) => showDate(date, { today, locale: 'en-US', style: 'short' })

/** As a browser does: what was copied arrives in both forms. */
const paste = (panel: Page, html: string) =>
  panel.getByRole('textbox', { name: 'Paste the plan here' }).evaluate((field, content) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', content)
    clipboardData.setData('text/plain', 'as text')
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)
const table = (rows: string[][]) =>
  `<p>Mutual action plan: Harbor Mills</p><table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`

test('a table that is pasted is a new plan once it was looked over and created', async () => {
  const { panel } = await open('atlasBudget')
  await goTo('harborPilot')
  await panel.getByRole('heading', { name: 'No plan for these people' }).waitFor()
  await panel.getByRole('option', { name: 'Bring in a plan' }).click()
  await paste(
    panel,
    table([
      ['Comment', 'Customer owner', 'Our owner', 'Target date', 'Status'],
      ['Line B pilot', 'Dee Marsh', 'Sarah Chen', dayIn(-7), '✅'],
      ['Steerco decision', 'Raul Torres', 'Sarah Chen', dayIn(14), 'Not started'],
      ['Contract signatures', 'Dana Fox', 'Sarah Chen', 'end of quarter', ''],
    ]),
  )
  await panel.getByRole('combobox', { name: 'What Comment holds' }).selectOption('Step')
  await panel.getByText('“end of quarter” is no date').waitFor()
  await panel.keyboard.press('Control+Enter')
  await panel.getByRole('heading', { name: 'New plan for Harbor Mills' }).waitFor()
  await expect
    .poll(() =>
      panel.getByRole('textbox', { name: 'Step' }).evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value)),
    )
    .toEqual(['Line B pilot', 'Steerco decision', 'Contract signatures'])
  await panel.keyboard.press('Control+Enter')
  await said(panel, 'Plan created')
  await row(panel, 'Steerco decision').getByText('Raul Torres').waitFor()
  await panel.getByText('1 done', { exact: true }).click()
  await row(panel, 'Line B pilot').waitFor()
})

test('a document is held against the plan row by row, and each change that is taken can be taken back', async () => {
  const { panel } = await open('securityReview')
  await menu(panel, 'Bring in changes')
  const field = panel.getByRole('textbox', { name: 'Paste the plan here' })
  await field.fill('We spoke about dates.')
  await panel.keyboard.press('Control+Enter')
  await panel.getByText('No table of a plan').waitFor()
  await panel.keyboard.press('Escape')
  await expect.poll(() => field.inputValue()).toBe('We spoke about dates.')
  const later = dayIn(40)
  await paste(
    panel,
    table([
      ['Step', 'Owner', 'Due', 'Status'],
      ['Legal redlines complete', '', later, ''],
      ['Board sign-off', 'Priya (Northgate)', dayIn(20), ''],
      ['Technical validation', '', '', 'Done'],
    ]),
  )
  await panel.keyboard.press('Control+Enter')
  const list = panel.getByRole('list', { name: 'Changes' })
  const change = (title: string) => list.getByRole('listitem').filter({ has: panel.getByRole('heading', { name: title }) })
  await change('Legal redlines complete')
    .getByText(`→ ${say(later)}`)
    .waitFor()
  await change('Board sign-off').getByText('Priya Raman').waitFor()
  await panel.keyboard.press('a')
  await said(panel, 'Legal redlines complete changed')
  await expect.poll(() => list.getByRole('heading').allTextContents()).toEqual(['Board sign-offNew'])
  await panel.keyboard.press('z')
  await change('Legal redlines complete').waitFor()
  await panel.keyboard.press('j')
  await panel.keyboard.press('k')
  await panel.keyboard.press('x')
  await said(panel, 'Legal redlines complete left as it is')
  await panel.getByRole('button', { name: 'Accept all 1' }).click()
  await said(panel, '1 change accepted')
  await panel.locator('button:focus', { hasText: 'To the plan' }).waitFor()
  await panel.getByText('Nothing is left to take over').waitFor()
  await panel.getByRole('button', { name: 'To the plan' }).click()
  await row(panel, 'Board sign-off').waitFor()
  await menu(panel, 'History')
  await panel.getByText('Added Board sign-off').waitFor()
})
