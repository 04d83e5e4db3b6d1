import type { Page } from 'playwright'
import { openReply } from './drafts.ts'
import { mailStates } from './mail-states.ts'
import { currentStep } from './plan-rows.ts'
import { fillProof } from './proof-entries.ts'
import type { ThreadKey } from './practice.ts'

export type PanelState = {
  name: string
  /** The thread beside the panel; Northgate's rollout without it. */
  thread?: ThreadKey
  /** Leads there from the plan or question that the thread opens with. */
  enter(panel: Page, mail: Page): Promise<unknown>
}

const menu = async (panel: Page, item: string) => {
  await panel.getByRole('button', { name: 'More', exact: true }).click()
  await panel.getByRole('menuitem', { name: item }).click()
  await heading(panel, item)
}
const heading = (panel: Page, name: string) => panel.getByRole('heading', { name }).waitFor()
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

/** Every look the side panel can have, and how a person gets there. */
export const panelStates: PanelState[] = [
  ...mailStates,
  { name: 'plan', enter: (panel) => panel.getByRole('list', { name: 'Coming up' }).waitFor() },
  {
    name: 'reasons of the health',
    enter: (panel) => panel.getByRole('button', { name: /, show why$/ }).click(),
  },
  { name: 'done steps', enter: (panel) => panel.locator('summary').click() },
  {
    name: 'date editor with the steps that follow',
    enter: async (panel) => {
      await panel.keyboard.press('d')
      await panel.keyboard.type('+1w')
      await panel.getByLabel('Why, optional').waitFor()
    },
  },
  {
    name: 'date editor with only this step moved, and why',
    enter: async (panel) => {
      await panel.keyboard.press('d')
      await panel.keyboard.type('+6w')
      await panel.getByRole('radio', { name: 'Only this' }).check()
      await panel.getByLabel('Why, optional').fill('Their legal needs more weeks')
      await panel.getByText('start before this ends').waitFor()
    },
  },
  {
    name: 'date editor with a warning',
    enter: async (panel) => {
      await panel.keyboard.press('d')
      await panel.keyboard.type('soon')
      await panel.getByText('Try next thu').waitFor()
    },
  },
  {
    name: 'duration editor with a step that takes too long',
    enter: async (panel) => {
      await panel.getByRole('button', { name: 'Legal redlines complete', exact: true }).click()
      await panel.keyboard.press('w')
      await panel.keyboard.type('8 weeks')
      await panel.getByText('Would end').waitFor()
    },
  },
  {
    name: 'duration editor with what it waits for',
    enter: async (panel) => {
      await panel.getByRole('button', { name: 'Legal redlines complete', exact: true }).click()
      await panel.keyboard.press('w')
      await panel.getByRole('button', { name: 'What it waits for' }).click()
      await panel.getByRole('textbox', { name: 'Notice' }).fill('2 weeks')
      await panel.getByRole('textbox', { name: 'Meets' }).fill('every second Thu')
      await panel.getByText('Counted from which meeting?').waitFor()
    },
  },
  {
    name: 'what a step waits for, with one that is refused',
    enter: async (panel) => {
      await panel.getByRole('button', { name: 'Legal redlines complete', exact: true }).click()
      await panel.keyboard.press('h')
      await panel.getByRole('option', { name: /^Signature/ }).click()
      await panel.getByText('neither could begin').waitFor()
    },
  },
  {
    name: 'reasons with the sum behind the target',
    enter: async (panel) => {
      await panel.getByRole('button', { name: 'Legal redlines complete', exact: true }).click()
      await panel.keyboard.press('w')
      await panel.keyboard.type('5 weeks')
      await panel.keyboard.press('Enter')
      await panel.getByRole('button', { name: /, show why$/ }).click()
      await panel.getByText('At this pace').waitFor()
    },
  },
  {
    name: 'check-in editor',
    enter: async (panel) => {
      await panel.keyboard.press('m')
      await panel.keyboard.type('mon 10am')
      await panel.locator('form[data-editor] output', { hasText: 'Mon' }).waitFor()
    },
  },
  {
    name: 'check-in',
    enter: async (panel) => {
      await panel.keyboard.press('m')
      await panel.keyboard.type('mon 10am')
      await panel.keyboard.press('Enter')
      await panel.getByRole('button', { name: /^Check-in/ }).waitFor()
    },
  },
  {
    name: 'calendar',
    enter: async (panel) => {
      await panel.keyboard.press('d')
      await panel.getByRole('button', { name: 'Calendar' }).click()
      await panel.getByRole('grid').waitFor()
    },
  },
  {
    name: 'owner editor',
    enter: async (panel) => {
      await panel.keyboard.press('a')
      await panel.getByRole('option').first().waitFor()
    },
  },
  {
    name: 'owner editor with nobody found',
    enter: async (panel) => {
      await panel.keyboard.press('a')
      await panel.getByRole('option').first().waitFor()
      await panel.keyboard.type('Zoe')
      await panel.getByRole('option', { name: 'Add Zoe' }).waitFor()
    },
  },
  {
    name: 'note editor',
    enter: async (panel) => {
      await panel.keyboard.press('n')
      await panel.keyboard.type('Grace is away on Monday')
    },
  },
  { name: 'title editor', enter: (panel) => panel.keyboard.press('F2') },
  { name: 'new step', enter: (panel) => panel.keyboard.press('+') },
  {
    name: 'a promised draft and a surprise step',
    enter: async (panel) => {
      await panel.getByRole('button', { name: 'More', exact: true }).click()
      await panel.getByRole('menuitem', { name: 'Draft promised' }).click()
      await panel.getByRole('group', { name: 'Draft promised' }).waitFor()
      await panel.keyboard.press('+')
      await panel.keyboard.type('Board approval')
      await panel.keyboard.press('Enter')
      await panel.getByText('Surprise', { exact: true }).waitFor()
    },
  },
  {
    name: 'plan check with an editor open',
    enter: async (panel) => {
      const check = panel.getByRole('list', { name: 'Plan check' })
      await check.getByRole('button', { name: 'Add one' }).click()
      await check.getByRole('textbox').waitFor()
    },
  },
  {
    name: 'plan check with a check set aside',
    thread: 'atlasBudget',
    enter: async (panel) => {
      await panel.getByRole('button', { name: 'Not for this plan: The plan ends at signature' }).click()
      await panel.getByRole('button', { name: 'Show checks that are off' }).click()
    },
  },
  {
    name: 'menu of the plan',
    enter: async (panel) => {
      await panel.getByRole('button', { name: 'More', exact: true }).click()
      await panel.getByRole('menuitem', { name: 'Delete plan' }).waitFor()
    },
  },
  {
    name: 'menu of a step',
    enter: async (panel) => {
      await panel.getByRole('button', { name: 'More actions' }).click()
      await panel.getByRole('menuitem', { name: /^Delete step/ }).waitFor()
    },
  },
  {
    name: 'menu of the dock',
    enter: async (panel) => {
      await panel.getByRole('button', { name: 'Choose what to copy' }).click()
      await panel.getByRole('menuitem', { name: /^Full plan/ }).waitFor()
    },
  },
  {
    name: 'toast',
    enter: async (panel) => {
      const step = await currentStep(panel)
      await panel.keyboard.press('s')
      await panel.getByRole('status').getByText(`${step} `).waitFor()
      await panel.getByRole('button', { name: 'Undo' }).waitFor()
    },
  },
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
