import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { localDay } from '../../lib/base/local-day.ts'
import { must } from '../../lib/base/must.ts'
import { readDate } from '../../lib/dates/read-date.ts'
import { addDays, daysBetween, isWeekend, type PlanDate } from '../../lib/plan/plan-date.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { nextWorkingDay } from '../../lib/plan/working-days.ts'
import { row, said } from './plan-rows.ts'
import { usePractice } from './use-practice.ts'

const { open, goTo } = usePractice()
const today = localDay(Date.now())
const liveBy = nextWorkingDay(addDays(today, 96))

/** The form of a new plan, opened with its key on the thread of people that no plan knows. */
async function openForm(): Promise<{ panel: Page; mail: Page }> {
  const { panel, mail } = await open('atlasBudget')
  await goTo('harborPilot')
  await panel.getByRole('heading', { name: 'No plan for these people' }).waitFor()
  await panel.keyboard.press('c')
  await panel.getByRole('heading', { name: 'New plan for Harbormills' }).waitFor()
  return { panel, mail }
}

const field = (panel: Page, label: string) => panel.getByRole('textbox', { name: label })
const steps = (panel: Page) => field(panel, 'Step')
const valueOf = async (panel: Page, label: string): Promise<PlanDate> => {
  const read = readDate(await field(panel, label).inputValue(), { today })
  return must(read.ok ? read.value.date : null, label)
}

test('account and people come from the thread, each on the side of their domain', async () => {
  const { panel } = await openForm()
  await panel.getByText('Read from this thread: 3 people.').waitFor()
  const people = panel.getByRole('region', { name: 'People' })
  await expect
    .poll(() => people.getByRole('button', { name: /^Remove / }).evaluateAll((all) => all.map((each) => each.ariaLabel)))
    .toEqual(['Remove Dee Marsh', 'Remove Raul Torres', 'Remove Ines Kade', 'Remove Sarah Chen'])
  for (const name of ['Dee Marsh', 'Raul Torres', 'Ines Kade'])
    await people
      .getByLabel(`Role of ${name}`)
      .getByRole('option', { name: 'Economic buyer', includeHidden: true })
      .waitFor({ state: 'attached' })
  await people
    .getByLabel('Your role')
    .getByRole('option', { name: 'Account executive', includeHidden: true })
    .waitFor({ state: 'attached' })
})

test('dates are worked back from go-live, and the sum is shown', async () => {
  const { panel } = await openForm()
  await panel.keyboard.type(liveBy) // The field has the focus.
  await panel.keyboard.press('Enter')
  await expect
    .poll(() => field(panel, 'Live by').inputValue())
    .toBe(showDate(liveBy, { today: liveBy, locale: 'en-US', style: 'short' }))
  const signBy = await valueOf(panel, 'Sign by')
  expect(daysBetween(signBy, liveBy)).toBeGreaterThanOrEqual(28)
  expect(daysBetween(signBy, liveBy)).toBeLessThan(36)
  await panel.getByText(/^Live .*, less 4 weeks to implement, gives .*\. Paper process from .* at 3 weeks\./).waitFor()
  await panel.getByText('worked back').waitFor()

  const dates = await panel
    .getByRole('textbox', { name: /^Date of / })
    .evaluateAll((all) => all.map((each) => (each instanceof HTMLInputElement ? each.value : '')))
  const read = dates.map((text) => {
    const found = readDate(text, { today: signBy })
    return must(found.ok ? found.value.date : null, text)
  })
  expect(read).toHaveLength(12)
  expect(read).toEqual(read.toSorted())
  expect(read.filter(isWeekend)).toEqual([])
  expect(read[10]).toBe(signBy)
  expect(must(read[11], 'kickoff') > signBy).toBe(true)
})

