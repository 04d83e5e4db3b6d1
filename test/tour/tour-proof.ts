import type { Page } from 'playwright'
import { fillProof } from '../e2e/proof-entries.ts'
import type { Recorder } from './recorder.ts'
import { seen } from './seen.ts'

/** What the deal is held against, filled as a person does; taken back, so that the plan is as it was. */
export async function tourProof({ step }: Recorder, panel: Page): Promise<void> {
  await fillProof(panel)
  await step(
    'proof',
    'F opens proof and risks: criteria that say whether they are met, risks with their counter, the buyer’s dates, links.',
    async () => {
      await panel.locator('main').evaluate((main) => main.scrollTo(0, 0))
      await seen(panel.getByText('Met', { exact: true }), 'A criterion that is met')
    },
    () => ({ panel }),
  )
  for (let entry = 0; entry < 5; entry++) {
    await panel.keyboard.press('z')
    await panel
      .getByRole('status')
      .getByText(/^Undone: added/)
      .waitFor()
    await panel.getByRole('button', { name: 'Close', exact: true }).click()
  }
  await panel.keyboard.press('Escape')
  await panel.getByRole('list', { name: 'Coming up' }).waitFor()
}
