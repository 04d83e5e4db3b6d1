import type { Page } from 'playwright'
import type { Practice } from '../e2e/practice.ts'
import type { Recorder } from './recorder.ts'
import { seen } from './seen.ts'
import type { TourReport } from './tour-report.ts'

type Contents = Pick<TourReport, 'inserted' | 'copied'>
const written = 'Hi Priya, Jonah will get the list to Grace today. Here is where we are, ready to forward:'

/** The plan's status: on the clipboard while nothing is being written, then in the reply. */
export async function tourInsert({ step }: Recorder, { mail }: Practice, panel: Page): Promise<Contents> {
  const toast = panel.getByRole('status')
  const copied = await step(
    'copy',
    'No draft is open: I copies the status, as HTML and as text.',
    async (hands) => {
      await hands.press(panel, 'i')
      await seen(toast.getByText('Status copied'), 'The toast')
      return pasted(mail)
    },
    () => ({ panel, themes: ['light'] }),
  )
  await step(
    'reply',
    'A reply is opened and begun; the panel says where the status will go.',
    async (hands) => {
      await hands.click(mail.locator('div[role=main]:visible').getByText('Reply', { exact: true }))
      await seen(editor(mail), 'The reply')
      await hands.type(mail, written)
      await seen(panel.getByText('Goes into your reply to Priya Raman'), 'Where the status will go')
    },
    () => ({ mail }),
  )
  await step(
    'insert-menu',
    'The arrow beside "Insert status" offers what else can go in.',
    async (hands) => {
      await hands.click(panel.getByRole('button', { name: 'Choose what to insert' }))
      await seen(panel.getByRole('menuitem', { name: 'Status snapshot' }), 'The menu')
    },
    () => ({ panel }),
  )
  await panel.keyboard.press('Escape')
  await panel.getByRole('menu').waitFor({ state: 'detached' })
  const inserted = await step(
    'insert',
    'I puts the status into the reply, below what was written.',
    async (hands) => {
      await hands.press(panel, 'i')
      const status = editor(mail).locator('[data-sidemap]')
      await seen(status, 'The status in the reply')
      await seen(toast.getByText('Status inserted'), 'The toast')
      await seen(editor(mail).getByText(written), 'What was written before')
      return status.evaluate((element: HTMLElement) => ({ html: element.outerHTML, text: element.innerText }))
    },
    () => ({ mail, panel }),
  )
  await step(
    'status-in-reply',
    'The toast and an older draft are closed: the reply is ready to be sent.',
    async (hands) => {
      await hands.click(toast.getByRole('button', { name: 'Close' }))
      await hands.click(mail.locator('[role=dialog] .Ha'))
      await toast.getByRole('button').waitFor({ state: 'detached' })
    },
    () => ({ mail, panel }),
  )
  return { copied, inserted }
}

/** The body of the reply in the thread on screen. */
const editor = (mail: Page) => mail.locator('div[role=main]:visible .M9 [g_editable=true]:visible')

/** What a paste into the mailbox's search field brings, both forms. */
async function pasted(mail: Page): Promise<TourReport['copied']> {
  await mail.locator('input[name=q]').focus()
  // The page must be listening before the key is pressed; in one go, the key may overtake.
  const paste = await mail.evaluateHandle(() => ({
    content: new Promise<{ html: string; text: string }>((resolve) => {
      document.addEventListener(
        'paste',
        (event) => {
          event.preventDefault()
          const { clipboardData } = event
          resolve({ html: clipboardData?.getData('text/html') ?? '', text: clipboardData?.getData('text/plain') ?? '' })
        },
        { capture: true, once: true },
      )
    }),
  }))
  await mail.keyboard.press('Control+V')
  return paste.evaluate(({ content }) => content)
}
