import type { Page } from 'playwright'
import type { Practice } from '../e2e/practice.ts'
import type { Recorder } from './recorder.ts'
import { seen } from './seen.ts'

/** The end of the week: both sides have moved something, and the recap of it goes into a fresh reply. */
export async function tourRecap({ step }: Recorder, { mail }: Practice, panel: Page): Promise<void> {
  const toast = panel.getByRole('status')
  const reply = mail.locator('div[role=main]:visible .M9 [g_editable=true]:visible')
  await reply.press('Control+Enter') // The reply with the status is sent.
  await reply.waitFor({ state: 'detached' })
  await panel.keyboard.press('t')
  await step(
    'changes-of-both-sides',
    'Their security review moves by three working days, and our MSA is out.',
    async (hands) => {
      await hands.press(panel, 'd')
      await hands.type(panel, '+3bd')
      await hands.press(panel, 'Enter')
      await seen(toast.getByText('Moved to'), 'The moved date')
      await hands.click(panel.getByRole('button', { name: 'Mark “MSA and DPA sent” done' }))
      await seen(toast.getByText('MSA and DPA sent done'), 'The step that is done')
    },
    () => ({ panel, themes: ['light'] }),
  )
  await mail.locator('[role=main]:visible .amn .bkH').click()
  await seen(panel.getByText('Goes into your reply'), 'Where the recap will go')
  await toast.getByRole('button', { name: 'Close' }).click()
  await step(
    'recap',
    'R drafts the weekly recap from what changed; every line can be edited.',
    async (hands) => {
      await hands.press(panel, 'r')
      await seen(panel.getByRole('heading', { name: 'Weekly recap' }), 'The recap')
      await seen(panel.getByText('Where we could use your help'), 'What is asked of the buyer')
    },
    () => ({ panel }),
  )
  await step(
    'recap-in-reply',
    'Ctrl+Enter puts it into the reply, the status below it.',
    async (hands) => {
      await hands.press(panel, 'Control+Enter')
      await seen(reply.getByText('Quick check-in on the plan.'), 'The recap in the reply')
      await seen(toast.getByText('Recap inserted'), 'The toast')
      await reply.locator('[data-sidemap-kind=recap]').evaluate((recap) => recap.scrollIntoView())
    },
    () => ({ mail, panel }),
  )
  await panel.keyboard.press('Escape')
  await step(
    'sentences',
    '6 shows what people say again and again, filled from this plan; Enter puts one into the reply.',
    async (hands) => {
      await hands.press(panel, '6')
      await seen(panel.getByRole('option', { name: 'Status for a call' }), 'The sentences')
    },
    () => ({ panel }),
  )
  await panel.keyboard.press('Escape')
  await step(
    'draft-all',
    'The recaps that are due, all drafted in one go.',
    async (hands) => {
      await hands.press(panel, 'g')
      await hands.click(panel.getByRole('button', { name: 'Draft all' }))
      await seen(panel.getByText(/^\d+ drafted\./), 'The drafts')
    },
    () => ({ panel }),
  )
  await panel.keyboard.press('Escape')
}
