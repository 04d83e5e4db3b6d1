import type { Page } from 'playwright'
import { openReply } from './drafts.ts'
import { documentStates } from './document-states.ts'
import { mailStates } from './mail-states.ts'
import { fillProof } from './proof-entries.ts'
import { heading, menu, type PanelState } from './panel-state.ts'

const saveTemplate = async (panel: Page, name: string) => {
  await menu(panel, 'Save as template')
  await panel.keyboard.type(name)
  await panel.keyboard.press('Enter')
}
const closeThem = async (panel: Page) => {
  await menu(panel, 'Plan details')
  await panel.getByRole('textbox', { name: 'Their closures' }).fill('today to in 40 days, quarter-end freeze')
  await panel.keyboard.press('Enter')
  await panel.getByText('quarter-end freeze').first().waitFor()
}
const newPlan = async (panel: Page) => {
  await panel.keyboard.press('c')
  await heading(panel, 'New plan for')
}

const pasted = [
  'Step\tOwner\tTarget date\tStatus\tNotes',
  'Security questionnaire\tGrace (Northgate) / Jonah\t12/4\tIn progress\tWaits for the subprocessor list',
  'Board sign-off\tDana Fox (Northgate)\t12/11\t\t',
  'Signature\tBoth\tend of quarter\tNot started\t',
].join('\n')
const bringIn = async (panel: Page, entry: string) => {
  await menu(panel, entry)
  await panel.getByRole('textbox', { name: 'Paste the plan here' }).fill(pasted)
  await panel.keyboard.press('Control+Enter')
  await panel.getByRole('heading', { name: 'Columns' }).waitFor()
}

