import type { Page } from 'playwright'
import { expect, onTestFinished, test } from 'vitest'
import { row, said, stepsUnder } from './plan-rows.ts'
import { usePractice } from './use-practice.ts'

const { open } = usePractice()

const check = (panel: Page) => panel.getByRole('list', { name: 'Plan check', exact: true })
const finding = (panel: Page, says: string) => check(panel).getByRole('listitem').filter({ hasText: says })
const focused = (panel: Page) => panel.evaluate(() => document.activeElement?.textContent ?? '')
const gone = (panel: Page, says: string) => finding(panel, says).waitFor({ state: 'detached' })

test('a promised draft counts its hours until the plan is put somewhere', async () => {
  const { panel } = await open('atlasBudget')
  await panel.getByRole('button', { name: 'More', exact: true }).click()
  await panel.getByRole('menuitem', { name: 'Draft promised' }).click()
  await said(panel, 'Draft promised: 24 hours to send it')
  const line = panel.getByRole('group', { name: 'Draft promised' })
  await line.getByText('24 hours left').waitFor()
  await line.getByRole('button', { name: 'Insert plan' }).click()
  await said(panel, /^Full plan copied/)
  await line.waitFor({ state: 'detached' })
})

test('a finding is mended with its button, and taken back with Z', async () => {
  const { panel } = await open('atlasBudget')
  await finding(panel, 'The plan ends at signature').getByRole('button', { name: 'Add step' }).click()
  await said(panel, /^Kickoff and first value added for /)
  await gone(panel, 'ends at signature')
  await expect.poll(() => stepsUnder(panel, 'After signature')).toEqual(['Kickoff and first value'])
  // The keys go on where they were: at the finding that took the place.
  await expect.poll(() => focused(panel)).toMatch(/^Say who/)
  await panel.keyboard.press('z')
  await said(panel, 'Undone: added Kickoff and first value')
  await finding(panel, 'The plan ends at signature').waitFor()
  await expect.poll(() => row(panel, 'Kickoff and first value').count()).toBe(0)
})

test('four findings are shown, worst first, and the rest on request', async () => {
  const { panel } = await open('atlasBudget')
  await finding(panel, 'No economic buyer is named').waitFor()
  await expect.poll(() => check(panel).getByRole('listitem').count()).toBe(4)
  await panel.getByRole('button', { name: /^Show \d+ more of the plan check/ }).click()
  await finding(panel, 'success criteria').waitFor()
  await expect
    .poll(() => check(panel).getByRole('listitem').first().textContent())
    .toContain('The signature is likely to move: No economic')
})

test('what a finding asks for is written in its row, with the keys alone', async () => {
  const { panel } = await open('securityReview')
  const button = finding(panel, 'No success criterion yet').getByRole('button', { name: 'Add one' })
  await button.focus()
  await panel.keyboard.press('Enter')
  await panel.getByRole('textbox', { name: 'Success criterion' }).waitFor()
  await panel.keyboard.type('x: at most 2.5% false')
  await panel.keyboard.press('Escape')
  await expect.poll(() => panel.getByRole('textbox', { name: 'Success criterion' }).count()).toBe(0)
  await button.focus()
  await panel.keyboard.press('Enter')
  await panel.keyboard.type('At most 2.5% false')
  await panel.keyboard.press('Enter')
  await said(panel, 'Criterion added')
  await finding(panel, '1 of 3 success criteria').waitFor()
})

test('X sets a check aside for this plan alone, and it can be brought back', async () => {
  const { panel } = await open('securityReview')
  await finding(panel, 'No success criterion yet').getByRole('button', { name: 'Add one' }).focus()
  await panel.keyboard.press('x')
  await said(panel, '“Three to five success criteria” is off for this plan')
  await gone(panel, 'success criterion')
  await panel.getByText('1 check is off.').waitFor()
  await panel.reload()
  await panel.getByText('1 check is off.').waitFor()
  await expect.poll(() => finding(panel, 'success criterion').count()).toBe(0)
  await panel.getByRole('button', { name: 'Show checks that are off' }).click()
  await panel.getByRole('button', { name: /^Bring back/ }).click()
  await said(panel, '“Three to five success criteria” is back')
  await finding(panel, 'No success criterion yet').waitFor()
  await finding(panel, 'No success criterion yet').getByRole('button', { name: 'Not for this plan' }).click()
  await gone(panel, 'success criterion')
  await panel.keyboard.press('z')
  await said(panel, 'Undone: turned off the check “Three to five success criteria”')
  await finding(panel, 'No success criterion yet').waitFor()
})

