import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { draftBody, openReply, partsOf, saves, status } from './drafts.ts'
import { row, said } from './plan-rows.ts'
import { usePractice } from './use-practice.ts'

const { open, practice } = usePractice()

const dock = (panel: Page) => panel.locator('footer')
const composeButton = '[data-sidemap-part="compose-button"] button'

/** A reply with two lines of hers, the quotation unfolded, and the caret at the end of the first line. */
async function writeReply(mail: Page, panel: Page): Promise<void> {
  await openReply(mail)
  await mail.locator('[role=main]:visible .M9 .ajR').click()
  await mail.locator(draftBody).press('Control+Home')
  await mail.keyboard.type('Hi Nora, here is where we are.')
  await mail.keyboard.press('Enter')
  await mail.keyboard.type('Talk soon, S.')
  await mail.keyboard.press('ArrowUp')
  await mail.keyboard.press('End')
  await dock(panel)
    .getByText(/^Goes into your reply/)
    .waitFor()
}

test('I puts the status at her caret, above signature and quotation, and leaves every word of hers', async () => {
  const { mail, panel } = await open('atlasBudget')
  await writeReply(mail, panel)
  const before = await partsOf(mail)
  await panel.keyboard.press('i')
  await said(panel, 'Status inserted')
  const after = await partsOf(mail)

  expect(after.signature).toBe(before.signature)
  expect(after.quote).toBe(before.quote)
  expect(after.own).toBe(before.own)
  expect(after.signature).toContain('Sarah Chen')
  expect(after.quote).toContain('Option two fits')
  const at = (text: string) => after.lines.findIndex((line) => line.includes(text))
  const order = [
    'Hi Nora, here is where we are.',
    'Atlas Freight and Kestrel plan',
    'Talk soon, S.',
    '--',
    'Option two fits',
  ].map(at)
  expect(order).toEqual(order.toSorted((one, other) => one - other))
  expect(order).not.toContain(-1)

  const table = mail.locator(`${draftBody} ${status}`)
  await expect.poll(() => table.count()).toBe(1)
  await expect.poll(() => table.evaluate((element) => element.localName)).toBe('table')
  await expect.poll(() => table.getAttribute('style')).toMatch(/max-width: ?560px/)
  await table.getByText('Pricing workshop').waitFor()
  expect(await table.textContent()).not.toMatch(/off track|at risk|on pace/i)
})

test('the mailbox saves the draft with the status in it', async () => {
  const { mail, panel } = await open('atlasBudget')
  await writeReply(mail, panel)
  await panel.keyboard.press('i')
  await expect.poll(async () => (await saves(mail)).at(-1)?.html).toContain('data-sidemap="atlasrenewal"')
  expect((await saves(mail)).at(-1)).toMatchObject({ kind: 'inline', to: ['nora.quist@atlas.example'] })
})

test("one undo of the page's own takes it out again, to the byte", async () => {
  const { mail, panel } = await open('atlasBudget')
  await writeReply(mail, panel)
  const before = await partsOf(mail)
  await panel.keyboard.press('i')
  await said(panel, 'Status inserted')
  await mail.keyboard.press('Control+z')
  expect((await partsOf(mail)).html).toBe(before.html)
  await expect.poll(async () => (await saves(mail)).at(-1)?.html).not.toContain('data-sidemap')
})

test('she writes on below it', async () => {
  const { mail, panel } = await open('atlasBudget')
  await openReply(mail)
  await mail.keyboard.type('Hi Nora,')
  await dock(panel)
    .getByText(/^Goes into your reply/)
    .waitFor()
  await panel.keyboard.press('i')
  await said(panel, 'Status inserted')
  await mail.keyboard.type('Best, S.')
  const { lines } = await partsOf(mail)
  const [plan, written, signature] = ['Atlas Freight and Kestrel', 'Best, S.', 'Sarah Chen'].map((text) =>
    lines.findLastIndex((line) => line.includes(text)),
  )
  expect(plan).toBeLessThan(written ?? 0)
  expect(written).toBeLessThan(signature ?? 0)
  expect(await mail.locator(`${draftBody} ${status}`).textContent()).not.toContain('Best, S.')
})