/** The screens beside the plan. */
export const screenStates: PanelState[] = [
  ...mailStates,
  ...documentStates,
  {
    name: 'switcher',
    enter: async (panel) => {
      await panel.keyboard.press('g')
      await panel.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'search without a find',
    enter: async (panel) => {
      await panel.keyboard.press('g')
      await panel.getByRole('combobox').fill('nobody')
      await panel.getByText('Nothing here has').waitFor()
    },
  },
  {
    name: 'plan details with a closure and the countries to choose from',
    enter: async (panel) => {
      await closeThem(panel)
      await panel.getByRole('button', { name: 'Change their public holidays' }).click()
      await panel.getByRole('combobox', { name: 'Their public holidays' }).fill('united')
      await panel.getByRole('option', { name: 'United States', exact: true }).waitFor()
    },
  },
  {
    name: 'a date in a closure, with the calendar',
    enter: async (panel) => {
      await closeThem(panel)
      await panel.getByRole('button', { name: 'Back' }).click()
      await panel.keyboard.press('d')
      await panel.getByRole('textbox', { name: 'Date' }).fill('in 3 business days')
      await panel.getByRole('button', { name: 'Calendar' }).click()
      await panel.getByRole('grid').waitFor()
    },
  },
  { name: 'settings', enter: (panel) => menu(panel, 'Settings') },
  {
    name: 'the form of a workspace, with nothing filled in',
    enter: async (panel) => {
      await menu(panel, 'Settings')
      await panel.getByRole('button', { name: 'Connect a workspace' }).click()
      await panel.getByRole('button', { name: 'Connect', exact: true }).click()
      await panel.getByText('Write your name').waitFor()
    },
  },
  {
    name: 'a step that was split',
    thread: 'questionnaire',
    enter: async (panel) => {
      await panel.getByRole('button', { name: 'Legal review', exact: true }).click()
      await panel.keyboard.press('b')
      await panel.getByRole('status').getByText('Legal review split into 7 steps').waitFor()
    },
  },
  { name: 'save as template', enter: (panel) => saveTemplate(panel, '') },
  {
    name: 'settings with a template',
    enter: async (panel) => {
      await saveTemplate(panel, 'Banks')
      await panel.getByRole('status').getByText('Banks saved').waitFor()
      await menu(panel, 'Settings')
      await panel.getByRole('textbox', { name: 'Name of Banks' }).waitFor()
    },
  },
  {
    name: 'bringing in a plan',
    enter: async (panel) => {
      await menu(panel, 'Bring in a plan')
      await panel.getByRole('textbox', { name: 'Paste the plan here' }).waitFor()
    },
  },
  { name: 'the columns of a document', enter: (panel) => bringIn(panel, 'Bring in a plan') },
  {
    name: 'the changes of a document',
    enter: async (panel) => {
      await bringIn(panel, 'Bring in changes')
      await panel.keyboard.press('Control+Enter')
      await heading(panel, 'Changes in the document')
    },
  },
  { name: 'export', enter: (panel) => menu(panel, 'Export') },
  {
    name: 'export of everything, saved',
    enter: async (panel) => {
      await menu(panel, 'Export')
      await panel.getByRole('radio', { name: 'Our team' }).check()
      await panel.getByRole('button', { name: 'Save JSON' }).click()
      await panel.getByRole('status').getByText('saved').waitFor()
    },
  },
  { name: 'history', enter: (panel) => menu(panel, 'History') },
  {
    name: 'weekly recap',
    enter: async (panel) => {
      await panel.keyboard.press('r')
      await heading(panel, 'Weekly recap')
      await panel.getByRole('button', { name: 'Detailed' }).click()
      await panel.getByRole('group', { name: 'Recap text' }).getByRole('textbox').first().focus()
    },
  },
  {
    name: 'weekly review',
    enter: async (panel) => {
      await menu(panel, 'Weekly review')
      await panel.keyboard.press('1')
      await panel.keyboard.type('Masked data only')
      await panel.keyboard.press('Control+Enter')
      await panel.getByRole('status').getByText('Decision saved').waitFor()
      await panel.keyboard.press('Escape') // to the steps, and not out of the review
      await panel.keyboard.press('y')
      await panel.getByText(/^1 of \d steps talked through$/).waitFor()
    },
  },
  { name: 'notes', enter: (panel) => menu(panel, 'Notes') },
  {
    name: 'plan details with a role nobody is named for',
    enter: async (panel) => {
      await menu(panel, 'Plan details')
      await panel.getByRole('button', { name: 'Add a role' }).click()
      await panel.getByRole('menuitem', { name: 'Technical evaluator' }).click()
      await panel.getByPlaceholder('Technical evaluator, not named').waitFor()
    },
  },
  { name: 'proof and risks, nothing there yet', enter: (panel) => menu(panel, 'Proof and risks') },
  {
    name: 'proof and risks with an editor open',
    enter: async (panel) => {
      await fillProof(panel)
      await panel.getByRole('button', { name: 'Legal capacity', exact: true }).first().click()
      await panel.getByRole('textbox', { name: 'By when' }).fill('soon')
      await panel.keyboard.press('Enter')
      await panel.getByText('Try next thu').waitFor()
    },
  },
  { name: 'keys', enter: (panel) => menu(panel, 'Keys') },
  { name: 'which deal', thread: 'priyaAlone', enter: (panel) => heading(panel, 'Which deal is this?') },
  { name: 'no plan', thread: 'harborPilot', enter: (panel) => heading(panel, 'No plan for these people') },
  {
    name: 'not a deal',
    thread: 'introduction',
    enter: async (panel) => {
      await heading(panel, 'No plan for these people')
      await panel.keyboard.press('x')
      await heading(panel, 'Not a deal')
    },
  },
  { name: 'new plan', thread: 'harborPilot', enter: newPlan },
  {
    name: 'new plan with somebody and something added',
    thread: 'harborPilot',
    enter: async (panel) => {
      await newPlan(panel)
      await panel.getByRole('button', { name: 'Add a person' }).click()
      await panel.getByRole('button', { name: 'Add this person' }).click()
      await panel.getByRole('button', { name: 'Add a step' }).click()
      await panel.getByRole('button', { name: 'Change names' }).click()
    },
  },
  {
    name: 'new plan with the questions about the moment',
    thread: 'harborPilot',
    enter: async (panel) => {
      await newPlan(panel)
      await panel.getByRole('button', { name: 'Is this the right moment?' }).click()
      await panel.getByText('Perhaps early').waitFor()
    },
  },
  {
    name: 'templates of a new plan',
    thread: 'harborPilot',
    enter: async (panel) => {
      await newPlan(panel)
      await panel.getByRole('button', { name: 'Template' }).click()
      await panel.getByRole('menuitemradio').first().waitFor()
    },
  },
  {
    name: 'which draft',
    thread: 'atlasBudget',
    enter: async (panel, mail) => {
      await openReply(mail)
      await mail.evaluate(() => {
        window.__standIn?.openCompose('popup', { subject: 'Apart' })
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      })
      await panel.getByText('2 drafts are open').waitFor()
      await panel.keyboard.press('i')
      await heading(panel, 'Which draft?')
    },
  },
  {
    name: 'no thread',
    enter: async (panel, mail) => {
      await mail.evaluate(() => window.__standIn?.openList())
      await heading(panel, 'Your plans')
    },
  },
]