test('a fix that is made elsewhere opens there', async () => {
  const { panel } = await open('atlasBudget')
  await finding(panel, 'No economic buyer is named').getByRole('button', { name: 'Details' }).click()
  await panel.getByRole('heading', { name: 'Plan details' }).waitFor()
  await panel.getByLabel('Role of Nora Quist').selectOption('Economic buyer')
  await panel.keyboard.press('Escape')
  await panel.keyboard.press('Escape')
  await finding(panel, 'The plan ends at signature').waitFor()
  await gone(panel, 'No economic buyer')
})

test('a key held down sets one check aside, and not one after the other', async () => {
  const { panel } = await open('atlasBudget')
  await finding(panel, 'No economic buyer is named').getByRole('button', { name: 'Details' }).focus()
  await panel.keyboard.down('x')
  await said(panel, '“The economic buyer takes part” is off for this plan')
  await gone(panel, 'No economic buyer')
  await expect.poll(() => focused(panel)).toMatch(/^Plan one/)
  await panel.keyboard.down('x')
  await panel.keyboard.up('x')
  await panel.keyboard.press('z')
  await said(panel, 'Undone: turned off the check “The economic buyer takes part”')
})

test('a fix that goes elsewhere leaves the focus there for good', async () => {
  const { panel } = await open('securityReview')
  await setLong(panel, '11')
  await finding(panel, 'The plan has 12 steps').getByRole('button', { name: 'Show' }).click()
  await expect.poll(() => panel.evaluate(() => document.activeElement?.closest('li')?.hasAttribute('aria-current'))).toBe(true)
  await panel.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  await panel.keyboard.press('8')
  await panel.locator('button[aria-pressed=true]', { hasText: 'Northgate' }).waitFor()
  await expect.poll(() => panel.evaluate(() => document.activeElement === document.body)).toBe(true)
})

test('without the history the check says what the plan alone tells', async () => {
  const { panel } = await open('atlasBudget')
  await finding(panel, 'No economic buyer is named').waitFor()
  onTestFinished(() => panel.close()) // It stays changed.
  await panel.addInitScript(() => {
    const refuse = (from: typeof IDBObjectStore | typeof IDBIndex, nameOf: (asked: never) => string) => {
      for (const method of ['getAll', 'openCursor'] as const) {
        const read = from.prototype[method]
        Reflect.set(from.prototype, method, function (this: never, ...asked: []) {
          if (nameOf(this) === 'hist') throw new DOMException('Refused', 'UnknownError')
          return Reflect.apply(read, this, asked)
        })
      }
    }
    refuse(IDBObjectStore, (store: IDBObjectStore) => store.name)
    refuse(IDBIndex, (index: IDBIndex) => index.objectStore.name)
  })
  await panel.reload()
  await finding(panel, 'No economic buyer is named').waitFor()
  await row(panel, 'Signature').waitFor()
})

test('a measure that cannot be kept stays as it was typed', async () => {
  const { panel } = await open('securityReview')
  await panel.getByRole('button', { name: 'More', exact: true }).click()
  await panel.getByRole('menuitem', { name: 'Settings' }).click()
  const long = panel.getByRole('textbox', { name: 'A plan is long above' })
  await long.fill('11')
  await panel.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Refused', 'QuotaExceededError')
    }
  })
  await panel.keyboard.press('Enter')
  await said(panel, /^The disk is full/)
  await expect.poll(() => long.inputValue()).toBe('11')
})

async function setLong(panel: Page, steps: string): Promise<void> {
  await panel.getByRole('button', { name: 'More', exact: true }).click()
  await panel.getByRole('menuitem', { name: 'Settings' }).click()
  await panel.getByRole('textbox', { name: 'A plan is long above' }).fill(steps)
  await panel.keyboard.press('Enter')
  await panel.getByRole('button', { name: 'Back' }).click()
}

test('what the check measures with is set, and nonsense is told', async () => {
  const { panel } = await open('securityReview')
  await panel.getByRole('button', { name: 'More', exact: true }).click()
  await panel.getByRole('menuitem', { name: 'Settings' }).click()
  const long = panel.getByRole('textbox', { name: 'A plan is long above' })
  await long.fill('many')
  await panel.keyboard.press('Enter')
  await panel.getByText('Write a whole number, such as 15.').waitFor()
  await long.fill('11')
  await panel.keyboard.press('Enter')
  await expect.poll(() => panel.getByText('Write a whole number').count()).toBe(0)
  await panel.getByRole('button', { name: 'Back' }).click()
  await finding(panel, 'The plan has 12 steps').waitFor()
})