test('the short template has six steps, and what was typed stays when it is chosen', async () => {
  const { panel } = await openForm()
  await expect.poll(() => steps(panel).count()).toBe(12)
  await panel.keyboard.type(liveBy)
  await panel.getByRole('button', { name: 'Template' }).press('Enter')
  await panel.getByRole('menuitemradio', { name: /6-step enterprise plan/ }).press('Enter')
  await expect.poll(() => steps(panel).count()).toBe(6)
  await expect.poll(() => valueOf(panel, 'Live by')).toBe(liveBy)
  await panel.keyboard.press('Control+Enter')
  await panel.getByRole('heading', { name: /^Harbormills/ }).waitFor({ state: 'attached' })
  await row(panel, 'Security review complete').waitFor()
  await row(panel, 'Contract signatures').waitFor()
})

test('everything can be edited before it is saved', async () => {
  const { panel } = await openForm()
  await panel.getByRole('button', { name: 'Remove Ines Kade' }).click()
  await steps(panel).nth(0).fill('Line B measured')
  const date = nextWorkingDay(addDays(today, 12))
  await field(panel, 'Date of Line B measured').fill(date)
  await field(panel, 'Date of Line B measured').press('Enter')
  await panel.getByLabel('Owner of Line B measured').selectOption('Raul Torres')
  await panel.getByRole('button', { name: 'Remove Vendor code created' }).click()
  await panel.getByRole('button', { name: 'Add a step' }).click()
  await field(panel, 'Title').fill('Board has seen it')
  await panel.keyboard.press('Enter')
  await expect
    .poll(() =>
      steps(panel).evaluateAll((all) =>
        all.some((each) => each instanceof HTMLInputElement && each.value === 'Board has seen it'),
      ),
    )
    .toBe(true)
  await panel.keyboard.press('Control+Enter')
  await panel.getByRole('heading', { name: /^Harbormills/ }).waitFor({ state: 'attached' })
  await row(panel, 'Line B measured').getByText('Raul Torres').waitFor()
  await row(panel, 'Line B measured')
    .getByText(showDate(date, { today, locale: 'en-US', style: 'short' }))
    .waitFor()
  await row(panel, 'Board has seen it').waitFor()
  await expect.poll(() => row(panel, 'Vendor code created').count()).toBe(0)
  await panel.keyboard.press('a')
  await panel.getByRole('option', { name: 'Dee Marsh' }).waitFor()
  const offered = await panel.getByRole('option').locator('b').allTextContents()
  expect(offered).toContain('Raul Torres')
})

test('a date that is none keeps the form open and says so', async () => {
  const { panel } = await openForm()
  await panel.keyboard.type('soon')
  await panel.keyboard.press('Control+Enter')
  await panel.getByText('Try next thu, +3d or Dec 4').waitFor()
  await panel.getByRole('heading', { name: 'New plan for Harbormills' }).waitFor()
  await expect
    .poll(() => panel.evaluate(() => document.activeElement instanceof HTMLInputElement && document.activeElement.value))
    .toBe('soon')
})

test('thread and people are known from then on', async () => {
  const { panel, mail } = await openForm()
  await panel.keyboard.press('Control+Enter')
  await panel.getByRole('heading', { name: /^Harbormills/ }).waitFor({ state: 'attached' })
  const chip = mail.locator('[data-sidemap-part="chip"] button')
  await expect.poll(() => chip.getAttribute('aria-label')).toMatch(/^Harbormills \d+ days/)
  await goTo('atlasBudget')
  await panel.getByRole('heading', { name: 'Atlas Freight' }).waitFor({ state: 'attached' })
  await goTo('harborAccess')
  await panel.getByRole('heading', { name: /^Harbormills/ }).waitFor({ state: 'attached' })
  await expect.poll(() => panel.locator('header p').textContent()).toBe('Raul and Dee are on this plan')
  await goTo('harborPilot')
  await expect.poll(() => panel.locator('header p').textContent()).toMatch(/You linked this thread|You chose this deal/)
  await panel.keyboard.press('s')
  await said(panel, /in progress$/)
})
