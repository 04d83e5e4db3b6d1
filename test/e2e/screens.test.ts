import { readFile } from 'node:fs/promises'
import ICAL from 'ical.js'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { localDay } from '../../lib/base/local-day.ts'
import { readPlans } from '../../lib/exchange/read-plans.ts'
import { row, said } from './plan-rows.ts'
import { usePractice } from './use-practice.ts'

const { open, goTo } = usePractice()

const menu = async (panel: Page, item: string) => {
  await panel.getByRole('button', { name: 'More', exact: true }).click()
  await panel.getByRole('menuitem', { name: item }).click()
  await panel.getByRole('heading', { name: item, exact: true }).waitFor()
}
const thePlan = (panel: Page) => panel.getByRole('list', { name: 'Coming up' }).waitFor()
const field = (panel: Page, label: string) => panel.getByRole('textbox', { name: label })
const focused = (panel: Page) => panel.evaluate(() => document.activeElement?.localName)

test('Escape goes back from each screen; in a field with text it leaves the field first', async () => {
  const { panel } = await open('securityReview')
  for (const item of ['History', 'Notes', 'Keys', 'Settings', 'Plan details']) {
    await menu(panel, item)
    await panel.keyboard.press('Escape')
    await thePlan(panel)
  }
  await menu(panel, 'Settings')
  await field(panel, 'Name').focus()
  await panel.keyboard.press('Escape')
  await expect.poll(() => focused(panel)).toBe('body')
  await panel.getByRole('heading', { name: 'Settings' }).waitFor()
  await panel.keyboard.press('Escape')
  await thePlan(panel)
})

test('a new plan that is left with Escape is as it was when C is pressed again, and can be started over', async () => {
  const { panel } = await open('securityReview')
  await goTo('harborPilot')
  const form = panel.getByRole('heading', { name: 'New plan for Harbormills' })
  await panel.getByRole('heading', { name: 'No plan for these people' }).waitFor()
  await panel.keyboard.press('c')
  await form.waitFor()
  const date = await field(panel, 'Live by').inputValue()
  await field(panel, 'Outcome').fill('Line B live')
  await panel.keyboard.press('Escape')
  await expect.poll(() => focused(panel)).toBe('body')
  await form.waitFor()
  await panel.keyboard.press('Escape')
  await panel.getByRole('heading', { name: 'No plan for these people' }).waitFor()

  await panel.keyboard.press('c')
  await panel.getByText('As you left it.').waitFor()
  await expect.poll(() => field(panel, 'Outcome').inputValue()).toBe('Line B live')
  await expect.poll(() => field(panel, 'Live by').inputValue()).toBe(date)
  await panel.getByRole('button', { name: 'Start over' }).click()
  await expect.poll(() => field(panel, 'Outcome').inputValue()).toBe('')
  await expect.poll(() => panel.getByText('As you left it.').count()).toBe(0)
})

test('the created plan names whom the form named, is said to be there, and is not at risk', async () => {
  const { panel } = await open('securityReview')
  await goTo('harborPilot')
  await panel.getByRole('heading', { name: 'No plan for these people' }).waitFor()
  await panel.keyboard.press('c')
  await panel.getByRole('heading', { name: 'New plan for Harbormills' }).waitFor()
  await panel.getByLabel('Owner of Technical validation').selectOption('Raul Torres')
  const unnamed = await panel
    .locator('select[aria-label^="Owner of "]')
    .evaluateAll((all) =>
      all.flatMap((each) => (each instanceof HTMLSelectElement && each.value === '' ? [each.ariaLabel?.slice(9) ?? ''] : [])),
    )
  expect(unnamed).toContain('Finance approval and PO')
  await panel.getByText(`${unnamed.length} steps have no owner yet.`).waitFor()
  await panel.keyboard.press('Control+Enter')
  await said(panel, 'Plan created')
  await thePlan(panel)
  for (const title of unnamed) await row(panel, title).getByText('No owner yet').waitFor()
  await expect.poll(() => panel.getByText('No owner yet').count()).toBe(unnamed.length)
  await row(panel, 'Technical validation').getByText('Raul Torres').waitFor()
  await expect.poll(() => row(panel, 'Technical validation').getByText('You').count()).toBe(0)
  await expect.poll(() => panel.getByRole('list', { name: 'Needs attention' }).count()).toBe(0)
  await panel.getByRole('button', { name: 'On track' }).waitFor()
})

test('a date that is too early or too far away is told beside its field', async () => {
  const { panel } = await open('securityReview')
  await goTo('harborPilot')
  await panel.getByRole('heading', { name: 'No plan for these people' }).waitFor()
  await panel.keyboard.press('c')
  await panel.getByRole('heading', { name: 'New plan for Harbormills' }).waitFor()
  for (const [typed, told] of [
    ['yesterday', 'That was yesterday.'],
    ['tomorrow', 'That is tomorrow, too soon.'],
    ['+999999d', 'Too far away: dates go from 2000 to 2099'],
    ['jan 2040', 'Which day? Try Jan 15 2040'],
  ] as const) {
    await field(panel, 'Live by').fill(typed)
    await panel.keyboard.press('Enter')
    await panel.locator('label', { hasText: 'Live by' }).getByRole('alert').getByText(told).waitFor()
  }
  await field(panel, 'Live by').fill('')
  await panel.keyboard.press('Enter')
  await panel.locator('label', { hasText: 'Live by' }).getByText('optional').waitFor()
  await panel.locator('label', { hasText: 'Sign by' }).getByText('suggested').waitFor()
})

