import type { PanelState } from './panel-state.ts'

/** The screens that write mail beside the recap. */
export const mailStates: PanelState[] = [
  {
    name: 'sentences',
    enter: async (panel) => {
      await panel.keyboard.press('6')
      await panel.getByRole('option', { name: 'Status for a call' }).waitFor()
    },
  },
  {
    name: 'recaps due',
    enter: async (panel) => {
      await panel.keyboard.press('g')
      await panel.getByRole('button', { name: 'Draft all' }).click()
      await panel.getByText(/^\d+ drafted\./).waitFor()
    },
  },
]
