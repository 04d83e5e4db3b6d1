import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { allSwitchesOn, type SwitchName } from './switches.ts'
import { useStandIn } from './test-browser.ts'
import { permNumber } from './thread.ts'
import { threads } from './threads.ts'

const { open, openBare } = useStandIn()
const main = '[role=main]:visible'
const off = (name: SwitchName) => ({ switches: { [name]: false } })
const count = (page: Page, selector: string) => page.locator(selector).count()

test('there are twenty-seven switches', () => {
  expect(Object.keys(allSwitchesOn)).toHaveLength(27)
})

test('1 staleViews: the first subject, row and compose in the document are not the current ones', async () => {
  const bad = await open('securityReview')
  expect(await bad.evaluate(() => document.querySelector('h2.hP')?.textContent)).toMatch(/^Settled long ago/)
  expect(await count(bad, 'div[role=main]')).toBe(3)
  expect(await count(bad, 'tr.zA')).toBeGreaterThan(0)
  expect(await count(bad, '.adn')).toBe(2)
  expect(await count(bad, '[g_editable]:visible')).toBe(0)
  const good = await open('securityReview', { switches: { staleViews: false, composeVariants: false } })
  expect(await count(good, 'div[role=main]')).toBe(1)
  expect(await count(good, 'tr.zA')).toBe(0)
  expect(await count(good, '[g_editable]')).toBe(0)
})

test('2 lateMain: after the hash moves, the old view stays, then there is no main, then the new view', async () => {
  const states = async (page: Page) => {
    await page.waitForSelector(`${main} tr.zA`)
    await page.evaluate(() => {
      const seen: string[] = []
      Reflect.set(window, 'seen', seen)
      const look = () => {
        const shown = [...document.querySelectorAll('[role=main]')].find((each) => each.getClientRects().length > 0)
        const what = shown ? (shown.querySelector('h2.hP')?.textContent ?? 'list') : 'nothing'
        if (seen.at(-1) !== what) seen.push(what)
      }
      window.addEventListener('hashchange', look)
      new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true })
    })
    await page.click(`${main} tr.zA:has-text("Pilot scope")`)
    await page.waitForSelector(`${main} .a3s:not(:empty)`)
    return await page.evaluate((): unknown => Reflect.get(window, 'seen'))
  }
  expect(await states(await openBare('#inbox'))).toEqual(['list', 'nothing', 'Pilot scope for the Bergen yard'])
  expect(await states(await openBare('#inbox', off('lateMain')))).toEqual(['Pilot scope for the Bergen yard'])
})

test('2 lateMain: a hash set by script shows the old view at first', async () => {
  const subjectAfterHash = (page: Page) =>
    page.evaluate(async (token) => {
      location.hash = `#inbox/${token}`
      await new Promise((resolve) => window.addEventListener('hashchange', () => setTimeout(resolve), { once: true }))
      return [...document.querySelectorAll('h2.hP')].findLast((each) => each.getClientRects().length > 0)?.textContent
    }, threads.depots.token)
  const bad = await open('bergenYard')
  expect(await subjectAfterHash(bad)).toBe(threads.bergenYard.subject)
  await bad.waitForSelector(`${main} h2.hP:has-text("three depots")`)
  expect(await subjectAfterHash(await open('bergenYard', off('lateMain')))).toBe(threads.depots.subject)
})

test('3 lateBodies: earlier messages are collapsed, most of them behind a bar with their number, and have no body', async () => {
  const bad = await open('dailyThread')
  expect(await bad.locator(`${main} .adx span`).textContent()).toBe('57')
  expect(await count(bad, `${main} .kv .a3s`)).toBe(0)
  expect(await count(bad, `${main} .kv span[email]`)).toBe(2)
  await bad.click(`${main} .kQ`)
  expect(await count(bad, `${main} .kv`)).toBe(59)
  await bad.locator(`${main} .kv`).first().click()
  expect(await bad.locator(`${main} .h7 .a3s:visible`).first().textContent()).toContain('Update 1 of the pilot')
  const good = await open('dailyThread', off('lateBodies'))
  expect(await count(good, `${main} .h7 .a3s:visible:not(:empty)`)).toBe(60)
})

