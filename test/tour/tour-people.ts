import type { Page } from 'playwright'
import { extensionId } from '../stand-in/browser.ts'
import type { Cut } from '../e2e/cut.ts'
import type { Practice, PracticeOptions } from '../e2e/practice.ts'
import { row } from '../e2e/plan-rows.ts'
import { addToPlan, connectTo, invite, jonahsDeals, startProfile } from '../e2e/team-profile.ts'
import type { TeamServer } from '../e2e/team-server.ts'
import type { Recorder } from './recorder.ts'
import { seen } from './seen.ts'

/** Sarah's plans come into a workspace before the tour begins, so that all she does in it is sent. */
export async function joinWorkspace({ context }: Practice, server: TeamServer, way: Cut): Promise<void> {
  const page = await context.newPage()
  await page.goto(`chrome-extension://${await extensionId(context)}/sidepanel.html`)
  await page.locator('h1').waitFor({ state: 'attached' })
  await connectTo(page, way.address, { code: await server.code(), name: 'Sarah Chen', email: 'sarah@kestrel.example' })
  await page.close()
}

/** Last: a colleague comes in, with a browser of his own, and sees what she does. @returns all that he said to the server */
export async function tourPeople(
  { step }: Recorder,
  { openThread }: Practice,
  panel: Page,
  { server, options }: { server: TeamServer; options: PracticeOptions },
): Promise<string[]> {
  await openThread('securityReview')
  await panel.clock.setFixedTime(Date.now()) // The stories have moved it.
  await panel.reload()
  await seen(panel.getByRole('list', { name: 'Coming up' }), 'The plan')
  const email = 'jonah@kestrel.example'
  const code = await invite(panel, email)
  const jonah = await startProfile(server, { ...options, deals: jonahsDeals })
  try {
    await connectTo(jonah.panel, jonah.way.address, { code, name: 'Jonah Weiss', email })
    await addToPlan(panel, 'Jonah Weiss')
    await seen(jonah.panel.getByRole('list', { name: 'Coming up' }), 'The plan on his screen')
    const title = 'Vendor onboarding form'
    await step(
      'two-people',
      'Two people share the plan: what Sarah renames is on Jonah’s screen a moment later.',
      async (hands) => {
        await hands.click(row(panel, title).locator('h3 button'))
        await hands.press(panel, 'F2')
        await hands.press(panel, 'Control+a')
        await hands.type(panel, 'Vendor form, by Grace')
        await hands.press(panel, 'Enter')
        await seen(row(jonah.panel, 'Vendor form, by Grace'), 'Her edit on his screen')
      },
      () => ({ panel, colleague: jonah.panel }),
    )
    return jonah.way.said()
  } finally {
    await jonah.close()
  }
}
