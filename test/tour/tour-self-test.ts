import type { Page } from 'playwright'
import type { Practice } from '../e2e/practice.ts'
import type { Recorder } from './recorder.ts'
import { seen } from './seen.ts'

/** Whether the page is understood as it is today; the stand-in has changed for one picture, and is loaded anew for the next. */
export async function tourSelfTest({ step }: Recorder, { context, mail }: Practice, panel: Page): Promise<void> {
  await mail.evaluate(() => {
    for (const group of ['date', 'messageList'] as const) window.__standIn?.removeSelectorGroup(group)
  })
  const page = await step(
    'self-test',
    'Settings leads to the self-test: what Sidemap finds on the page, what another way, what is missing and what that stops.',
    async (hands) => {
      const opened = context.waitForEvent('page')
      await hands.click(panel.getByRole('button', { name: 'More', exact: true }))
      await hands.click(panel.getByRole('menuitem', { name: 'Settings' }))
      await hands.click(panel.getByRole('button', { name: 'Does Sidemap understand this page?' }))
      const tab = await opened
      await seen(tab.getByRole('row', { name: 'Dates of messages' }).getByText('Missing', { exact: true }), 'What is missing')
      return tab
    },
    (tab) => ({ panel: tab }),
  )
  await page.close()
  await panel.keyboard.press('Escape')
  await mail.bringToFront()
  await mail.reload()
  await mail.locator('[role=main]:visible h2.hP').waitFor()
}
