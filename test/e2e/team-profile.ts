import type { Page } from 'playwright'
import { threads } from '../stand-in/threads.ts'
import { sampleDeals } from '../demo/sample-deals.ts'
import { menu } from './panel-state.ts'
import { row, said } from './plan-rows.ts'
import { startCut, type Cut } from './cut.ts'
import { startPractice, type Practice, type PracticeOptions } from './practice.ts'
import type { TeamServer } from './team-server.ts'

/** One person's browser, with a way to the server of its own. */
export type Profile = Practice & { panel: Page; way: Cut }

export async function startProfile(server: TeamServer, options: PracticeOptions = {}): Promise<Profile> {
  const way = await startCut(Number(server.address.split(':')[1]))
  const practice = await startPractice(options)
  practice.context.setDefaultTimeout(15_000)
  return {
    ...practice,
    panel: await openBeside(practice),
    way,
    async close() {
      await practice.close()
      await way.close()
    },
  }
}

/** The panel beside Northgate's thread, whether there is a plan for it or not. Only a thread with a plan has the chip that opens it. */
async function openBeside({ openThread, openPanel, mail }: Practice): Promise<Page> {
  await openThread('atlasBudget')
  const panel = await openPanel()
  await panel.locator('h1').waitFor({ state: 'attached' })
  await mail.evaluate((token) => window.__standIn?.openThread(token), threads.securityReview.token)
  // What is clicked before the panel has followed would be of the other plan.
  await panel.getByRole('heading', { name: /^(Northgate Bank|No plan for these people)/ }).waitFor({ state: 'attached' })
  return panel
}

type Who = { code: string; name: string; email: string }

/** Connects as a person does, in Settings, and goes back. */
export async function connectTo(panel: Page, address: string, { code, name, email }: Who): Promise<void> {
  await openSettings(panel)
  await panel.getByRole('button', { name: 'Connect a workspace' }).click()
  await panel.getByRole('textbox', { name: 'Address of the server' }).fill(address)
  await panel.getByRole('textbox', { name: 'Code' }).fill(code)
  await panel.getByRole('textbox', { name: 'Your name' }).fill(name)
  await panel.getByRole('textbox', { name: 'Your email' }).fill(email)
  await panel.getByRole('button', { name: 'Connect', exact: true }).click()
  await panel.getByText('Everything is in sync.').waitFor()
  await panel.getByRole('button', { name: 'Back' }).click()
}

/** From a plan by its menu, from a question by its button. */
export async function openSettings(panel: Page): Promise<void> {
  const button = panel.getByRole('button', { name: 'Settings', exact: true })
  if (await button.isVisible()) await button.click()
  else await menu(panel, 'Settings')
}

/** F2 on the row, as a person renames a step. */
export async function rename(panel: Page, from: string, to: string): Promise<void> {
  await row(panel, from).locator('h3 button').click()
  await panel.keyboard.press('F2')
  await panel.keyboard.press('Control+a')
  await panel.keyboard.type(to)
  await panel.keyboard.press('Enter')
}

/** From the question that stands under a plan, with a code; and back to the plan. */
export async function signInAgain(panel: Page, code: string): Promise<void> {
  await panel.getByRole('button', { name: 'Sign in', exact: true }).click()
  await panel.getByRole('textbox', { name: 'Code' }).fill(code)
  await panel.getByRole('form').getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** The network is back, as the browser would say. */
export async function mend({ way, panel }: Profile): Promise<void> {
  way.mend()
  await panel.evaluate(() => window.dispatchEvent(new Event('online')))
}

/** A plan of his own, so that there is a thread with a chip. */
export const jonahsDeals = sampleDeals.filter(({ id }) => id === 'atlasrenewal').map((deal) => ({ ...deal, id: 'jonahs' }))

/** The code that lets a colleague in, as its owner sees it in Settings. */
export async function invite(panel: Page, email: string): Promise<string> {
  await openSettings(panel)
  await panel.getByRole('button', { name: 'Colleagues' }).click()
  await panel.getByRole('textbox', { name: 'Invite a colleague' }).fill(email)
  await panel.getByRole('button', { name: 'Invite', exact: true }).click()
  const code = await panel.locator('code').innerText()
  await panel.getByRole('button', { name: 'Back' }).click()
  return code
}

/** Gives a colleague the plan that is on screen. */
export async function addToPlan(panel: Page, name: string): Promise<void> {
  await menu(panel, 'Plan details')
  await panel.getByRole('combobox', { name: 'Add a colleague to this plan' }).selectOption(name)
  await said(panel, `${name} has this plan now`)
  await panel.getByRole('button', { name: 'Back' }).click()
}
