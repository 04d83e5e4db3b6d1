import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { people } from './people.ts'
import { useStandIn } from './test-browser.ts'

const { open, openBare } = useStandIn()
const main = '[role=main]:visible'
const body = '[g_editable=true][role=textbox]:visible'
const saves = (page: Page) => page.evaluate(() => window.__standIn?.saves ?? [])

test('a reply opens at the end of the conversation, with the caret above signature and hidden quote', async () => {
  const page = await open('harborPilot')
  await page.click(`${main} .amn .bkH`)
  expect(await page.locator(`${main} .amn`).count()).toBe(0)
  await page.keyboard.type('Hi Dee')
  expect(await page.locator(body).innerText()).toMatch(/^Hi Dee\n\s*--\s+Sarah Chen\s+Kestrel$/)
  expect(await page.locator(`${main} .M9 input[name=uet]`).getAttribute('value')).toContain('gmail_quote_container')
  await page.click(`${main} .M9 .ajR`)
  expect(await page.locator(`${body} .gmail_quote blockquote`).textContent()).toContain('the board meets on January 28')
  expect(await page.locator(`${main} .M9 input[name=ishtml]`).getAttribute('value')).toBe('0')
})

test('HTML inserted by execCommand is saved, and the browser can undo it', async () => {
  const page = await open('securityReview', { switches: { strictCsp: false } })
  await page.click(`${main} .amn .bkH`)
  await page.evaluate(() => document.execCommand('insertHTML', false, '<table><tr><td>plan</td></tr></table>'))
  await expect.poll(async () => (await saves(page)).at(-1)?.html).toContain('<td>plan</td>')
  await expect.poll(() => page.locator(`${main} .aDh .aOy`).textContent()).toBe('Draft saved')
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await saves(page)).at(-1)?.html).not.toContain('<td>plan</td>')
})

test('changing the thread closes the reply and keeps its text for the next time', async () => {
  const page = await open('harborPilot')
  await page.click(`${main} .amn .bkH`)
  await page.keyboard.type('Half a thought')
  await page.evaluate(() => window.__standIn?.openList())
  await page.waitForSelector(`${main} tr.zA`)
  expect(await page.locator('.ip.adB').count()).toBe(0)
  expect((await saves(page)).at(-1)?.text).toContain('Half a thought')
  await page.click(`${main} tr.zA:has-text("Line B pilot: next steps")`)
  await expect.poll(() => page.locator(`${main} ${body}`).innerText()).toContain('Half a thought')
})

test('what is sent becomes a message without a legacy id', async () => {
  const page = await open('harborPilot')
  await page.click(`${main} .amn .bkI`)
  await page.keyboard.type('On its way')
  await page.click(`${main} .aoO`)
  const last = page.locator(`${main} .adn`).last()
  await expect.poll(() => last.locator('.a3s:visible').textContent()).toContain('On its way')
  expect(await last.getAttribute('data-legacy-message-id')).toBeNull()
  expect(await page.evaluate(() => window.__standIn?.sent.at(-1))).toMatchObject({
    to: [people.dee.email],
    cc: [people.raul.email, people.ines.email],
    subject: 'Re: Line B pilot: next steps',
  })
  expect(await page.locator('[role=alert] .bAq').textContent()).toBe('Message sent')
})

test('a compose of its own can be minimised, made full screen and closed, and stands in the address', async () => {
  const page = await open('securityReview')
  await page.click('[gh=cm]')
  expect(page.url()).toContain('?compose=new')
  await page.keyboard.type('Hello')
  expect(page.url()).toMatch(/\?compose=CllgCJ/)
  const dialog = page.locator('.dw .Hd').last()
  await dialog.locator('.Hl').click()
  expect(await page.locator(body).count()).toBe(0)
  await dialog.locator('.Hl').click()
  await dialog.locator('.Hq').click()
  expect(await page.locator(`.aSs .aSt ${body}`).innerText()).toContain('Hello')
  await page.locator('.aSt .Ha').click()
  expect(await page.locator(body).count()).toBe(0)
  expect(page.url()).not.toContain('compose=')
  expect((await saves(page)).at(-1)?.text).toContain('Hello')
})

test('a compose in its own window has the same form and no main', async () => {
  const page = await open('securityReview')
  const opened = page.context().waitForEvent('page')
  await page.evaluate((to) => window.__standIn?.openCompose('popout', { to: [to], subject: 'Apart' }), people.priya)
  const popout = await opened
  await popout.waitForSelector(body)
  expect(await popout.evaluate(() => document.body.className)).toBe('xE xp')
  expect(await popout.locator('input[name=subjectbox]').inputValue()).toBe('Apart')
  expect(await popout.locator('[role=main]').count()).toBe(0)
  await popout.close()
})

test('an address of a new mail (`view=cm`) opens a window that holds only a compose, filled in, also in a delegated mailbox', async () => {
  const page = await openBare('')
  const query = new URLSearchParams({ view: 'cm', fs: '1', tf: 'cm', to: 'a@x.example,b@x.example', cc: 'c@x.example', bcc: 'd@x.example', su: 'Now & then' }) // prettier-ignore
  await page.goto(`https://mail.google.com/mail/b/team-7/u/1/?${query}`)
  await page.locator(body).pressSequentially('Hi')
  expect(await page.evaluate(() => document.body.className)).toBe('xE xp')
  await expect
    .poll(async () => (await saves(page)).at(-1))
    .toMatchObject({ to: ['a@x.example', 'b@x.example'], cc: ['c@x.example'], bcc: ['d@x.example'], subject: 'Now & then' })
})

test('plain text is a visible textarea, or the rich editor with no sign of it and no HTML going out', async () => {
  const visible = await open('securityReview', { plainText: 'textarea' })
  await visible.click(`${main} .amn .bkH`)
  await visible.keyboard.type('Plain')
  expect(await visible.locator(body).count()).toBe(0)
  await expect
    .poll(async () => (await saves(visible)).at(-1))
    .toMatchObject({ html: null, text: expect.stringMatching(/^Plain/) })
  const unmarked = await open('securityReview', { plainText: 'unmarked' })
  await unmarked.click(`${main} .amn .bkH`)
  await unmarked.keyboard.type('Plain')
  expect(await unmarked.locator(body).count()).toBe(1)
  await expect
    .poll(async () => (await saves(unmarked)).at(-1))
    .toMatchObject({ html: null, text: expect.stringMatching(/^Plain/) })
})

test('the menu of a compose turns plain text on and off and keeps the words', async () => {
  const page = await openBare('#inbox?compose=new')
  await page.waitForSelector(body)
  await page.keyboard.type('Kept')
  const toggle = async () => {
    await page.click('.bsP [aria-haspopup]:visible')
    await page.click('[role=menuitem]')
  }
  await toggle()
  expect(await page.locator('textarea.Ak:visible').inputValue()).toMatch(/^Kept/)
  await toggle()
  expect(await page.locator(body).innerText()).toMatch(/^Kept/)
})
