import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { row, said } from './plan-rows.ts'
import { usePractice } from './use-practice.ts'

const { open } = usePractice()

/** Whether the element is in sight as a whole, and nothing lies over its corners. */
const isClear = (panel: Page, name: string) =>
  panel.getByRole('button', { name }).evaluate((button) => {
    const { left, right, top, bottom } = button.getBoundingClientRect()
    const corners = [
      [left + 8, top + 4],
      [right - 8, bottom - 4],
    ] as const
    return corners.every(([x, y]) => button.contains(document.elementFromPoint(x, y)))
  })

const focused = (panel: Page) => panel.evaluate(() => document.activeElement?.getAttribute('title'))

async function narrow(width: number): Promise<Page> {
  const { panel } = await open('securityReview')
  await panel.setViewportSize({ width, height: 640 })
  await expect.poll(() => panel.evaluate(() => innerWidth)).toBe(width)
  return panel
}

test.each([320, 360])('the button that saves stays in sight while the date editor grows, at %d px', async (width) => {
  const panel = await narrow(width)
  await panel.keyboard.press('d')
  await panel.keyboard.type('+1w')
  await panel.getByLabel('Why, optional').waitFor()
  await expect.poll(() => isClear(panel, 'Save date')).toBe(true)
})

test.each([320, 360])('the new step at the end of the list is whole in sight, at %d px', async (width) => {
  const panel = await narrow(width)
  await panel.keyboard.press('+')
  await expect.poll(() => isClear(panel, 'Add step')).toBe(true)
  await panel.keyboard.press('Enter')
  await panel.getByText('A step needs a title').waitFor()
  await expect.poll(() => isClear(panel, 'Add step')).toBe(true)
})

test('an editor that opens takes the place of what was said, and undo still works after it', async () => {
  const panel = await narrow(360)
  await panel.keyboard.press('s')
  await said(panel, 'Security review sign-off done')
  await panel.keyboard.press('t')
  await panel.keyboard.press('d')
  await panel.getByRole('textbox', { name: 'Date' }).waitFor()
  await expect.poll(() => panel.getByRole('button', { name: 'Undo' }).count()).toBe(0)
  await panel.keyboard.press('Escape')
  await panel.keyboard.press('z')
  await said(panel, 'Undone: marked Security review sign-off done')
})

test('what is said while something is edited stands over the header, and what was done takes two lines at most', async () => {
  const panel = await narrow(320)
  await panel.keyboard.press('F2')
  await panel.keyboard.type('long '.repeat(50).trim())
  await panel.keyboard.press('Enter')
  await said(panel, 'Renamed')
  await panel.keyboard.press('s')
  const words = panel.getByRole('status').getByText(/^long .* done$/)
  await words.waitFor()
  await expect.poll(() => words.evaluate((element) => element.clientHeight)).toBe(36)

  await panel.keyboard.press('+')
  await panel.getByRole('button', { name: 'Copy status' }).click()
  const box = await panel.getByRole('status').getByText(/^Status copied|did not allow/).boundingBox() // prettier-ignore
  expect(box?.y).toBeLessThan(60)
  await expect.poll(() => isClear(panel, 'Add step')).toBe(true)
})

test('the row that the keys go to next is not under what was said', async () => {
  const panel = await narrow(360)
  for (const done of ['Security review sign-off', 'MSA and DPA sent']) {
    await panel.keyboard.press('e')
    await said(panel, new RegExp(`^${done} done`))
    const current = panel.locator('li[aria-current]')
    const bottom = () => current.evaluate((element) => element.getBoundingClientRect().bottom)
    const toast = () => panel.locator('[data-toast]').evaluate((element) => element.getBoundingClientRect().top)
    await expect.poll(async () => (await bottom()) <= (await toast())).toBe(true)
  }
})

test('the row that has the focus wears the ring, and not its title', async () => {
  const panel = await narrow(360)
  await panel.keyboard.press('j')
  await expect.poll(() => focused(panel)).toBe('MSA and DPA sent')
  await panel.keyboard.press('k')
  await expect.poll(() => focused(panel)).toBe('Security review sign-off')
  const outline = (element: Element) => getComputedStyle(element).outlineStyle
  const step = row(panel, 'Security review sign-off')
  await expect.poll(() => step.evaluate(outline)).toBe('solid')
  await expect.poll(() => step.locator('h3 button').evaluate(outline)).toBe('none')
})

test('why it is this deal can be read whole at the narrowest', async () => {
  const panel = await narrow(320)
  const why = panel.locator('header').getByText('You linked this thread')
  await expect.poll(() => why.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)
})
