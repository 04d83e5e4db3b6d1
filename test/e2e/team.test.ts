import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { threads } from '../stand-in/threads.ts'
import { axeFindings } from './axe.ts'
import { menu } from './panel-state.ts'
import { row, said } from './plan-rows.ts'
import {
  addToPlan,
  connectTo,
  invite,
  jonahsDeals,
  mend,
  openSettings,
  rename,
  signInAgain,
  startProfile,
  type Profile,
} from './team-profile.ts'
import { startTeamServer, type TeamServer } from './team-server.ts'

vi.setConfig({ expect: { poll: { timeout: 15_000, interval: 40 } } })
let server: TeamServer
let sarah: Profile
let jonah: Profile

beforeAll(async () => {
  server = await startTeamServer()
  ;[sarah, jonah] = await Promise.all([startProfile(server), startProfile(server, { deals: jonahsDeals })])
  for (const { context } of [sarah, jonah])
    context.on(
      'request',
      (request) => request.url().includes('/v1/') && told.push(`${request.url()} ${request.postData() ?? ''}`),
    )
})
/** All that was said to the server: addresses and bodies. */
const told: string[] = []

afterAll(async () => {
  await Promise.all([sarah.close(), jonah.close()])
  await server.close()
})

const step = 'Security review sign-off'
const other = 'Vendor onboarding form'

test('plans kept on this computer come into the workspace; a colleague who is invited has none until put on one', async () => {
  const { panel } = sarah
  await connectTo(panel, sarah.way.address, { code: await server.code(), name: 'Sarah Chen', email: 'sarah@kestrel.example' })
  await row(panel, step).waitFor()
  await openSettings(panel)
  await panel.getByRole('button', { name: 'Colleagues' }).click()
  await panel.getByRole('textbox', { name: 'Invite a colleague' }).fill('jonah@kestrel.example')
  await panel.getByRole('button', { name: 'Invite', exact: true }).click()
  const code = await panel.locator('code').innerText()
  await panel.getByRole('button', { name: 'Where you are signed in' }).click()
  await panel.getByText('this one').waitFor()
  await looksRight(panel)
  await panel.getByRole('button', { name: 'Back' }).click()

  await connectTo(jonah.panel, jonah.way.address, { code, name: 'Jonah Weiss', email: 'jonah@kestrel.example' })
  await jonah.panel.getByRole('heading', { name: 'No plan for these people' }).waitFor()
  await addToPlan(panel, 'Jonah Weiss')
  await row(jonah.panel, step).waitFor()
})

test('an edit in one panel appears in the other, with the name of who made it', async () => {
  await rename(sarah.panel, other, 'Onboarding of the vendor')
  await row(jonah.panel, 'Onboarding of the vendor').waitFor()
  await menu(jonah.panel, 'History')
  await jonah.panel
    .getByRole('listitem')
    .filter({ hasText: 'Onboarding of the vendor' })
    .getByText('Sarah Chen')
    .first()
    .waitFor()
  await jonah.panel.getByRole('button', { name: 'Back' }).click()
})

