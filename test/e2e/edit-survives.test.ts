import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { killBrowser } from '../stand-in/browser.ts'
import { row, said } from './plan-rows.ts'
import { startPractice, type Practice, type PracticeOptions } from './practice.ts'

let profile: string
let practice: Practice
let panel: Page

beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'sidemap-profile-'))
  await start({})
})
afterAll(async () => {
  await practice.close()
  await rm(profile, { recursive: true, force: true })
})

async function start(options: PracticeOptions): Promise<void> {
  practice = await startPractice({ ...options, browser: { userDataDir: profile } })
  practice.context.setDefaultTimeout(15_000)
  await practice.openThread('atlasBudget')
  panel = await practice.openPanel()
  await panel.getByRole('list', { name: 'Needs attention' }).waitFor()
}

/** What is typed, what the panel then says, and what must be there when the browser was killed at that moment. */
const edits: { name: string; keys: () => Promise<void>; toast: string | RegExp; kept: () => Promise<void> }[] = [
  {
    name: 'a status',
    keys: () => press('s'),
    toast: 'Signature in progress',
    kept: () => row(panel, 'Signature').getByText(', in progress').waitFor({ state: 'attached' }),
  },
  {
    name: 'a date',
    keys: () => press('d', '+', '1', 'w', 'Enter'),
    toast: /^Moved to/,
    kept: () =>
      row(panel, 'Signature')
        .getByText(/in 1\d days|in 2\d days/)
        .waitFor(),
  },
  {
    name: 'an owner of the plan',
    keys: async () => {
      await press('a')
      await panel.getByRole('option', { name: 'Ben Okafor' }).waitFor()
      await panel.keyboard.type('ben')
      await press('Enter')
    },
    toast: 'Ben Okafor owns Signature',
    kept: () => row(panel, 'Signature').getByText('Ben Okafor').waitFor(),
  },
  {
    name: 'a new owner',
    keys: async () => {
      await press('a')
      await panel.getByRole('combobox', { name: 'Owner' }).waitFor()
      await panel.keyboard.type('Ann Lee ann.lee@atlas.example')
      await panel.getByRole('option', { name: /^Add Ann Lee/ }).waitFor()
      await press('Enter')
    },
    toast: 'Ann Lee owns Signature',
    kept: () => row(panel, 'Signature').getByText('Ann Lee').waitFor(),
  },
  {
    name: 'a note',
    keys: async () => {
      await press('n')
      await panel.keyboard.type('Kept over a crash')
      await press('Control+Enter')
    },
    toast: 'Note saved',
    kept: async () => {
      await panel.getByRole('button', { name: 'More', exact: true }).click()
      await panel.getByRole('menuitem', { name: 'Notes' }).click()
      await panel.getByText('Kept over a crash').waitFor()
      await panel.getByRole('button', { name: 'Back' }).click()
    },
  },
  {
    name: 'a title',
    keys: async () => {
      await press('F2')
      await panel.keyboard.type('Both have signed')
      await press('Enter')
    },
    toast: 'Renamed',
    kept: () => row(panel, 'Both have signed').waitFor(),
  },
  {
    name: 'a new step',
    keys: async () => {
      await press('+')
      await panel.keyboard.type('Send the savings report')
      await press('Enter')
    },
    toast: /^Send the savings report added/,
    kept: () => row(panel, 'Send the savings report').waitFor(),
  },
  {
    name: 'a deleted step',
    keys: async () => {
      await row(panel, 'Send the savings report').locator('h3 button').click()
      await press('Delete')
    },
    toast: 'Send the savings report deleted',
    kept: () => gone('Send the savings report'),
  },
  {
    name: 'an undo',
    keys: () => press('z'),
    toast: 'Undone: deleted Send the savings report',
    kept: () => row(panel, 'Send the savings report').waitFor(),
  },
  {
    name: 'a step done',
    keys: async () => {
      await row(panel, 'Pricing workshop').locator('h3 button').click()
      await press('e')
    },
    toast: /^Pricing workshop done/,
    kept: () => gone('Pricing workshop'),
  },
]

for (const { name, keys, toast, kept } of edits)
  test(`${name} survives a browser that is killed as soon as it was said`, async () => {
    await keys()
    await said(panel, toast)
    await killBrowser(practice.context)
    await practice.standIn.close()
    await start({ deals: 'as they are' })
    await kept()
  })

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await panel.keyboard.press(key)
}

async function gone(title: string): Promise<void> {
  await expect.poll(() => row(panel, title).count()).toBe(0)
}
