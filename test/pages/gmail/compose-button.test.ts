import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startGmailBrowser, type GmailBrowser, type GmailPage } from '../in-browser.ts'
import { fixtureHtml } from './fixture.ts'

let browser: GmailBrowser
let gmail: GmailPage
beforeAll(async () => {
  browser = await startGmailBrowser()
}, 600_000)
afterAll(() => browser.close())
beforeEach(async () => {
  gmail = await browser.open(fixtureHtml('2026-11-composes'))
  await gmail.run((sidemap) => {
    const ending = new AbortController()
    Object.assign(globalThis, { ending, pressed: [] })
    sidemap.showComposeButtons(document, (key) => Reflect.get(globalThis, 'pressed').push(key), ending.signal)
  })
  return () => gmail.page.close()
}, 30_000)

const buttons = () => gmail.page.getByRole('button', { name: 'Insert plan status' })
const pressed = () => gmail.run(() => Reflect.get(globalThis, 'pressed'))

test('every draft on screen has one button after Gmail’s icons, and says which draft it is', async () => {
  expect(await buttons().count()).toBe(2)
  expect(
    await gmail.run(() =>
      [...document.querySelectorAll('[data-sidemap-part=cell]')].map((cell) => cell.previousElementSibling?.className),
    ),
  ).toEqual(['a8X gU', 'a8X gU'])
  await buttons().first().click()
  await buttons().last().click()
  expect(await pressed()).toEqual([expect.stringMatching(/^c4-/), expect.stringMatching(/^c2-/)])
})

test('pressing it leaves the caret in the draft', async () => {
  await gmail.run(() => document.querySelector<HTMLElement>('.ip [g_editable]')?.focus())
  await buttons().first().click()
  expect(await gmail.run(() => document.activeElement?.getAttribute('g_editable'))).toBe('true')
})

test('a draft opened later gets one, a toolbar rendered again keeps one', async () => {
  await gmail.run(() => {
    const minimised = [...document.querySelectorAll<HTMLElement>('.dw [style*="display: none"]')].find(
      (element) => element.querySelector('.M9') && !element.closest('.no[style*="none"]'),
    )
    minimised?.style.removeProperty('display')
    document.querySelectorAll('.ip [data-sidemap-part=cell]').forEach((cell) => cell.remove())
  })
  await expect.poll(() => buttons().count()).toBe(3)
  expect(await gmail.run(() => document.querySelectorAll('.ip [data-sidemap-part=cell]').length)).toBe(1)
})

test('typing in a draft changes nothing about it', async () => {
  await gmail.run(() => {
    const body = document.querySelector<HTMLElement>('.ip [g_editable]')
    body?.focus()
    for (let i = 0; i < 20; i++) document.execCommand('insertText', false, 'x ')
  })
  expect(await buttons().count()).toBe(2)
})

test('where the toolbar is not recognised there is no button, and at the end none is left', async () => {
  await gmail.run(() => Reflect.get(globalThis, 'ending').abort())
  expect(await buttons().count()).toBe(0)
  await gmail.run((sidemap) => {
    document.querySelectorAll('.btC').forEach((row) => row.removeAttribute('class'))
    sidemap.showComposeButtons(document, () => undefined, new AbortController().signal)
  })
  expect(await buttons().count()).toBe(0)
})
