import type { BrowserContext, Page } from 'playwright'
import { localDay } from '../../lib/base/local-day.ts'
import { startPractice } from '../e2e/practice.ts'
import { isSidePanel } from '../stand-in/browser.ts'

const keys = `What to press
  the chip in the header of the thread, or Alt+Shift+M   opens the plan beside it
In the panel
  E  done            D  date: next thu, +3d, Dec 4      A  owner
  N  note            I  insert the status (open a reply first, or it is copied)
  Z  undo            ?  all keys
Close the browser, or press Ctrl+C here, when you have seen enough.`

/**
 * Opens a window on the practice mailbox with the sample deals, says where it listens and what to press, and stays until the
 * window is closed. Ctrl+C closes it too: Playwright then ends the browser, removes its profile and exits.
 */
export async function practise(say: (line: string) => void): Promise<void> {
  say('Starting the practice mailbox and a browser with the extension...')
  const now = `${localDay(Date.now())}T09:58`
  const practice = await startPractice({ standIn: { now }, browser: { headless: false } })
  try {
    const closed = whenClosed(practice.context)
    await practice.openThread('securityReview')
    say(`The mailbox listens on https://127.0.0.1:${practice.standIn.port} and is shown as ${practice.standIn.url}`)
    say(keys)
    await closed
  } finally {
    await practice.close()
  }
}

/** When the browser ended, or its last window was closed: on macOS a browser without windows goes on. */
async function whenClosed(context: BrowserContext): Promise<void> {
  await new Promise<void>((resolve) => {
    const watch = (page: Page) => {
      page.once('close', () => {
        if (context.pages().every(isSidePanel)) resolve()
      })
    }
    context.once('close', () => resolve())
    context.on('page', watch)
    context.pages().forEach(watch)
  })
}
