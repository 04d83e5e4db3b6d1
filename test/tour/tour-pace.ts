import type { Page } from 'playwright'
import type { Recorder } from './recorder.ts'
import { seen } from './seen.ts'

/** A step that takes too long, seen weeks before it is late, with the sum and the ways back; and the weekly check-in. All taken back. */
export async function tourPace({ step }: Recorder, panel: Page): Promise<void> {
  const toast = panel.getByRole('status')
  await panel.getByRole('button', { name: 'Legal redlines complete', exact: true }).click()
  await step(
    'duration',
    'W says how long a step takes and who said so; what follows is shown before it is saved.',
    async (hands) => {
      await hands.press(panel, 'w')
      await hands.type(panel, '5 weeks')
      await seen(panel.getByText('Would end'), 'The day it would end')
    },
    () => ({ panel }),
  )
  await step(
    'constraints',
    'What it waits for is typed in words: notice, a place in line, the meetings that can decide it.',
    async (hands) => {
      await hands.click(panel.getByRole('button', { name: 'What it waits for' }))
      await panel.getByRole('textbox', { name: 'Notice' }).fill('2 weeks')
      await panel.getByRole('textbox', { name: 'In line' }).fill('1 week')
      await panel.getByRole('textbox', { name: 'Meets' }).fill('first Tue')
      await seen(panel.getByText('not given yet'), 'What was read')
    },
    () => ({ panel }),
  )
  for (const name of ['Notice', 'In line', 'Meets']) await panel.getByRole('textbox', { name }).fill('')
  await panel.getByRole('textbox', { name: 'How long it takes' }).focus()
  await step(
    'slip-ahead',
    'Saved, it needs attention weeks before it is late, and the pace has moved.',
    async (hands) => {
      await hands.press(panel, 'Enter')
      await seen(panel.getByRole('list', { name: 'Needs attention' }).getByText('Would end'), 'The early warning')
    },
    () => ({ panel }),
  )
  await step(
    'verdict',
    'The health word says why: the sum behind the target, and ways to win the days back.',
    async (hands) => {
      await hands.click(panel.getByRole('button', { name: 'show why' }))
      await seen(panel.getByRole('group', { name: 'Ways to win the days back' }), 'The ways back')
    },
    () => ({ panel }),
  )
  await panel.getByRole('button', { name: 'show why' }).click()
  await panel.keyboard.press('z')
  await seen(toast.getByText('Undone: legal redlines complete takes 5 weeks'), 'The undo')
  await step(
    'check-in',
    'M plans the weekly check-in, in one line.',
    async (hands) => {
      await hands.press(panel, 'm')
      await hands.type(panel, 'mon 10am')
      await seen(panel.locator('form[data-editor] output', { hasText: '10:00' }), 'The time it means')
    },
    () => ({ panel }),
  )
  await panel.keyboard.press('Escape')
  await step(
    'review',
    'V is the weekly review: what changed, what slips, what comes, and one line for what is said.',
    async (hands) => {
      await hands.press(panel, 'v')
      await seen(panel.getByRole('list', { name: 'Would slip' }).getByRole('listitem').first(), 'What would slip')
      await hands.press(panel, 'y')
      await hands.press(panel, '1')
      await hands.type(panel, 'Masked data only until the DPA is signed')
    },
    () => ({ panel }),
  )
  await panel.getByRole('textbox', { name: 'What was said' }).fill('')
  await panel.keyboard.press('Escape') // Back to the steps, and then to the plan.
  await panel.keyboard.press('Escape')
  await seen(panel.getByRole('list', { name: 'Coming up' }), 'The plan')
  await panel.keyboard.press('t')
}
