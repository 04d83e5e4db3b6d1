import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { people } from './people.ts'
import type { SwitchName } from './switches.ts'
import { useStandIn } from './test-browser.ts'

const { open } = useStandIn()
const main = '[role=main]:visible'
const off = (name: SwitchName) => ({ switches: { [name]: false } })
const count = (page: Page, selector: string) => page.locator(selector).count()

test('6 decoyEditors: the first textbox of a compose is a 28 px prompt, and a plain-text twin stands beside the body', async () => {
  const openReply = async (page: Page) => {
    await page.click(`${main} .amn .bkH`)
    const boxes = page.locator(`${main} .M9 [contenteditable][role=textbox]`)
    return {
      boxes: await boxes.count(),
      marked: await boxes.first().getAttribute('g_editable'),
      height: (await boxes.first().boundingBox())?.height,
      twins: await count(page, `${main} .M9 textarea.Ak`),
    }
  }
  expect(await openReply(await open('securityReview'))).toEqual({ boxes: 2, marked: null, height: 28, twins: 1 })
  expect(await openReply(await open('securityReview', off('decoyEditors')))).toMatchObject({ boxes: 1, marked: 'true', twins: 0 })
})

test('7 composeVariants: a minimised compose is restored at start; every second title bar is the new one', async () => {
  const bad = await open('securityReview')
  expect(await count(bad, '.dw [role=dialog]:visible')).toBe(1)
  expect(await count(bad, '.dw [g_editable]:visible')).toBe(0)
  expect(await count(bad, '.dw table.Ht img.Hl')).toBe(1)
  await bad.evaluate(() => window.__standIn?.openCompose('fullscreen'))
  expect(await count(bad, '.aSs .aSt [g_editable]:visible')).toBe(1)
  expect(await count(bad, '.aSt button.Hl')).toBe(1)
  expect(await count(bad, '.aSt table.Ht')).toBe(0)
  const good = await open('securityReview', off('composeVariants'))
  expect(await count(good, '.dw [role=dialog]')).toBe(0)
})

test('8 chipVariants: recipients are names until clicked, then chips of which some lack a name; decoys stand by', async () => {
  const bad = await open('harborPilot')
  await bad.click(`${main} .amn .bkI`)
  expect(await bad.locator(`${main} .aoD.hl`).textContent()).toBe('Dee Marsh, Raul Torres, Ines Kade')
  expect(await count(bad, `${main} .M9 [data-hovercard-id]:visible`)).toBe(0)
  await bad.click(`${main} .aoD.hl`)
  const chips = `${main} .anm[name=cc] [role=option][data-hovercard-id]`
  await expect.poll(() => count(bad, chips)).toBe(2)
  expect(await bad.locator(chips).nth(1).getAttribute('data-name')).toBe(people.ines.email)
  expect(await count(bad, `${main} .M9 [role=option]:not([data-hovercard-id])`)).toBe(1)
  expect(await count(bad, 'body > .ajX [data-hovercard-id]')).toBe(1)
  expect(await count(bad, 'input[name=q][role=combobox]')).toBe(1)
  const good = await open('harborPilot', off('chipVariants'))
  await good.click(`${main} .amn .bkI`)
  expect(await count(good, `${main} .anm[name=to] [role=option][data-name="Dee Marsh"]`)).toBe(1)
  expect(await count(good, 'input[name=q][role=combobox]')).toBe(0)
})

test('11 eatsKeys: letters act on the mailbox, also from a field in a shadow root; a compose lets no key out', async () => {
  const shortcuts = async (page: Page) => {
    await page.evaluate(() => {
      const host = document.body.appendChild(document.createElement('div'))
      host.attachShadow({ mode: 'open' }).appendChild(document.createElement('input')).focus()
      document.addEventListener('keydown', (event) => Reflect.set(window, 'lastKey', event.key))
    })
    await page.keyboard.press('s')
    await page.click(`${main} .amn .bkH`)
    await page.keyboard.press('q')
    return await page.evaluate(() => [window.__standIn?.shortcuts.join(''), Reflect.get(window, 'lastKey')])
  }
  expect(await shortcuts(await open('securityReview'))).toEqual(['s', 's'])
  expect(await shortcuts(await open('securityReview', off('eatsKeys')))).toEqual(['', 'q'])
})

test('15 lateSaves: chips of a fresh compose vanish once, saves come after the input', async () => {
  const behaviour = async (page: Page) => {
    await page.evaluate(() => {
      Reflect.set(window, 'vanished', false)
      let seen = 0
      new MutationObserver(() => {
        const now = document.querySelectorAll('.dw > .nH > .no:last-child .anm[name=to] [data-hovercard-id]').length
        if (now < seen) Reflect.set(window, 'vanished', true)
        seen = now
      }).observe(document.body, { childList: true, subtree: true })
      window.__standIn?.openCompose('popup', { to: [{ name: 'A', email: 'a@b.example' }] })
    })
    for (const names of await page.locator('.dw .aoD.hl:visible').all()) await names.click()
    const body = page.locator('.dw [g_editable]:visible')
    const savedAtOnce = await body.evaluate((each) => {
      each.append('x')
      each.dispatchEvent(new InputEvent('input', { bubbles: true }))
      return window.__standIn?.saves.length
    })
    await expect.poll(() => page.evaluate(() => window.__standIn?.saves.length)).toBe(1)
    return savedAtOnce
  }
  const bad = await open('securityReview')
  expect(await behaviour(bad)).toBe(0)
  await expect.poll(() => bad.evaluate((): unknown => Reflect.get(window, 'vanished'))).toBe(true)
  const good = await open('securityReview', { switches: { lateSaves: false, chipVariants: false } })
  expect(await behaviour(good)).toBe(1)
  expect(await good.evaluate((): unknown => Reflect.get(window, 'vanished'))).toBe(false)
})

test('16 needsPress: a bare click() does nothing, press and release do', async () => {
  const bareClick = async (page: Page) => {
    await page.evaluate((selector) => {
      const entry = [...document.querySelectorAll<HTMLElement>(selector)].find((each) => each.getClientRects().length > 0)
      entry?.click()
    }, '[role=main] .amn .bkH')
    return await count(page, `${main} .ip.adB`)
  }
  const bad = await open('securityReview')
  expect(await bareClick(bad)).toBe(0)
  await bad.click(`${main} .amn .bkH`)
  expect(await count(bad, `${main} .ip.adB .M9`)).toBe(1)
  expect(await bareClick(await open('securityReview', off('needsPress')))).toBe(1)
})