test('what a plan is about and who takes part can be changed later, each field by leaving it', async () => {
  const { panel } = await open('securityReview')
  await menu(panel, 'Plan details')
  await field(panel, 'Account').fill('Northgate Group')
  await panel.keyboard.press('Enter')
  await said(panel, 'Account is Northgate Group')
  await field(panel, 'Outcome').fill('Triage in half the time')
  await field(panel, 'Opportunity').focus()
  await said(panel, 'Outcome saved')
  await field(panel, 'Name of Tom Adeyemi').fill('Tom Ade')
  await panel.keyboard.press('Enter')
  await said(panel, 'Renamed to Tom Ade')
  await field(panel, 'Email of Tom Ade').fill('grace.lin@northgate.example')
  await panel.keyboard.press('Enter')
  await panel.getByText('Grace Lin is on the plan already.').waitFor()
  await field(panel, 'Email of Tom Ade').fill('tom@northgate.example')
  await panel.keyboard.press('Enter')
  await said(panel, 'Address of Tom Ade saved')
  await panel.getByLabel('Role of Tom Ade').selectOption('Sponsor')
  await said(panel, 'Role of Tom Ade saved')
  await panel.getByRole('button', { name: 'Remove Mary Kowalski' }).click()
  await said(panel, 'Mary Kowalski removed')
  await panel.getByRole('button', { name: 'Add a person' }).click()
  await field(panel, 'Name').last().fill('Olu Bello')
  await panel.keyboard.press('Enter')
  await said(panel, 'Olu Bello added')
  await field(panel, 'Sign by').fill('+4w')
  await panel.keyboard.press('Enter')
  await said(panel, /^Sign by /)
  const signBy = await field(panel, 'Sign by').inputValue()

  await panel.reload()
  await panel.getByRole('heading', { name: /^Northgate Group/ }).waitFor({ state: 'attached' })
  await panel.getByText(`Target ${signBy}`).waitFor()
  await row(panel, 'Signature').getByText(signBy).waitFor()
  await row(panel, 'Legal redlines complete').getByText('No Northgate owner').waitFor()
  await menu(panel, 'Plan details')
  await expect.poll(() => field(panel, 'Outcome').inputValue()).toBe('Triage in half the time')
  await expect.poll(() => field(panel, 'Email of Tom Ade').inputValue()).toBe('tom@northgate.example')
  await expect.poll(() => panel.getByLabel('Role of Tom Ade').inputValue()).toBe('executive-sponsor')
  await field(panel, 'Name of Olu Bello').waitFor()
  await expect.poll(() => field(panel, 'Name of Mary Kowalski').count()).toBe(0)
  await field(panel, 'Account').fill('  ')
  await panel.keyboard.press('Enter')
  await expect.poll(() => field(panel, 'Account').inputValue()).toBe('Northgate Group')
})

test('the settings say what an empty name means, and which plans a domain hides', async () => {
  const { panel } = await open('securityReview')
  await menu(panel, 'Settings')
  await field(panel, 'Name').fill('')
  await panel.getByText('Without one, buyers read your own name.').waitFor()
  await field(panel, 'Domain').fill('northgate.example')
  await panel.keyboard.press('Enter')
  await panel.getByText('2 plans are with northgate.example.').waitFor()
  await panel.getByRole('button', { name: 'Take back' }).click()
  await expect.poll(() => panel.getByText('northgate.example').count()).toBe(0)
  await panel.getByText('kestrel.example').waitFor()
})

test('the plan is exported as CSV and as a calendar file, without what is ours until she asks for it', async () => {
  const { panel } = await open('securityReview')
  await panel.keyboard.press('n')
  await panel.getByRole('textbox', { name: 'Note' }).fill('Discount is on the table')
  await panel.keyboard.press('Control+Enter')
  await panel.getByRole('status').getByText(/note/i).waitFor()
  await menu(panel, 'Export')
  const saved = async (button: string) => {
    const download = panel.waitForEvent('download')
    await panel.getByRole('button', { name: button }).click()
    const file = await download
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
  }
  const csv = await saved('Save CSV')
  expect(csv.name).toMatch(/^northgate-bank-plan-\d{4}-\d{2}-\d{2}\.csv$/)
  const [plan] = readPlans({ text: csv.text }, { today: localDay(Date.now()), dateOrder: 'mdy' })
  expect(plan?.rows.map(({ title }) => title)).toContain('Security review sign-off')
  expect(plan?.rows).toHaveLength(12)
  expect(csv.text).not.toContain('Discount')

  const { name, text } = await saved('Save calendar file')
  expect(name).toMatch(/\.ics$/)
  expect(new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')).toHaveLength(12)

  await panel.getByRole('radio', { name: 'Our team' }).check()
  const ours = await saved('Save CSV')
  expect(ours.name).toContain('.internal.csv')
  expect(ours.text).toContain('Discount is on the table')
})
