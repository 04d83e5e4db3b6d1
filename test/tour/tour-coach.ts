import type { Page } from 'playwright'
import type { Recorder } from './recorder.ts'
import { seen } from './seen.ts'

/** What the plan check says below the steps, and one of its fixes; taken back, so that the plan is as it was. */
export async function tourCoach({ step }: Recorder, panel: Page): Promise<void> {
  const check = panel.getByRole('list', { name: 'Plan check', exact: true })
  const finding = check.getByRole('listitem').filter({ hasText: 'No success criterion yet' })
  await step(
    'plan-check',
    'Below the steps, the plan check says what weakens the plan, each with its fix.',
    async () => {
      await seen(finding, 'A finding')
      await check.getByRole('listitem').last().scrollIntoViewIfNeeded()
    },
    () => ({ panel }),
  )
  await step(
    'plan-check-fix',
    'A click on the fix asks for what is missing, in the row.',
    async (hands) => {
      await hands.click(finding.getByRole('button', { name: 'Add one' }))
      await hands.type(panel, 'At most 2.5% false positives')
    },
    () => ({ panel }),
  )
  await panel.keyboard.press('Escape')
  await panel.keyboard.press('t')
  await panel.locator('main').evaluate((main) => main.scrollTo(0, 0))
  await step(
    'draft-promised',
    'A draft that was promised counts its hours, until the plan is sent.',
    async (hands) => {
      await hands.click(panel.getByRole('button', { name: 'More', exact: true }))
      await hands.click(panel.getByRole('menuitem', { name: 'Draft promised' }))
      await seen(panel.getByRole('group', { name: 'Draft promised' }), 'The promise')
    },
    () => ({ panel }),
  )
  await panel.keyboard.press('z')
  await panel.getByRole('group', { name: 'Draft promised' }).waitFor({ state: 'detached' })
}
