import type { Page } from 'playwright'
import { said } from './plan-rows.ts'

/** From the plan: one or more of each kind on the screen "Proof and risks", typed as a person does. */
export async function fillProof(panel: Page): Promise<void> {
  await panel.keyboard.press('f')
  await panel.getByRole('heading', { name: 'Proof and risks' }).waitFor()
  for (const line of ['Triage time -20% vs baseline on 200 cases', 'False-positive rate <= 2.5%, actual 1.9%, baseline 4']) {
    await panel.getByRole('button', { name: 'Add a criterion' }).click()
    await panel.keyboard.type(line)
    await panel.keyboard.press('Enter')
    await said(panel, 'Criterion added')
  }
  await panel.getByRole('button', { name: 'Add a risk' }).click()
  await panel.keyboard.type('Legal capacity')
  await panel.getByRole('textbox', { name: 'What we do about it' }).fill('Pre-book a review slot')
  await panel.keyboard.press('Enter')
  await said(panel, 'Risk added')
  await panel.getByRole('button', { name: 'Add a date' }).click()
  await panel.keyboard.type('Board meeting')
  await panel.getByRole('textbox', { name: 'On', exact: true }).fill('+3w')
  await panel.keyboard.press('Enter')
  await said(panel, 'Board meeting added')
  await panel.getByRole('button', { name: 'Add a link' }).click()
  await panel.keyboard.type('docs.northgate.example/pilot')
  await panel.keyboard.press('Enter')
  await said(panel, 'Pilot success criteria added')
}
