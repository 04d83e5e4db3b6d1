import type { Page } from 'playwright'
import type { ThreadKey } from './practice.ts'

/** A look the side panel can have, and how a person gets there. */
export type PanelState = {
  name: string
  /** The thread beside the panel; Northgate's rollout without it. */
  thread?: ThreadKey
  /** Leads there from the plan or question that the thread opens with. */
  enter(panel: Page, mail: Page): Promise<unknown>
}

export const menu = async (panel: Page, item: string) => {
  await panel.getByRole('button', { name: 'More', exact: true }).click()
  await panel.getByRole('menuitem', { name: item }).click()
  await heading(panel, item)
}
export const heading = (panel: Page, name: string) => panel.getByRole('heading', { name }).waitFor()
