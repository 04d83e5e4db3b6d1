import type { Page } from 'playwright'
import type { Practice } from '../e2e/practice.ts'
import type { Recorder } from './recorder.ts'
import { seen } from './seen.ts'

/** The two pages of a plan that are shown to the buyer, each in a tab of its own. Nothing is changed on them. */
export async function tourPages({ step }: Recorder, { context, mail }: Practice, panel: Page): Promise<void> {
  const page = await step(
    'one-pager',
    'O opens the executive one-pager: what has to be true to sign in time, to be shown, printed or copied.',
    async (hands) => {
      const opened = context.waitForEvent('page')
      await hands.press(panel, 'o')
      const tab = await opened
      await seen(tab.getByRole('heading', { name: 'What has to be true' }), 'The question')
      return tab
    },
    (tab) => ({ panel: tab }),
  )
  await step(
    'co-build',
    'U is for the meeting: one line becomes a step, and one question at a time is asked.',
    async (hands) => {
      await hands.press(page, 'u')
      await seen(page.getByRole('textbox', { name: 'Step, owner, date' }), 'The field')
      await hands.press(page, '+')
      await hands.type(page, 'Penetration test report, Grace, next thu')
      await seen(page.getByRole('status').getByText('Grace Lin, Northgate'), 'What was understood')
    },
    () => ({ panel: page }),
  )
  await page.close()
  await mail.bringToFront()
}
