import { documentUrl } from '../stand-in/docs/docs-config.ts'
import { heading, type PanelState } from './panel-state.ts'

/** The panel beside a Google document. */
export const documentStates: PanelState[] = [
  {
    name: 'a document of this deal',
    enter: async (panel, tab) => {
      await tab.goto(documentUrl('northgate'))
      await panel.getByRole('button', { name: 'Insert table' }).waitFor()
    },
  },
  {
    name: 'a document that is not linked',
    enter: async (panel, tab) => {
      await tab.goto(documentUrl('atlas'))
      await heading(panel, 'This document is not linked to a plan')
    },
  },
]
