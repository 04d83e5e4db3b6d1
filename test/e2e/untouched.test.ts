import type { BrowserContext, Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '../stand-in/browser.ts'
import { everyThread, threads } from '../stand-in/threads.ts'
import { draftBody, openReply, status } from './drafts.ts'
import { said } from './plan-rows.ts'
import type { ThreadKey } from './practice.ts'
import { usePractice } from './use-practice.ts'

const { open, openMail, practice } = usePractice()
// The same ids on every load, so that two pages can be compared.
const standIn = { switches: { changingIds: false }, threads: everyThread }
let plain: BrowserContext

/** A browser without the extension, on the same mailbox. */
beforeAll(async () => {
  plain = await launchBrowser({ standIn: practice().standIn })
})
afterAll(() => plain.close())

const chips: [ThreadKey, number][] = [
  ['securityReview', 1],
  ['redlines', 0],
  ['clipped', 1],
  ['hostile', 0],
  ['dailyThread', 1],
]

test.each(chips)('the page of "%s" is what it would be without us, but for our own parts', async (key, chipsOnIt) => {
  const mail = await openMail(key, { standIn })
  await settled(mail)
  await expect.poll(() => mail.locator('[data-sidemap-part=chip]').count()).toBe(chipsOnIt)
  const bare = plain.pages()[0] ?? (await plain.newPage())
  await bare.goto('about:blank')
  await bare.goto(`${practice().standIn.url}#inbox/${threads[key].token}`)
  await settled(bare)
  await expect.poll(() => bodies(mail)).toEqual(await bodies(bare))
  await expect.poll(() => pageWithoutUs(mail)).toBe(await pageWithoutUs(bare))
})

test('message bodies stay as they were while the panel is used, an edit is made and a status is inserted', async () => {
  const { mail, panel } = await open('securityReview')
  await settled(mail)
  const before = await bodies(mail)
  expect(before.join('')).toContain('subprocessor list')
  await openReply(mail)
  await panel.getByRole('button', { name: 'Insert status' }).waitFor()
  await panel.keyboard.press('e')
  await panel.keyboard.press('i')
  await said(panel, 'Status inserted')
  await mail.locator(`${draftBody} ${status}`).waitFor()
  await mail.locator(draftBody).press('Control+z')
  await expect.poll(() => bodies(mail)).toEqual(before)
})

/** The last body is there, and nothing more is on its way. */
async function settled(page: Page): Promise<void> {
  await page.waitForSelector('[role=main]:visible .h7 .a3s:not(:empty)')
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
}

/** Of every message on the page, to the byte. */
const bodies = (page: Page): Promise<string[]> => page.locator('.a3s').evaluateAll((all) => all.map((body) => body.outerHTML))

const pageWithoutUs = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true)
    if (!(copy instanceof HTMLElement)) return ''
    copy.querySelectorAll('[data-sidemap-part]').forEach((part) => part.remove())
    return copy.outerHTML.replace(/nonce="[^"]*"/g, '')
  })