test('3 lateBodies: subject and headers are there before the body', async () => {
  const bodyWithHeader = async (page: Page) => {
    await page.waitForSelector(`${main} .gD`)
    return await page.evaluate((): unknown => Reflect.get(window, 'bodyWithHeader'))
  }
  const watch = async (options = {}) => {
    const page = await openBare('#inbox', options)
    await page.evaluate(() => {
      new MutationObserver(() => {
        const body = document.querySelector('.bkK.cvw:not([style*=none]) .a3s')
        if (body && Reflect.get(window, 'bodyWithHeader') === undefined)
          Reflect.set(window, 'bodyWithHeader', body.textContent !== '')
      }).observe(document.body, { childList: true, subtree: true })
    })
    await page.click(`${main} tr.zA:has-text("Pilot scope")`)
    return await bodyWithHeader(page)
  }
  expect(await watch()).toBe(false)
  expect(await watch(off('lateBodies'))).toBe(true)
})

test('4 secondBody: each message has a second, hidden, empty body', async () => {
  const bodies = async (page: Page) => [await count(page, `${main} .ii.gt`), await count(page, `${main} .ii.gt:visible`)]
  expect(await bodies(await open('securityReview'))).toEqual([2, 1])
  expect(await bodies(await open('securityReview', off('secondBody')))).toEqual([1, 1])
})

test('5 missingIds: a just-sent message has only a local id; a perm id is missing or the word "undefined"', async () => {
  const ids = async (page: Page) => ({
    perm: await page.locator(`${main} h2.hP`).getAttribute('data-thread-perm-id'),
    legacy: await page.locator(`${main} .adn`).last().getAttribute('data-legacy-message-id'),
    local: await page.locator(`${main} .adn`).last().getAttribute('data-message-id'),
  })
  const { justSent, bergenYard, depots } = threads
  expect(await ids(await open('justSent'))).toMatchObject({ legacy: null, local: expect.stringMatching(/^#msg-a:r\d+$/) })
  expect(await ids(await open('bergenYard'))).toMatchObject({ perm: null, legacy: bergenYard.id })
  expect(await ids(await open('depots'))).toMatchObject({ perm: 'undefined' })
  expect(await ids(await open('depots', off('missingIds')))).toMatchObject({ perm: `thread-f:${permNumber(depots.id)}` })
  const last = justSent.messages.at(-1)?.id ?? ''
  expect(await ids(await open('justSent', off('missingIds')))).toMatchObject({
    legacy: last,
    local: `#msg-f:${permNumber(last)}`,
  })
})

test('9 bidiMarks: the Send tooltip carries bidi marks and times a narrow space', async () => {
  const marks = async (page: Page) => {
    await page.click(`${main} .amn .bkH`)
    return [
      await page.locator(`${main} .aoO`).getAttribute('data-tooltip'),
      await page.locator(`${main} .g3`).getAttribute('title'),
    ]
  }
  expect(await marks(await open('securityReview'))).toEqual(['Send \u202A(Ctrl-Enter)\u202C', 'Nov 20, 2026, 9:42\u202FAM'])
  expect(await marks(await open('securityReview', off('bidiMarks')))).toEqual(['Send (Ctrl-Enter)', 'Nov 20, 2026, 9:42 AM'])
})

test('10 strictCsp: the page refuses HTML strings and foreign frames', async () => {
  const tryHtml = (page: Page) =>
    page.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<b>x</b>'
        return 'taken'
      } catch {
        return 'refused'
      }
    })
  expect(await tryHtml(await open('securityReview'))).toBe('refused')
  expect(await tryHtml(await open('securityReview', off('strictCsp')))).toBe('taken')
})

test('12 translatedLabels: account control and title speak the interface language', async () => {
  const labels = async (page: Page) => [await page.title(), await page.locator('header a').getAttribute('aria-label')]
  const list = async (options: object) => {
    const page = await openBare('#inbox', { language: 'de', ...options })
    await page.waitForSelector(`${main} tr.zA`)
    return await labels(page)
  }
  expect(await list({})).toEqual([
    'Posteingang (4) - sarah@kestrel.example - Kestrel Mail',
    'Google-Konto: Sarah Chen  \n(sarah@kestrel.example)',
  ])
  expect(await list(off('translatedLabels'))).toEqual([
    'Inbox (4) - sarah@kestrel.example - Kestrel Mail',
    'Google Account: Sarah Chen  \n(sarah@kestrel.example)',
  ])
})

