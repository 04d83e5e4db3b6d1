import { expect, test } from 'vitest'
import { localDay } from '../../lib/base/local-day.ts'
import { must } from '../../lib/base/must.ts'
import { holidaysOf } from '../../lib/dates/holidays.ts'
import { readClosures } from '../../lib/plan/closure.ts'
import { addDays, isWeekend } from '../../lib/plan/plan-date.ts'
import { usePractice } from './use-practice.ts'

const mailbox = usePractice()
const today = localDay(Date.now())
const year = Number(today.slice(0, 4))
const soon = readClosures(holidaysOf('US', year, year + 1).days.split('\n')).filter(({ from }) => from > addDays(today, 1))
const holiday = must(
  soon.find(({ from }) => !isWeekend(from)),
  'a holiday',
)

test('the buyer’s country is set, a date on its holiday is warned of, and the tables are not loaded again', async () => {
  const { panel } = await mailbox.open('securityReview')
  const loaded: string[] = []
  panel.on('request', (request) => loaded.push(request.url()))
  await panel.getByRole('button', { name: 'More', exact: true }).click()
  await panel.getByRole('menuitem', { name: 'Plan details' }).click()
  await panel.getByRole('button', { name: 'Change their public holidays' }).click()
  await panel.getByRole('combobox', { name: 'Their public holidays' }).fill('united states')
  await panel.getByRole('option', { name: 'United States', exact: true }).click()
  await panel.getByRole('button', { name: 'Back' }).click()
  await warned()
  expect(loaded.filter((url) => url.includes('holidays'))).not.toEqual([])

  await panel.reload()
  loaded.length = 0
  await warned()
  expect(loaded.filter((url) => url.includes('holidays'))).toEqual([])

  async function warned() {
    await panel.locator('h1').waitFor({ state: 'attached' })
    await panel.keyboard.press('d')
    await panel.getByRole('textbox', { name: 'Date' }).fill(holiday.from)
    await panel.getByRole('status').getByText(`${holiday.name} in the United States (theirs)`).waitFor()
  }
})
