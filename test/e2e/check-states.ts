import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import type { PanelState } from './panel-state.ts'
import type { ThreadKey } from './practice.ts'
import { usePractice } from './use-practice.ts'

/** A test for each state: axe finds nothing in light and dark, and nothing scrolls sideways, at the width a panel opens with. */
export function checkStates(states: PanelState[]) {
  const { open, goTo, practice } = usePractice()
  let panel: Page
  let mail: Page
  let thread: ThreadKey = 'securityReview'

  beforeAll(async () => {
    ;({ panel, mail } = await open(thread))
  })

  /** The panel opened anew beside the state's thread. */
  async function enter(state: PanelState): Promise<void> {
    const wanted = state.thread ?? 'securityReview'
    // A state may have left the mailbox for a document.
    if (!mail.url().startsWith(practice().standIn.url)) await practice().openThread((thread = wanted))
    else if (wanted !== thread) await goTo((thread = wanted))
    await panel.reload()
    await panel.locator('h1').waitFor({ state: 'attached' })
    await state.enter(panel, mail)
  }

  for (const state of states)
    test(`axe finds nothing in light and dark, and nothing scrolls sideways: ${state.name}`, async () => {
      await enter(state)
      await expectClean(panel)
      await expect.poll(() => panel.evaluate(() => innerWidth)).toBe(360)
    })
  return {
    /** The state at another width. */
    async enterAt(width: number, state: PanelState): Promise<void> {
      await enter(state)
      await panel.setViewportSize({ width, height: 900 })
      await expect.poll(() => panel.evaluate(() => innerWidth)).toBe(width)
      await expectClean(panel)
    },
  }
}

async function expectClean(panel: Page): Promise<void> {
  // What lies under an open menu has a state of its own, where nothing covers it.
  const part = (await panel.getByRole('menu').count()) > 0 ? { part: '[role=menu]' } : {}
  await panel.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  const light = await axeFindings(panel, part)
  await panel.emulateMedia({ colorScheme: 'dark' })
  const dark = await axeFindings(panel, { ...part, only: 'colours' })
  expect({ light, dark, tooWide: await tooWide(panel) }).toEqual({ light: [], dark: [], tooWide: [] })
}

/** Content that is wider than the place it is shown in, by its tag and class. */
const tooWide = (panel: Page) =>
  panel.evaluate(() =>
    [...document.querySelectorAll('html, body, body *')]
      .filter(
        (element) =>
          element.scrollWidth > element.clientWidth && !/^(inline|none|contents)$/.test(getComputedStyle(element).display),
      )
      .filter((element) => /^(auto|scroll)$/.test(getComputedStyle(element).overflowX) || element === document.documentElement)
      .map((element) => `${element.localName}.${element.className} ${element.scrollWidth} > ${element.clientWidth}`),
  )