test('13 colourOnlyTheme: the theme changes without reload, and no attribute tells', async () => {
  const change = (page: Page) =>
    page.evaluate(() => {
      const shell = () =>
        [...document.querySelectorAll('html,body,.aeF,[role=main]')].map((each) => each.outerHTML.split('>')[0]).join()
      const look = () => getComputedStyle(document.body).backgroundColor
      const before = [shell(), look()]
      window.__standIn?.setTheme('dark')
      return { attributes: before[0] !== shell(), colour: before[1] !== look() }
    })
  expect(await change(await open('securityReview'))).toEqual({ attributes: false, colour: true })
  expect(await change(await open('securityReview', off('colourOnlyTheme')))).toEqual({ attributes: true, colour: true })
})

test('14 changingIds: ids differ on each load, and a row is re-used for another conversation', async () => {
  const id = (page: Page) => page.locator(`${main} h2.hP`).getAttribute('id')
  // Ids are two or three letters: two loads may have the same one by chance, four hardly.
  const ids = new Set<string | null>()
  for (let load = 0; load < 4; load++) ids.add(await id(await open('securityReview')))
  expect(ids.size).toBeGreaterThan(1)
  expect(await id(await open('securityReview', off('changingIds')))).toBe(
    await id(await open('securityReview', off('changingIds'))),
  )
  const reused = async (options = {}) => {
    const page = await openBare('#inbox', options)
    const row = await page.waitForSelector(`${main} tr.zA`)
    const before = await row.textContent()
    await page.evaluate(() => {
      for (const old of document.querySelectorAll('[role=main]')) old.classList.add('old')
      window.__standIn?.openList()
    })
    await page.waitForSelector(`${main}:not(.old) tr.zA`)
    return { shown: await row.isVisible(), same: (await row.textContent()) === before }
  }
  expect(await reused()).toEqual({ shown: true, same: false })
  expect(await reused(off('changingIds'))).toEqual({ shown: false, same: true })
})

test('17 hiddenText: a trimmed quote is in textContent only; a long message is clipped with a link', async () => {
  const texts = async (page: Page) => {
    const body = page.locator(`${main} .h7 .a3s:visible`).last()
    const quoted = 'I will send redlines'
    return [(await body.textContent())?.includes(quoted), (await body.innerText()).includes(quoted)]
  }
  const bad = await open('redlines')
  expect(await texts(bad)).toEqual([true, false])
  await bad.click(`${main} .ajR`)
  expect(await texts(bad)).toEqual([true, true])
  expect(await texts(await open('redlines', off('hiddenText')))).toEqual([true, true])
  const clipped = await open('clipped')
  expect(await clipped.locator(`${main} .a3s:visible`).textContent()).not.toContain('Answer 120')
  const link = await clipped.locator(`${main} .iX a`).getAttribute('href')
  const whole = await openBare(link ?? '')
  expect(await whole.locator('.a3s').textContent()).toContain('Answer 120')
  expect(await count(await open('clipped', off('hiddenText')), `${main} .iX`)).toBe(0)
})

test('18 oddQuotes: new text inside the container, or a quote without one', async () => {
  const lastBody = (page: Page) => page.locator(`${main} .h7 .a3s:visible`).last()
  const inside = await open('insideQuote')
  expect(await lastBody(inside).locator('.gmail_quote_container').textContent()).toContain('Tuesday the 17th')
  const bare = await open('bareQuote')
  expect(await lastBody(bare).locator('.gmail_quote, blockquote').count()).toBe(0)
  expect(await lastBody(bare).innerText()).toMatch(/Sarah Chen <sarah@kestrel.example> wrote:\n> Tom, how long/)
  const tame = await open('insideQuote', off('oddQuotes'))
  expect(await lastBody(tame).locator('.gmail_quote_container').textContent()).not.toContain('Tuesday the 17th')
  expect(
    await lastBody(await open('bareQuote', off('oddQuotes')))
      .locator('.gmail_quote_container')
      .count(),
  ).toBe(1)
})
