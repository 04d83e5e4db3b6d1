import type { Locator, Page } from 'playwright'

type Keyboard = { keyboard: Pick<Page['keyboard'], 'press'> }
type Target = Pick<Locator, 'click'>

/** Keyboard and mouse as a person has them: real input events in the browser, counted. */
export type Hands = {
  /** One key, or several held together ("Control+Enter"), counts as one. */
  press(page: Keyboard, key: string): Promise<void>
  /** Every letter counts as one. */
  type(page: Keyboard, text: string): Promise<void>
  click(target: Target): Promise<void>
  readonly used: { keys: number; clicks: number }
}

export function createHands(): Hands {
  const used = { keys: 0, clicks: 0 }
  const press: Hands['press'] = async ({ keyboard }, key) => {
    used.keys += 1
    await keyboard.press(key)
  }
  return {
    used,
    press,
    async type(page, text) {
      for (const letter of text) await press(page, letter)
    },
    async click(target) {
      used.clicks += 1
      await target.click()
    },
  }
}
