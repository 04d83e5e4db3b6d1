import { expect, test } from 'vitest'
import { selectorGroups, type SelectorGroup } from './selector-groups.ts'
import { useStandIn } from './test-browser.ts'
import { allThreads, everyThread, threads } from './threads.ts'

const { open, openBare } = useStandIn()
const main = '[role=main]:visible'

test('each thread opens with its ids, and none of the hostile ones runs anything', async () => {
  for (const [key, thread] of Object.entries(threads)) {
    const page = await openBare(`#inbox/${thread.token}`, { threads: everyThread })
    const subject = page.locator(`${main} h2.hP[data-legacy-thread-id="${thread.id}"]`)
    await subject.waitFor()
    expect(await page.evaluate(() => Reflect.get(window, 'breached')), key).toBeUndefined()
  }
})

test('ids and tokens are unique', () => {
  const ids = everyThread.flatMap((thread) => thread.messages.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.every((id) => /^[0-9a-f]{16}$/.test(id))).toBe(true)
  expect(new Set(everyThread.map(({ token }) => token)).size).toBe(everyThread.length)
})

test('who just tries the mailbox meets no mail that tries to be markup', () => {
  expect(JSON.stringify(allThreads)).not.toMatch(/onerror|<script/)
  expect(everyThread.length).toBe(allThreads.length + 1)
})

test('an old link with a 16-digit id opens the thread under its token', async () => {
  const page = await openBare(`#inbox/${threads.depots.id}`)
  await page.waitForSelector(`${main} h2.hP`)
  expect(new URL(page.url()).hash).toBe(`#inbox/${threads.depots.token}`)
})

test('a search lists what contains the words', async () => {
  const page = await openBare('#inbox')
  await page.fill('input[name=q]', 'bergen')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator(`${main} tr.zA .bog`).allTextContents()).toEqual([threads.bergenYard.subject])
  expect(new URL(page.url()).hash).toBe('#search/bergen')
})

test('with the reading pane a thread is open while the address is that of the list', async () => {
  const page = await openBare('#inbox', { readingPane: 'right' })
  await page.click(`${main} .Nu.tf tr.zA:has-text("Pilot scope")`)
  await page.waitForSelector(`${main} .Nu.S3 .iY h2:has-text("Bergen")`)
  expect(new URL(page.url()).hash).toBe('#inbox')
  expect(await page.locator(`${main} tr.aps`).count()).toBe(1)
  expect(await page.locator(`${main} tr.zA`).count()).toBe(allThreads.length * 2)
})

test('five interface languages differ in words but not in structure', async () => {
  const words = new Set<string | null>()
  const structures = new Set<string>()
  for (const language of ['en', 'de', 'fr', 'ja', 'ar'] as const) {
    const page = await open('securityReview', { language, switches: { changingIds: false } })
    await page.click(`${main} .amn .bkH`)
    words.add(await page.locator(`${main} .aoO`).textContent())
    structures.add(
      await page.evaluate(() =>
        [...document.querySelectorAll('[role=main] *')]
          .map((each) => `${each.tagName}.${each.getAttribute('class') ?? ''}`)
          .join(' '),
      ),
    )
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(language === 'ar' ? 'rtl' : 'ltr')
  }
  expect(words.size).toBe(5)
  expect(structures.size).toBe(1)
})

test('each selector group can be taken away, at start and later', async () => {
  const names = Object.keys(selectorGroups).filter((name): name is SelectorGroup => name in selectorGroups)
  for (const name of names) {
    const page = await openBare(`#inbox/${threads.harborPilot.token}`, {
      removed: [name],
      switches: { lateMain: false, lateBodies: false },
    })
    await page.evaluate(() => window.__standIn?.openReply('replyAll'))
    for (const { match } of selectorGroups[name]) {
      const left = await page
        .locator(match)
        .evaluateAll(
          (found, rule) => found.filter((each) => rule.attributes?.some((attribute) => each.hasAttribute(attribute))).length,
          rulesOf(name, match),
        )
      expect(left, `${name}: ${match}`).toBe(0)
    }
  }
  const page = await open('harborPilot')
  await page.evaluate(() => window.__standIn?.removeSelectorGroup('subject'))
  expect(await page.locator('h2.hP').count()).toBe(0)
  expect(await page.locator('h2').count()).toBeGreaterThan(0)
})

test('an element can be lost while the page is being drawn', async () => {
  const page = await openBare('#inbox')
  await page.waitForSelector(`${main} tr.zA`)
  await page.evaluate((token) => {
    window.__standIn?.loseElement('.adn')
    window.__standIn?.openThread(token)
  }, threads.harborPilot.token)
  await page.waitForSelector(`${main} h2.hP`)
  await expect.poll(() => page.locator(`${main} .adn`).count()).toBe(0)
})

function rulesOf(name: SelectorGroup, match: string): { attributes?: readonly string[] } {
  const rules: readonly { match: string; attributes?: readonly string[] }[] = selectorGroups[name]
  return { attributes: rules.find((rule) => rule.match === match)?.attributes ?? [] }
}
