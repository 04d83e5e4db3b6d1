import type { BrowserContext, Page } from 'playwright'
import { localDay } from '../../lib/base/local-day.ts'
import { addToPlan, connectTo, invite, jonahsDeals, startProfile, type Profile } from '../e2e/team-profile.ts'
import { startTeamServer } from '../e2e/team-server.ts'
import { isSidePanel } from '../stand-in/browser.ts'

const keys = `What to press
  the chip in the header of the thread, or Alt+Shift+M   opens the plan beside it
In the panel
  E  done            D  date: next thu, +3d, Dec 4      A  owner
  N  note            I  insert the status (open a reply first, or it is copied)
  Z  undo            ?  all keys
What one of the two changes is on the other's screen a moment later; close one panel, change something in both, and open it again.
Close either browser, or press Ctrl+C here, when you have seen enough.`

/**
 * Opens two windows on the practice mailbox, of two colleagues who share a plan over a server of their own, says where it listens and what
 * to press, and stays until one of them is closed. Ctrl+C closes them too: Playwright then ends the browsers, removes their profiles and exits.
 */
export async function practise(say: (line: string) => void, headless = false): Promise<void> {
  say('Starting the practice mailbox, a server, and a browser with the extension for each of two colleagues...')
  const now = `${localDay(Date.now())}T09:58`
  const shown = { standIn: { now }, browser: { headless, window: { width: 1100, height: 1000 } } }
  const server = await startTeamServer()
  const started: Profile[] = []
  try {
    const sarah = await startProfile(server, shown)
    started.push(sarah)
    const jonah = await startProfile(server, { ...shown, deals: jonahsDeals })
    started.push(jonah)
    const closed = Promise.race([whenClosed(sarah.context), whenClosed(jonah.context)])
    const email = 'jonah@kestrel.example'
    await connectTo(sarah.panel, sarah.way.address, {
      code: await server.code(),
      name: 'Sarah Chen',
      email: 'sarah@kestrel.example',
    })
    await connectTo(jonah.panel, jonah.way.address, { code: await invite(sarah.panel, email), name: 'Jonah Weiss', email })
    await addToPlan(sarah.panel, 'Jonah Weiss')
    say(
      `The mailboxes listen on ${[sarah, jonah].map(({ standIn }) => `https://127.0.0.1:${standIn.port}`).join(' and ')}, shown as ${sarah.standIn.url}`,
    )
    say(`The server of the workspace listens on http://${server.address}`)
    say(keys)
    await closed
  } finally {
    for (const profile of started) await profile.close()
    await server.close()
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
