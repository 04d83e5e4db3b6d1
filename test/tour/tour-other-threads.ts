import type { Page } from 'playwright'
import type { Practice } from '../e2e/practice.ts'
import type { Recorder } from './recorder.ts'
import { seen } from './seen.ts'

/** Threads whose deal is not clear, or not there yet, and the mailbox without a thread. */
export async function tourOtherThreads({ step }: Recorder, { mail, standIn, openThread }: Practice, panel: Page): Promise<void> {
  const title = (words: string) => panel.getByRole('heading', { name: words })
  await step(
    'two-deals',
    'Priya is on two plans: the panel asks which, once.',
    async () => {
      await openThread('priyaAlone')
      await seen(title('Which deal is this?'), 'The question which deal it is')
      await seen(panel.getByText('Renewal 2027'), 'The second deal')
    },
    () => ({ mail, panel }),
  )
  await step(
    'no-plan',
    'People without a plan: one key starts one.',
    async () => {
      await openThread('harborPilot')
      await seen(title('No plan for these people'), 'The offer to start a plan')
    },
    () => ({ panel }),
  )
  await step(
    'create',
    'C reads people and sides from the thread; name, outcome and one date are typed, the other dates follow.',
    async (hands) => {
      await hands.press(panel, 'c')
      const field = (name: string) => panel.getByRole('textbox', { name })
      const rewrite = async (name: string, text: string) => {
        await hands.click(field(name))
        await hands.press(panel, 'Control+A')
        await hands.type(panel, text)
      }
      await seen(field('Live by'), 'The form')
      await hands.click(panel.getByRole('button', { name: 'Change names' }))
      await rewrite('Account', 'Harbor Mills')
      await hands.click(panel.getByRole('button', { name: 'Change names' }))
      await rewrite('Outcome, in their words', 'Line B live before the board meets')
      await rewrite('Live by', 'Jan 28')
      await hands.press(panel, 'Tab')
      await seen(panel.getByText('gives'), 'The date worked back')
      await seen(panel.getByRole('heading', { name: 'New plan for Harbor Mills' }), 'The corrected name')
    },
    () => ({ panel }),
  )
  await step(
    'right-moment',
    'A click asks whether the moment is right; what form and thread tell is ticked already.',
    async (hands) => {
      await hands.click(panel.getByRole('button', { name: 'Is this the right moment?' }))
      await seen(panel.getByText('Perhaps early'), 'The warning')
    },
    () => ({ panel }),
  )
  await step(
    'created',
    'Ctrl+Enter saves it: the thread has a plan.',
    async (hands) => {
      await hands.press(panel, 'Control+Enter')
      await seen(panel.getByRole('heading', { name: 'Harbor Mills', exact: false }).and(panel.locator('h1')), 'The new plan')
      await seen(mail.locator('[data-sidemap-part="chip"] button'), "The chip in the thread's header")
    },
    () => ({ mail, panel }),
  )
  await step(
    'inbox',
    'No thread is open: the panel lists the plans.',
    async () => {
      await mail.goto(`${standIn.url}#inbox`)
      await seen(title('Your plans'), 'The list of plans')
      await seen(panel.getByText('Northgate Bank, Alert triage rollout'), 'A plan')
    },
    () => ({ mail, panel }),
  )
  await step(
    'settings',
    'A click opens the settings.',
    async (hands) => {
      await hands.click(panel.getByRole('button', { name: 'Settings' }))
      await seen(title('Settings'), 'The settings')
    },
    () => ({ panel }),
  )
}
