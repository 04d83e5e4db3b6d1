import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { localDay } from '../../lib/base/local-day.ts'
import { must } from '../../lib/base/must.ts'
import { readDate } from '../../lib/dates/read-date.ts'
import { addDays, daysBetween, weekdayOf, type PlanDate } from '../../lib/plan/plan-date.ts'
import { showDate } from '../../lib/plan/show-date.ts'
import { nextWorkingDay, previousWorkingDay } from '../../lib/plan/working-days.ts'
import { currentStep, row, said } from './plan-rows.ts'
import { usePractice } from './use-practice.ts'

const { open } = usePractice()
const today = localDay(Date.now())
const shown = (date: PlanDate) => showDate(date, { today, locale: 'en-US', style: 'short' })
/** The date of the sample's signature: nine days on, moved off a weekend. */
const signature = nextWorkingDay(addDays(today, 9))

async function openDate(): Promise<Page> {
  const { panel } = await open('atlasBudget')
  await expect.poll(() => currentStep(panel)).toBe('Signature')
  await panel.keyboard.press('d')
  return panel
}

test.each([
  ['next thu', addDays(today, 7 - ((weekdayOf(today) + 6) % 7) + 3)],
  ['+3d', addDays(signature, 3)],
  ['eow', dateOf('eow')],
  ['Dec 4', dateOf('Dec 4')],
])('D takes "%s", shows what it means, and saves it on Enter', async (typed, date) => {
  const panel = await openDate()
  await panel.keyboard.type(typed)
  await panel.getByText(shown(date), { exact: true }).first().waitFor()
  await expect.poll(() => panel.locator('output').textContent()).toBe(shown(date))
  await panel.keyboard.press('Enter')
  await said(panel, `Moved to ${shown(date)}`)
  await row(panel, 'Signature').getByText(shown(date)).or(row(panel, 'Signature').getByText('late')).first().waitFor()
})

test.each([
  ['soon', 'Try next thu, +3d or Dec 4'],
  ['31 feb', 'February has no 31st. Try Feb 28 or Mar 3'],
])('D answers "%s" with a sentence and saves nothing', async (typed, sentence) => {
  const panel = await openDate()
  await panel.keyboard.type(typed)
  await panel.getByText(sentence).waitFor()
  await panel.keyboard.press('Enter')
  await expect.poll(() => panel.getByRole('button', { name: 'Save date' }).isDisabled()).toBe(true)
  await panel.keyboard.press('Escape')
  await row(panel, 'Signature').getByText(shown(signature)).waitFor()
  await expect.poll(() => panel.getByText(/^Moved to/).count()).toBe(0)
})

test('D warns of a weekend, offers the days around it, and saves it all the same', async () => {
  const panel = await openDate()
  const saturday = addDays(today, 14 + 6 - weekdayOf(today))
  await panel.keyboard.type(saturday)
  await panel.getByText(`${shown(saturday)} is a weekend. Pick a day near it?`).waitFor()
  await panel.getByRole('button', { name: shown(addDays(saturday, -1)) }).waitFor()
  await panel.getByRole('button', { name: shown(addDays(saturday, 2)) }).waitFor()
  await panel.keyboard.press('Enter')
  await said(panel, `Moved to ${shown(saturday)}`)
})

test('D takes an offered day from the keyboard', async () => {
  const panel = await openDate()
  const saturday = addDays(today, 14 + 6 - weekdayOf(today))
  await panel.keyboard.type(saturday)
  const friday = shown(addDays(saturday, -1))
  await panel.getByRole('button', { name: friday }).press('Enter')
  await expect.poll(() => panel.locator('output').textContent()).toBe(friday)
  await panel.keyboard.press('Control+Enter')
  await said(panel, `Moved to ${friday}`)
})

test('D warns of a day that is past', async () => {
  const panel = await openDate()
  const past = previousWorkingDay(addDays(today, -3))
  await panel.keyboard.type(past)
  await panel.getByText(`That was ${daysBetween(past, today)} days ago.`).waitFor()
})

test('D shows what waits, the signature and whom to tell; the arrows choose the way, and the story says why', async () => {
  const { panel } = await open('securityReview')
  await panel.keyboard.press('d')
  await panel.keyboard.type('+1w')
  const dates = panel.getByRole('list', { name: 'What moves' })
  await dates.getByText('5 working days later').first().waitFor()
  await expect.poll(() => dates.getByRole('listitem').allTextContents()).toHaveLength(6)
  await panel.getByText(/^Tell .*Grace Lin/).waitFor()
  await panel.getByRole('radio', { name: 'Move all' }).press('ArrowLeft')
  await expect.poll(() => panel.getByRole('radio', { name: 'Compress' }).isChecked()).toBe(true)
  await dates.getByRole('listitem').filter({ hasText: /^Signaturestays/ }).waitFor() // prettier-ignore
  await panel.getByLabel('Why, optional').fill('Their legal needs a week')
  await panel.keyboard.press('Enter')
  await said(panel, /^Moved to .*, and \d steps? with it/)
  await panel.keyboard.press('z')
  await said(panel, /^Undone: moved Security review sign-off from .*: Their legal needs a week/)
})

test('the calendar behind the button picks a day with the arrows', async () => {
  const panel = await openDate()
  await panel.getByRole('button', { name: 'Calendar' }).press('Enter')
  const day = panel.getByRole('gridcell', { selected: true }).getByRole('button')
  await day.press('ArrowRight')
  await panel.keyboard.press('Enter')
  await said(panel, `Moved to ${shown(addDays(signature, 1))}`)
})

/** What the date layer reads; its own tests say that this is right. */
function dateOf(typed: string): PlanDate {
  const read = readDate(typed, { today, from: signature, dayFirst: false })
  return must(read.ok ? read.value.date : null, typed)
}