test('what a colleague changes takes neither the focus nor what is half typed', async () => {
  const { panel } = jonah
  await row(panel, step).locator('h3 button').click()
  await panel.keyboard.press('n')
  await panel.keyboard.type('Half of a no')
  await rename(sarah.panel, 'Onboarding of the vendor', other)
  await row(panel, other).waitFor()
  await panel.keyboard.type('te')
  expect(await panel.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('Half of a note')
  await panel.keyboard.press('Escape')
  await panel.keyboard.press('Escape')
})

test('when a colleague deletes the step whose title is being typed, no other step gets what is typed', async () => {
  const { panel } = jonah
  await row(panel, step).locator('h3 button').click()
  await panel.keyboard.press('F2')
  await panel.getByRole('textbox', { name: 'Step' }).waitFor()
  await row(sarah.panel, step).locator('h3 button').click()
  await sarah.panel.keyboard.press('Delete')
  await expect.poll(() => row(panel, step).count()).toBe(0)
  expect(await panel.getByRole('textbox', { name: 'Step' }).count()).toBe(0)
  await sarah.panel.keyboard.press('z')
  await row(panel, step).waitFor()
  await panel.keyboard.press('Escape')
})

test('edits made offline are sent later, and where both set one field, both values are there to choose from', async () => {
  jonah.way.cut()
  await rename(jonah.panel, step, 'Jonah’s name')
  await jonah.panel.getByText('Offline. 1 edit will sync.').waitFor()
  await rename(sarah.panel, step, 'Sarah’s name')
  await mend(jonah)
  const conflict = jonah.panel.getByRole('group', { name: 'Both of you changed the name' })
  await conflict.getByText(/^Sarah Chen set the name to “Sarah’s name”/).waitFor()
  await looksRight(jonah.panel)
  await conflict.getByRole('button', { name: 'Keep yours, “Jonah’s name”' }).click()
  await row(sarah.panel, 'Jonah’s name').waitFor()
  await row(jonah.panel, 'Jonah’s name').waitFor()
  await expect.poll(() => conflict.count()).toBe(0)
})

test('an edit that his part in the plan does not allow any more is taken back, kept, explained, and his to discard', async () => {
  jonah.way.cut()
  await rename(jonah.panel, other, 'Not to be had')
  await jonah.panel.getByText('Offline. 1 edit will sync.').waitFor()
  await menu(sarah.panel, 'Plan details')
  await sarah.panel.getByRole('combobox', { name: 'What Jonah Weiss may do' }).selectOption('Looks on')
  await said(sarah.panel, 'Jonah Weiss looks on')
  await mend(jonah)
  await jonah.panel.getByText('1 edit was refused').waitFor()
  await row(jonah.panel, other).waitFor()
  await jonah.panel.getByRole('button', { name: 'Show', exact: true }).click()
  await jonah.panel.getByText(`Renamed ${other} to Not to be had`).waitFor()
  await jonah.panel.getByText('does not allow this change').waitFor()
  await looksRight(jonah.panel)
  await jonah.panel.getByRole('button', { name: 'Discard' }).click()
  await jonah.panel.getByText('None is left.').waitFor()
  await jonah.panel.getByRole('button', { name: 'Back' }).click()
  await sarah.panel.getByRole('combobox', { name: 'What Jonah Weiss may do' }).selectOption('Edits')
  await sarah.panel.getByRole('button', { name: 'Back' }).click()
})

test('tokens that run out in the middle of the queue are renewed, and nothing is lost', async () => {
  await server.sql`update session set access_until = 0, former_until = 0`
  for (const name of ['One', 'Two', 'Three'])
    await rename(jonah.panel, name === 'One' ? other : name === 'Two' ? 'One' : 'Two', name)
  await row(sarah.panel, 'Three').waitFor()
})

test('signed out, the plan stays and takes edits; signed in again, they are sent', async () => {
  const { panel } = jonah
  await openSettings(panel)
  await panel.getByRole('button', { name: 'Sign out', exact: true }).click()
  await said(panel, 'Signed out. Your plans stay on this computer.')
  await panel.getByRole('button', { name: 'Back' }).click()
  await rename(panel, 'Three', 'Four')
  await panel.getByText('Signed out. Sign in to sync 1 edit').waitFor()
  await looksRight(panel)
  expect(await row(sarah.panel, 'Four').count()).toBe(0)
  const code = await invite(sarah.panel, 'jonah@kestrel.example')
  await signInAgain(panel, code)
  await row(sarah.panel, 'Four').waitFor()
  await panel.getByRole('button', { name: 'Back' }).click()
})

test('an edit made just before the panel was closed is sent by the background, when it is back on the network', async () => {
  jonah.way.cut()
  await rename(jonah.panel, 'Four', 'Five')
  await jonah.panel.getByText('Offline. 1 edit will sync.').waitFor()
  await jonah.panel.close()
  jonah.way.mend()
  const worker = must(jonah.context.serviceWorkers()[0], 'a service worker')
  await worker.evaluate(() => chrome.alarms.create('sync', { when: Date.now() })) // It comes by itself within five minutes.
  await row(sarah.panel, 'Five').waitFor()
})

test('no word of a mail went to the server, and no token stood in an address', () => {
  const words = Object.values(threads).flatMap(({ messages }) => messages.flatMap(({ paragraphs }) => paragraphs))
  const long = words.filter((text) => text.length > 25)
  expect([told.length > 20, long.length > 20]).toEqual([true, true])
  expect(long.filter((text) => told.some((body) => body.includes(JSON.stringify(text).slice(1, -1))))).toEqual([])
  expect(told.map((line) => line.split(' ')[0]).filter((url) => /sm[ar]_/.test(url ?? ''))).toEqual([])
})

async function looksRight(panel: Page): Promise<void> {
  await panel.emulateMedia({ reducedMotion: 'reduce' }) // What fades in is no colour of ours.
  expect(await axeFindings(panel)).toEqual([])
  await panel.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  expect(await axeFindings(panel, { only: 'colours' })).toEqual([])
  await panel.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' })
}
