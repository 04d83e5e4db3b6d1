import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { threads } from '../stand-in/threads.ts'
import { draftBody, openReply, partsOf, saves, status } from './drafts.ts'
import { said } from './plan-rows.ts'
import { usePractice } from './use-practice.ts'

const { open, practice } = usePractice()

const dock = (panel: Page) => panel.locator('footer')

test('two drafts and none in use: she is asked which, and only that one gets it', async () => {
  const { mail, panel } = await open('atlasBudget')
  await openReply(mail)
  await mail.evaluate(() => window.__standIn?.openCompose('popup', { subject: 'Numbers for Ben', text: 'Ben,' }))
  await mail.locator('.dw [g_editable]:visible').waitFor()
  await leaveDrafts(mail)
  await dock(panel).getByText('2 drafts are open: you will be asked which').waitFor()
  await panel.keyboard.press('i')
  const dialog = panel.getByRole('dialog', { name: 'Which draft?' })
  await dialog.getByRole('button', { name: 'Your reply in this thread' }).waitFor()
  await panel.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await expect.poll(() => mail.locator(status).count()).toBe(0)

  await panel.keyboard.press('i')
  await dialog.getByRole('button', { name: 'Numbers for Ben' }).press('Enter')
  await said(panel, 'Status inserted')
  await expect.poll(() => mail.locator(`.dw ${draftBody} ${status}`).count()).toBe(1)
  await expect.poll(() => mail.locator(status).count()).toBe(1)
})

test('two drafts and the caret in one: that one gets it without a question', async () => {
  const { mail, panel } = await open('atlasBudget')
  await mail.evaluate(() => window.__standIn?.openCompose('popup', { subject: 'Numbers for Ben' }))
  await openReply(mail)
  await mail.locator(`[role=main] ${draftBody}`).click()
  await dock(panel)
    .getByText(/^Goes into your reply/)
    .waitFor()
  await panel.keyboard.press('i')
  await said(panel, 'Status inserted')
  await expect.poll(() => mail.locator(`[role=main] ${draftBody} ${status}`).count()).toBe(1)
  await expect.poll(() => mail.locator(status).count()).toBe(1)
})

test('the dock names the draft that an insert goes into', async () => {
  const { mail, panel } = await open('atlasBudget')
  await openReply(mail)
  await mail.keyboard.type('Hi Nora,')
  await dock(panel).getByText('Goes into your reply to Nora Quist').waitFor()
  await mail.evaluate(() => window.__standIn?.openCompose('popup'))
  await mail.locator('.dw [g_editable]:visible').click()
  await dock(panel).getByText('Goes into your new message, no recipients yet').waitFor()
  await mail.locator(`[role=main] ${draftBody}`).click()
  await dock(panel).getByText('Goes into your reply to Nora Quist').waitFor()
})

test('a nudge goes below what she was typing, and a second one updates it', async () => {
  const { mail, panel } = await open('atlasBudget')
  await openReply(mail)
  await mail.keyboard.type('Hi,')
  await dock(panel)
    .getByText(/^Goes into your reply/)
    .waitFor()
  await panel.keyboard.press('4')
  await said(panel, 'Nudge inserted')
  const { lines } = await partsOf(mail)
  expect(lines[0]).toBe('Hi,')
  expect(lines[1]).toMatch(/was planned for/)
  await panel.keyboard.press('4')
  await said(panel, 'Nudge in your draft updated')
  expect((await partsOf(mail)).lines).toEqual(lines)
  await expect.poll(() => mail.locator(`${draftBody} ${status}`).count()).toBe(1)
})

test('what was copied is named', async () => {
  const { panel } = await open('atlasBudget')
  await panel.getByRole('button', { name: 'Copy status' }).waitFor()
  for (const [key, words] of [
    ['2', 'Their steps copied. Paste them anywhere.'],
    ['3', 'Full plan copied. Paste it anywhere.'],
    ['4', 'Nudge copied. Paste it anywhere.'],
  ] as const) {
    await panel.keyboard.press(key)
    await said(panel, words)
  }
})

/** As when she clicks beside her drafts. */
async function leaveDrafts(mail: Page): Promise<void> {
  await mail.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
}

test('a draft in its own window that answers another conversation gets nothing of this plan; the clipboard does', async () => {
  const { mail, panel } = await open('atlasBudget')
  await mail.evaluate((answers) => {
    const to = [{ name: 'Nora Quist', email: 'nora.quist@atlas.example' }]
    window.__standIn?.openCompose('popup', { subject: 'Re: Elsewhere', to, answers })
  }, threads.securityReview.id)
  await dock(panel)
    .getByText(/^Goes into your reply/)
    .waitFor()
  await panel.keyboard.press('i')
  await said(panel, 'Gmail shows no addresses in this draft, so it may go to people who are not at Atlas Freight. Press I again')
  await panel.keyboard.press('i')
  await said(panel, 'This draft answers another conversation. The text is on your clipboard.')
  expect(await mail.locator(status).count()).toBe(0)
})

test('the recap opens as a new mail to its people; its text is in the draft, never in the address, and waits no longer', async () => {
  const { panel } = await open('atlasBudget')
  const { context } = practice()
  await panel.keyboard.press('r')
  const subject = await panel.getByRole('textbox', { name: 'Subject' }).inputValue()
  const opening = context.waitForEvent('page')
  await panel.keyboard.press('0')
  const mail = await opening
  const recap = mail.locator(`${draftBody} [data-sidemap-kind=recap]`)
  await recap.getByText('Hi Nora,').waitFor()
  expect(await recap.locator('table[data-sidemap]').count()).toBe(1)
  expect(await mail.locator('input[name=subjectbox]').inputValue()).toBe(subject)
  expect(new URL(mail.url()).searchParams.get('to')?.split(',')[0]).toBe('nora.quist@atlas.example')
  expect([...new URL(mail.url()).searchParams.keys()]).toEqual(['view', 'fs', 'tf', 'su', 'to'])
  await expect.poll(async () => (await saves(mail)).at(-1)?.html).toContain('data-sidemap-kind="recap"')
  const [worker] = context.serviceWorkers()
  const kept = () => worker?.evaluate(async () => Object.keys(await chrome.storage.session.get(null)))
  await expect.poll(async () => (await kept())?.filter((key) => key.startsWith('mail:'))).toEqual([])
  await mail.close()
  await said(panel, 'Recap opened as a new mail')
})
