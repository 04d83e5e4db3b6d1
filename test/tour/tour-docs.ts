import type { Page } from 'playwright'
import type { Practice } from '../e2e/practice.ts'
import { documentUrl } from '../stand-in/docs/docs-config.ts'
import type { Recorder } from './recorder.ts'
import { seen } from './seen.ts'

/** The plan beside a Google document, and a document that nobody linked yet. */
export async function tourDocs({ step }: Recorder, { mail }: Practice, panel: Page): Promise<void> {
  await step(
    'table-in-document',
    'Beside a Google document, I puts the plan as a table at the caret.',
    async (hands) => {
      await mail.goto(documentUrl('northgate'))
      await seen(panel.getByRole('button', { name: 'Insert table' }), 'The button that inserts the table')
      await hands.press(panel, 'i')
      await seen(panel.getByText('Table inserted'), 'The confirmation')
    },
    () => ({ mail, panel }),
  )
  await step(
    'document-not-linked',
    'A document that nobody linked asks for its deal: one click.',
    async () => {
      await mail.goto(documentUrl('atlas'))
      await seen(panel.getByRole('heading', { name: 'This document is not linked to a plan' }), 'The question which deal it is')
    },
    () => ({ panel }),
  )
}