test('a second insert updates the one that is there', async () => {
  const { mail, panel } = await open('atlasBudget')
  await writeReply(mail, panel)
  const before = await partsOf(mail)
  await panel.keyboard.press('i')
  await said(panel, 'Status inserted')
  const table = mail.locator(`${draftBody} ${status}`)
  await expect.poll(() => table.textContent()).toContain('2 of 5 steps done')
  await panel.keyboard.press('e')
  await said(panel, /^Signature done/)
  await panel.getByText('3 done').waitFor()
  await panel.keyboard.press('i')
  await said(panel, 'Status in your draft updated')
  await expect.poll(() => table.count()).toBe(1)
  await expect.poll(() => table.textContent()).toContain('3 of 5 steps done')
  const after = await partsOf(mail)
  expect([after.own, after.signature, after.quote]).toEqual([before.own, before.signature, before.quote])
})

test("the compose toolbar's button does the same, without the panel", async () => {
  const { mail, panel } = await open('atlasBudget')
  await writeReply(mail, panel)
  const before = await partsOf(mail)
  await panel.close()
  await mail.locator(composeButton).click()
  await mail.locator(`${draftBody} ${status}`).waitFor()
  const after = await partsOf(mail)
  expect([after.own, after.signature, after.quote]).toEqual([before.own, before.signature, before.quote])
  const at = (text: string) => after.lines.findIndex((line) => line.includes(text))
  expect(at('Atlas Freight and Kestrel plan')).toBe(at('Hi Nora, here is where we are.') + 1)
})

test('no draft: the clipboard gets HTML and text', async () => {
  const { mail, panel } = await open('atlasBudget')
  await practice().context.grantPermissions(['clipboard-read'], { origin: 'https://mail.google.com' })
  await panel.getByRole('button', { name: 'Copy status' }).waitFor()
  await panel.keyboard.press('i')
  await said(panel, 'Status copied. Paste it anywhere.')
  const { html, text } = await mail.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const read = async (type: string) => (await item?.getType(type))?.text() ?? ''
    return { html: await read('text/html'), text: await read('text/plain') }
  })
  expect(html).toContain('<table data-sidemap="atlasrenewal"')
  expect(html).toContain('max-width:560px')
  expect(text).toMatch(/^Atlas Freight and Kestrel plan \(/)
  expect(text).toContain('- Was')
  expect(text).not.toContain('<')

  await openReply(mail)
  await mail.locator(draftBody).press('Control+v')
  await mail.locator(`${draftBody} table`, { hasText: 'Pricing workshop' }).first().waitFor()
})

test('a plain-text draft gets the text, above the signature, and a second insert updates it', async () => {
  const { mail, panel } = await open('atlasBudget', { standIn: { plainText: 'textarea' } })
  await openReply(mail)
  await mail.keyboard.type('Hi Nora,')
  await dock(panel)
    .getByText(/^Goes into your reply/)
    .waitFor()
  await panel.keyboard.press('i')
  await said(panel, 'Status inserted')
  const area = mail.locator('textarea.Ak:visible')
  const written = await area.inputValue()
  expect(written).toMatch(/^Hi Nora,\nAtlas Freight and Kestrel plan \([^]*Pricing workshop[^]*\n-- \nSarah Chen\nKestrel$/)
  expect(written).not.toContain('<')
  await expect.poll(async () => (await saves(mail)).at(-1)).toMatchObject({ html: null, text: written })

  await panel.keyboard.press('e')
  await panel.getByText('3 done').waitFor()
  await panel.keyboard.press('i')
  await said(panel, 'Status in your draft updated')
  const updated = await area.inputValue()
  expect(updated.match(/Atlas Freight and Kestrel plan/g)).toHaveLength(1)
  expect(updated).toContain('3 of 5 steps done')
})

test('the menu of the dock inserts the other forms, by its numbers', async () => {
  const { mail, panel } = await open('atlasBudget')
  await openReply(mail)
  await dock(panel)
    .getByText(/^Goes into your reply/)
    .waitFor()
  await panel.getByRole('button', { name: 'Choose what to insert' }).press('Enter')
  await panel.getByRole('menuitem', { name: /^Full plan/ }).press('Enter')
  await said(panel, 'Full plan inserted')
  await mail.locator(`${draftBody} [data-sidemap-kind=full]`).getByText('Value review').waitFor()
  await panel.keyboard.press('2')
  await said(panel, 'Their steps in your draft, in place of the full plan')
  await mail.locator(`${draftBody} [data-sidemap-kind=theirs]`).waitFor()
  await expect.poll(() => mail.locator(`${draftBody} ${status}`).count()).toBe(1)
  await row(panel, 'Signature').waitFor()
})
