import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { ChipModel } from '../../../lib/pages/chip-face.ts'
import { startGmailBrowser, type GmailBrowser, type GmailPage } from '../in-browser.ts'
import { fixtureHtml } from './fixture.ts'

const chip: ChipModel = { account: 'Northgate Bank', initial: 'N', days: '28 days', health: 'at-risk', healthWord: 'At risk' }
const part = '[data-sidemap-part=chip]'

let browser: GmailBrowser
let gmail: GmailPage
beforeAll(async () => {
  browser = await startGmailBrowser()
}, 600_000)
afterAll(() => browser.close())
beforeEach(async () => {
  gmail = await browser.open(fixtureHtml('2026-11-thread'))
  await gmail.run(() => {
    Object.assign(globalThis, { ending: new AbortController(), clicks: 0, keys: '' })
    document.addEventListener('keydown', (event) =>
      Object.assign(globalThis, { keys: Reflect.get(globalThis, 'keys') + event.key }),
    )
  })
  return () => gmail.page.close()
}, 30_000)

test('the chip stands once in the heading of the conversation on screen and opens the panel', async () => {
  await show(chip)
  await show(chip)
  expect(await gmail.page.locator(part).count()).toBe(1)
  const button = gmail.page.getByRole('button', { name: 'Northgate Bank 28 days At risk' })
  expect(await button.evaluate((element) => element.getBoundingClientRect().height)).toBe(28)
  const [row, box] = [await gmail.page.locator('h2.hP').last().locator('..').boundingBox(), await button.boundingBox()]
  expect(box && row && Math.round(row.x + row.width - (box.x + box.width))).toBe(0)
  await button.click()
  expect(await gmail.run(() => Reflect.get(globalThis, 'clicks'))).toBe(1)
})

test('the keyboard presses it, and Gmail’s one-letter commands hear nothing', async () => {
  await show(chip)
  await gmail.page.getByRole('button', { name: /^Northgate/ }).focus()
  await gmail.page.keyboard.press('e')
  await gmail.page.keyboard.press('Enter')
  expect(await gmail.run(() => [Reflect.get(globalThis, 'clicks'), Reflect.get(globalThis, 'keys')])).toEqual([1, ''])
})

test('when Gmail renders the heading again the chip comes back', async () => {
  await show(chip)
  await gmail.run(() => {
    const row = [...document.querySelectorAll('.ha')].at(-1)
    const copy = row?.cloneNode(true)
    if (!(copy instanceof Element)) return
    copy.querySelector('[data-sidemap-part]')?.remove()
    row?.replaceWith(copy)
  })
  await gmail.page.locator(part).waitFor()
  expect(await gmail.page.locator(part).count()).toBe(1)
})

test('the chip of one conversation is not shown with another', async () => {
  await show(chip)
  await gmail.run(() => [...document.querySelectorAll('h2.hP')].at(-1)?.setAttribute('data-legacy-thread-id', '19ffffffffffffff'))
  await gmail.page.locator(part).waitFor({ state: 'detached' })
  await show({ ...chip, account: 'Harbor Mills' })
  expect(await gmail.page.locator(part).getByText('Harbor Mills').count()).toBe(1)
})

test('nothing to say, nothing shown; and nothing is left behind at the end', async () => {
  await show(chip)
  await show(null)
  expect(await gmail.page.locator(part).count()).toBe(0)
  await show(chip)
  await gmail.run(() => Reflect.get(globalThis, 'ending').abort())
  expect(await gmail.page.locator(part).count()).toBe(0)
})

test('it follows a theme that changes without a reload, by the colours behind it', async () => {
  await show(chip)
  const ink = () => gmail.page.getByRole('button', { name: /^Northgate/ }).evaluate((element) => getComputedStyle(element).color)
  expect(await ink()).toBe('rgb(31, 31, 31)')
  await gmail.run(() => {
    const style = document.createElement('style')
    style.textContent = 'body { background: #111 }'
    document.head.append(style)
  })
  await expect.poll(ink).toBe('rgb(238, 240, 244)')
})

test('in a narrow conversation it stands at the left', async () => {
  await gmail.page.setViewportSize({ width: 600, height: 800 })
  await show(chip)
  const [row, box] = [
    await gmail.page.locator('h2.hP').last().locator('..').boundingBox(),
    await gmail.page.locator(`${part} button`).boundingBox(),
  ]
  expect(box && row && box.x - row.x < 20).toBe(true)
})

test('in a right-to-left mailbox it stands at the left and its words keep their order', async () => {
  await gmail.run(() => document.documentElement.setAttribute('dir', 'rtl'))
  await show(chip)
  const [days, row, box] = [
    await gmail.page.getByText('28 days').evaluate((element) => getComputedStyle(element).direction),
    await gmail.page.locator('h2.hP').last().locator('..').boundingBox(),
    await gmail.page.locator(`${part} button`).boundingBox(),
  ]
  expect(days).toBe('ltr')
  expect(row && box && Math.round(box.x - row.x)).toBe(0)
})

test('hostile names are shown as text, long ones are cut, and the name a screen reader says is whole', async () => {
  const account = `<img src=x onerror=alert(1)>\u202e${'x'.repeat(10_000)}`
  await show({ ...chip, account, days: '', healthWord: '' })
  const button = gmail.page.locator(`${part} button`)
  expect(
    await button.evaluate((element) => [
      element.querySelector('img'),
      element.getBoundingClientRect().width <= 360,
      element.ariaLabel?.length,
    ]),
  ).toEqual([null, true, account.length])
})

test('the message and its heading stay as they are', async () => {
  const inner = () => gmail.run(() => [...document.querySelectorAll('.a3s, h2.hP')].map((element) => element.outerHTML))
  const before = await inner()
  await show(chip)
  expect(await inner()).toEqual(before)
})

function show(model: ChipModel | null): Promise<void> {
  return gmail.run((sidemap, data) => {
    const count = () => void Object.assign(globalThis, { clicks: Reflect.get(globalThis, 'clicks') + 1 })
    sidemap.showChip(document, data, count, Reflect.get(globalThis, 'ending').signal)
  }, model)
}
