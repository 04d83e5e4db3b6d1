import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { panelStates, type PanelState } from './panel-states.ts'
import type { ThreadKey } from './practice.ts'
import { usePractice } from './use-practice.ts'

const { open, goTo } = usePractice()
let panel: Page
let mail: Page
let thread: ThreadKey

beforeAll(async () => {
  ;({ panel, mail } = await open('securityReview'))
  thread = 'securityReview'
})

/** The panel opened anew beside the state's thread. */
async function enter(state: PanelState): Promise<void> {
  const wanted = state.thread ?? 'securityReview'
  if (wanted !== thread) await goTo((thread = wanted))
  await panel.reload()
  await panel.locator('h1').waitFor({ state: 'attached' })
  await state.enter(panel, mail)
}

async function findings(): Promise<Record<'light' | 'dark', string[]>> {
  // What lies under an open menu has a state of its own, where nothing covers it.
  const part = (await panel.getByRole('menu').count()) > 0 ? { part: '[role=menu]' } : {}
  await panel.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const light = await axeFindings(panel, part)
  await panel.emulateMedia({ colorScheme: 'dark' })
  return { light, dark: await axeFindings(panel, { ...part, only: 'colours' }) }
}

/** Content that is wider than the place it is shown in, by its tag and class. */
const tooWide = () =>
  panel.evaluate(() =>
    [...document.querySelectorAll('html, body, body *')]
      .filter(
        (element) =>
          element.scrollWidth > element.clientWidth && !/^(inline|none|contents)$/.test(getComputedStyle(element).display),
      )
      .filter((element) => /^(auto|scroll)$/.test(getComputedStyle(element).overflowX) || element === document.documentElement)
      .map((element) => `${element.localName}.${element.className} ${element.scrollWidth} > ${element.clientWidth}`),
  )

for (const state of panelStates)
  test(`axe finds nothing in light and dark, and nothing scrolls sideways: ${state.name}`, async () => {
    await enter(state)
    expect(await findings()).toEqual({ light: [], dark: [] })
    expect(await panel.evaluate(() => innerWidth)).toBe(360)
    expect(await tooWide()).toEqual([])
  })

test.each([320, 400, 500])('the plan fits %d pixels, in light and dark', async (width) => {
  // The state before may have left the thread.
  await goTo((thread = 'securityReview'))
  const plan = panelStates.find((state) => state.name === 'plan')
  if (plan) await enter(plan)
  await panel.setViewportSize({ width, height: 900 })
  await expect.poll(() => panel.evaluate(() => innerWidth)).toBe(width)
  expect(await findings()).toEqual({ light: [], dark: [] })
  expect(await tooWide()).toEqual([])
})
