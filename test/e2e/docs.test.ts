import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { documents, documentUrl } from '../stand-in/docs/docs-config.ts'
import { said } from './plan-rows.ts'
import { usePractice } from './use-practice.ts'

const { openDocument, practice } = usePractice()

const deal = (panel: Page) => panel.locator('h1').first()
const chip = (page: Page) => page.locator('[data-sidemap-part="chip"] button')
const pasted = (key: keyof typeof documents = 'northgate') => practice().standIn.pastedInto(documents[key])

/** What the page's clipboard holds, as HTML. */
async function copied(page: Page): Promise<string> {
  await practice().context.grantPermissions(['clipboard-read'], { origin: 'https://docs.google.com' })
  await page.bringToFront()
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return (await item?.getType('text/html'))?.text() ?? ''
  })
}

test('a linked document has its plan beside it, and its table goes to the caret once, however often the key is pressed', async () => {
  const { page, panel } = await openDocument('northgate', { standIn: { docs: { paste: 'reframed' } } })
  expect(await deal(panel).textContent()).toBe('Northgate Bank, Alert triage rollout')
  await panel.locator('header').getByText('You linked this document').waitFor()
  expect(await chip(page).getAttribute('aria-label')).toMatch(/^Northgate Bank \d+ days/)
  await panel.getByText('Goes to the caret in Northgate Bank rollout plan').waitFor()
  await panel.keyboard.press('i')
  await panel.keyboard.press('i')
  await said(panel, 'Table inserted. In the document, Ctrl+Z takes it out again.')
  expect(pasted()).toHaveLength(1)
  expect(pasted()[0]).toContain('<b>Northgate owner</b>')
  expect(pasted()[0]?.match(/<tr>/g)).toHaveLength(13)
  await panel.getByRole('button', { name: 'Insert table' }).waitFor()
})

test('a page that passes the paste over: not confirmed, no second try by itself, and Copy for Docs works', async () => {
  const { page, panel } = await openDocument('northgate', { standIn: { docs: { paste: 'ignored' } } })
  await panel.getByRole('button', { name: 'Insert table' }).click()
  await said(panel, 'Not confirmed. If the table is not in the document, press Copy for Docs and paste it.')
  await panel.getByRole('button', { name: 'Insert again' }).waitFor()
  expect(pasted()).toHaveLength(0)
  await panel.keyboard.press('p')
  await said(panel, 'Table copied. Paste it into the document.')
  expect(await copied(page)).toMatch(/^<p dir="ltr"><b>Northgate Bank and Kestrel plan, .*<table.*Security review sign-off/)
})

test('a page that takes it late: not confirmed, and in the document once', async () => {
  const { panel } = await openDocument('northgate', { standIn: { docs: { paste: 'late' } } })
  await panel.keyboard.press('i')
  await said(panel, /^Not confirmed\./)
  await expect.poll(() => pasted()).toHaveLength(1)
})

test('a document that is only shown has no caret: the panel says so, and I copies', async () => {
  const { page, panel } = await openDocument('northgate', { standIn: { docs: { access: 'view' } } })
  await panel.getByText('Nothing can be written here, so it goes to your clipboard').waitFor()
  await panel.keyboard.press('i')
  await said(panel, 'Table copied. Paste it into the document.')
  expect(await copied(page)).toContain('Northgate owner')
})

test('a document that nobody linked is linked by one click, likeliest deal first, and let go again', async () => {
  const { page, panel } = await openDocument('northgate', { standIn: { docs: { title: 'Atlas renewal: close plan' } } })
  await page.goto(documentUrl('atlas'))
  await expect.poll(() => deal(panel).textContent()).toBe('This document is not linked to a plan')
  expect(await chip(page).count()).toBe(0)
  const [likely] = [panel.getByRole('option').first()]
  await likely.getByText('The name speaks of Atlas Freight').waitFor()
  await likely.click()
  await said(panel, 'This document now shows Atlas Freight')
  await expect.poll(() => deal(panel).textContent()).toBe('Atlas Freight, Renewal with growth')
  await expect.poll(() => chip(page).getAttribute('aria-label')).toMatch(/^Atlas Freight/)
  await panel.keyboard.press('i')
  await expect.poll(() => pasted('atlas')).toHaveLength(1)
  expect(pasted()).toHaveLength(0)

  await panel.getByRole('button', { name: 'More', exact: true }).click()
  await panel.getByRole('menuitem', { name: 'Unlink this document' }).click()
  await said(panel, 'This document is no longer linked to Atlas Freight')
  await expect.poll(() => deal(panel).textContent()).toBe('This document is not linked to a plan')
  await panel.keyboard.press('z')
  await expect.poll(() => deal(panel).textContent()).toBe('Atlas Freight, Renewal with growth')
})

test('a document is read on a click: its table is held against the plan, and what cannot be read is said', async () => {
  const { page, panel } = await openDocument('northgate', { standIn: { docs: { export: 'forbidden' } } })
  const read = async () => {
    await panel.getByRole('button', { name: 'More', exact: true }).click()
    await panel.getByRole('menuitem', { name: 'Read this document' }).click()
  }
  await read()
  await panel.getByText('Its owner has switched downloads off').waitFor()
  practice().standIn.change({ docs: { export: 'html' } })
  await panel.getByRole('button', { name: 'Read it again' }).click()
  await panel.getByText('Security review sign-off').first().waitFor()
  await panel.getByText('Owner (buyer)').first().waitFor()
  expect(await panel.getByText('secret-comment').count()).toBe(0)
  expect(await page.title()).toBe('Northgate Bank rollout plan - Google Docs')
})

test('the plan of another deal goes into a document only when asked for twice', async () => {
  const { panel } = await openDocument('northgate')
  await panel.keyboard.press('g')
  await panel.getByRole('combobox', { name: 'Search your deals' }).fill('atlas')
  await panel.getByRole('option').first().getByText('Atlas Freight, Renewal with growth').waitFor()
  await panel.keyboard.press('Enter')
  await expect.poll(() => deal(panel).textContent()).toMatch(/^Atlas/)
  await panel.getByRole('button', { name: 'Insert table' }).waitFor()
  await panel.keyboard.press('i')
  await said(panel, 'This document is not linked to Atlas Freight. Insert again if its table is meant to be in it.')
  expect(pasted()).toHaveLength(0)
  await panel.keyboard.press('i') // The second half of a double press is no answer.
  await panel.waitForTimeout(700)
  expect(pasted()).toHaveLength(0)
  await panel.keyboard.press('i')
  await said(panel, /^Table inserted/)
})
