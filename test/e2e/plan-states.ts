import { currentStep } from './plan-rows.ts'
import type { PanelState } from './panel-state.ts'

/** The plan with what opens in it. */
export const planStates: PanelState[] = [
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
]
