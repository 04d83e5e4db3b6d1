import type { Page } from 'playwright'
import type { Recorder } from './recorder.ts'
import { seen } from './seen.ts'

/** As it is copied out of a sheet: cells between tabs. */
const sheet = [
  'Step\tOwner\tTarget date\tStatus\tNotes',
  'Security questionnaire\tGrace (Northgate) / Jonah (Kestrel)\t12/4\tIn progress\t',
  'Legal redlines complete\tMary (Northgate)\t12/15\tNot started\tOutside counsel asked',
  'Board sign-off\tDana Fox (Northgate)\t12/11\t\t',
  'Signature\tBoth\tend of quarter\tNot started\t',
].join('\n')

/** A document held against the plan; nothing of it is taken, so that the plan is as it was. */
export async function tourImport({ step }: Recorder, panel: Page): Promise<void> {
  await step(
    'document-columns',
    'What is pasted from a sheet: each column with what it was taken for, the first steps, and what was not understood.',
    async (hands) => {
      await hands.click(panel.getByRole('button', { name: 'More', exact: true }))
      await hands.click(panel.getByRole('menuitem', { name: 'Bring in changes' }))
      await panel.getByRole('textbox', { name: 'Paste the plan here' }).fill(sheet)
      await hands.press(panel, 'Control+Enter')
      await seen(panel.getByRole('heading', { name: 'Columns' }), 'The columns')
    },
    () => ({ panel }),
  )
  await step(
    'document-changes',
    'The changes in the document, row by row: A takes one, X leaves it.',
    async (hands) => {
      await hands.press(panel, 'Control+Enter')
      await seen(panel.getByRole('heading', { name: 'Changes in the document' }), 'The changes')
    },
    () => ({ panel }),
  )
  // Back to the plan.
  await panel.getByRole('button', { name: 'To the plan' }).click()
  await panel.getByRole('button', { name: 'More', exact: true }).waitFor()
}
