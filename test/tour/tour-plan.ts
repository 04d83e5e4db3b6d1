import type { Page } from 'playwright'
import type { Practice } from '../e2e/practice.ts'
import { sidePanel } from '../stand-in/browser.ts'
import type { Recorder } from './recorder.ts'
import { seen } from './seen.ts'

/** From the open thread to its plan, and every change of the plan that a key makes. Gives the panel it opened. */
export async function tourPlan({ step }: Recorder, { context, mail, openThread }: Practice): Promise<Page> {
  const chip = mail.locator('[data-sidemap-part="chip"] button').first()
  await step(
    'thread-with-chip',
    'The thread is open; its header names the deal, its days and its health.',
    async () => {
      await openThread('securityReview')
      await seen(chip, "The chip in the thread's header")
    },
    () => ({ mail }),
  )
  const panel = await step(
    'plan-light',
    "A click on the chip opens the deal's plan in the side panel.",
    async (hands) => {
      await hands.click(chip)
      const opened = await sidePanel(context)
      await seen(
        opened.getByRole('heading', { name: 'Northgate Bank, Alert triage rollout' }).and(opened.locator('h1')),
        'The plan',
      )
      return opened
    },
    (opened) => ({ mail, panel: opened, themes: ['light'] }),
  )
  const row = (title: string) => panel.getByRole('listitem').filter({ hasText: title })
  const toast = panel.getByRole('status')
  await step(
    'plan-dark',
    'The same plan in the dark theme.',
    () => seen(row('Security review sign-off'), 'The step'),
    () => ({ panel, themes: ['dark'] }),
  )
  await step(
    'plan-health',
    'A click on the health word says why.',
    async (hands) => {
      await hands.click(panel.getByRole('button', { name: 'show why' }))
      await seen(panel.locator('[aria-label="Deal status"] li'), 'A reason')
    },
    () => ({ panel }),
  )
  await panel.getByRole('button', { name: 'show why' }).click()
  await step(
    'mark-done',
    'E marks the step done; the toast has the way back.',
    async (hands) => {
      await hands.press(panel, 'e')
      await seen(toast.getByText('Security review sign-off done'), 'The toast')
      await seen(panel.getByText('5 done'), 'The step among those done')
    },
    () => ({ panel }),
  )
  await step(
    'undo',
    'Z takes it back.',
    async (hands) => {
      await hands.press(panel, 'z')
      await seen(panel.getByText('4 done'), 'The step among the open ones')
    },
    () => ({ panel, themes: ['light'] }),
  )
  const current = panel.locator('li[aria-current="true"]')
  await panel.keyboard.press('t') // The cursor goes to the next step, wherever undo left it.
  await step(
    'date',
    'D opens the date; "next thu" is read as it is typed.',
    async (hands) => {
      await hands.press(panel, 'd')
      await seen(current.getByRole('textbox', { name: 'Date' }), 'The date field')
      await hands.type(panel, 'next thu')
      await seen(current.locator('output', { hasText: 'Thu' }), 'The date it means')
    },
    () => ({ panel }),
  )
  await panel.keyboard.press('Escape')
  await step(
    'cascade',
    'A date a week later shows every later date, the new signature and go-live, and whom to tell, before it is saved.',
    async (hands) => {
      await hands.press(panel, 'd')
      await hands.type(panel, '+1w')
      await seen(current.getByRole('list', { name: 'What moves' }).getByText('working days later').first(), 'The later signature')
      await hands.click(current.getByRole('textbox', { name: 'Why, optional' }))
      await hands.type(panel, 'Their legal needs a week more')
      await seen(current.getByText('Only your team sees why'), 'Who reads the reason')
    },
    () => ({ panel }),
  )
  await panel.keyboard.press('Escape')
  await step(
    'owner',
    'A opens the owner: people of the thread first.',
    async (hands) => {
      await hands.press(panel, 'a')
      await seen(current.getByText('On this thread'), 'The people of the thread')
    },
    () => ({ panel }),
  )
  await panel.keyboard.press('Escape')
  await step(
    'note',
    'N opens a note, for the team only unless said otherwise.',
    async (hands) => {
      await hands.press(panel, 'n')
      await seen(current.getByRole('textbox', { name: 'Note' }), 'The note')
      await hands.type(panel, 'Grace is out on Friday, so Monday morning it is.')
    },
    () => ({ panel }),
  )
  await panel.keyboard.press('Escape')
  return panel
}
