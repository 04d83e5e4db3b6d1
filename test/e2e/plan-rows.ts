import type { Locator, Page } from 'playwright'

/** The row of a step in the panel's list. */
export const row = (panel: Page, title: string): Locator =>
  panel.locator('li').filter({ has: panel.locator(`h3 button[title=${JSON.stringify(title)}]`) })

/** Title of the step that the keys act on. */
export const currentStep = (panel: Page): Promise<string | null> =>
  panel.locator('li[aria-current] h3 button').getAttribute('title')

/** Titles under a heading of the list: "Needs attention", "Coming up", "After signature", "Done". */
export const stepsUnder = async (panel: Page, heading: string): Promise<string[]> => {
  const titles = await panel.getByRole('list', { name: heading }).locator('h3 button').all()
  return Promise.all(titles.map(async (title) => (await title.getAttribute('title')) ?? ''))
}

/** Waits for what the panel says after an edit. */
export const said = (panel: Page, text: string | RegExp): Promise<void> => panel.getByRole('status').getByText(text).waitFor()
