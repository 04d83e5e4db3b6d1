import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startGmailBrowser, type GmailBrowser, type GmailPage } from '../in-browser.ts'
import { fixtureHtml } from './fixture.ts'

let browser: GmailBrowser
let gmail: GmailPage
beforeAll(async () => {
  browser = await startGmailBrowser()
}, 600_000)
afterAll(() => browser.close())
beforeEach(() => () => gmail.page.close())

/** Opens a page and watches it; `seen` gives what was reported: conversation, number of messages, recipients of drafts. */
async function watch(name: string): Promise<void> {
  gmail = await browser.open(fixtureHtml(name))
  await gmail.run((sidemap) => {
    const ending = new AbortController()
    Object.assign(globalThis, { ending, contexts: [] })
    sidemap.watchGmailPage(document, (context) => Reflect.get(globalThis, 'contexts').push(context), ending.signal)
  })
}
const seen = () =>
  gmail.run(() =>
    (Reflect.get(globalThis, 'contexts') as import('../../../lib/detect/page-context.ts').PageContext[]).map(
      ({ thread, composes }) =>
        `${thread?.subject ?? '-'} ${thread?.messages.map(({ text }) => text?.length ?? 0).join('+') ?? ''} ${composes.map(({ to }) => to.length).join('+')}`.trim(),
    ),
  )
const settle = () => gmail.page.waitForTimeout(400)

test('what can be read is told at once, and not again while nothing changes', async () => {
  await watch('2026-11-missing-ids')
  expect(await seen()).toEqual(['Pilot scope 36'])
  await gmail.run(() => {
    for (let i = 0; i < 500; i++) document.body.append(document.createElement('i'))
  })
  await settle()
  expect(await seen()).toHaveLength(1)
})

test('a body that comes late is told, and so is another conversation', async () => {
  await watch('2026-11-missing-ids')
  await gmail.run(() => {
    const body = document.querySelector('.a3s')
    body?.replaceChildren()
  })
  await settle()
  await gmail.run(() => document.querySelector('.a3s')?.append('Here it is.'))
  await settle()
  await gmail.run(() => {
    const heading = document.querySelector('h2.hP')
    heading?.replaceChildren('Another')
    heading?.setAttribute('data-legacy-thread-id', '19ffffffffffffff')
  })
  await settle()
  expect(await seen()).toEqual(['Pilot scope 36', 'Pilot scope 0', 'Pilot scope 11', 'Another 11'])
})

test('the moment without a conversation between two is not told, one that lasts is', async () => {
  await watch('2026-11-missing-ids')
  await gmail.run(() => {
    location.hash = '#inbox/FMfcgzQcqlFxzBCDFGHJKLMNP'
    for (const part of document.querySelectorAll('h2.hP, .adn, .kv')) part.remove()
  })
  await gmail.page.waitForTimeout(200)
  expect(await seen()).toEqual(['Pilot scope 36'])
  await gmail.page.waitForTimeout(800)
  expect(await seen()).toEqual(['Pilot scope 36', '-'])
})

test('a view that is put away and one that is brought up are told', async () => {
  await watch('2026-11-thread')
  await gmail.run(() => {
    const views = [...document.querySelectorAll<HTMLElement>('.ar4')]
    views.forEach((view, index) => (view.style.display = index === 1 ? '' : 'none'))
  })
  await settle()
  expect((await seen()).at(-1)).toBe('An older conversation 47')
})

test('typing in a draft is not told, a recipient and the focus are', async () => {
  await watch('2026-11-composes')
  await gmail.run(() => document.querySelector<HTMLElement>('.ip [g_editable]')?.focus())
  await settle()
  const before = (await seen()).length
  await gmail.page.keyboard.type('Hello, here is the plan.\nBest\n')
  await settle()
  expect(await seen()).toHaveLength(before)
  await gmail.run(() => {
    const chip = document.querySelector('.ip [name=to] [data-hovercard-id]')?.cloneNode()
    if (chip instanceof Element) chip.setAttribute('data-hovercard-id', 'new@northgate.example')
    if (chip) document.querySelector('.ip [name=to] [role=listbox]')?.append(chip)
  })
  await settle()
  expect((await seen()).at(-1)).toMatch(/ 3\+1$/)
})

test('nothing is told after the end', async () => {
  await watch('2026-11-missing-ids')
  await gmail.run(() => {
    Reflect.get(globalThis, 'ending').abort()
    document.querySelector('h2.hP')?.replaceChildren('Another')
  })
  await settle()
  expect(await seen()).toHaveLength(1)
})

test('nothing is told before there is something to read', async () => {
  gmail = await browser.open('<title>Gmail</title><div id="loading">Loading sarah.chen@kestrel.example</div>')
  const contexts = () => gmail.run(() => Reflect.get(globalThis, 'contexts').length)
  await gmail.run((sidemap) => {
    Object.assign(globalThis, { contexts: [] })
    sidemap.watchGmailPage(document, (context) => Reflect.get(globalThis, 'contexts').push(context), new AbortController().signal)
  })
  expect(await contexts()).toBe(0)
  await gmail.run(() => {
    const main = document.createElement('div')
    main.setAttribute('role', 'main')
    main.textContent = 'list'
    document.body.append(main)
  })
  await expect.poll(contexts).toBe(1)
})

test('ten thousand changes reach the listener a few times, not ten thousand', async () => {
  gmail = await browser.open(fixtureHtml('2026-11-thread'))
  const calls = await gmail.run(async (sidemap) => {
    let count = 0
    sidemap.observePage(document, () => void count++, new AbortController().signal)
    for (let i = 0; i < 100; i++) {
      for (let j = 0; j < 100; j++) document.body.append(document.createElement('i'))
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
    return count
  })
  expect(calls).toBeGreaterThan(0)
  expect(calls).toBeLessThan(100)
})
