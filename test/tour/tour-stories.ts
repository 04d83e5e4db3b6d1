import type { Page } from 'playwright'
import { must } from '../../lib/base/must.ts'
import { addDays, daysBetween, type PlanDate } from '../../lib/plan/plan-date.ts'
import { nextWorkingDay } from '../../lib/plan/working-days.ts'
import type { Practice } from '../e2e/practice.ts'
import type { Hands } from './hands.ts'
import type { Recorder } from './recorder.ts'
import { seen } from './seen.ts'

/** `isNow`: told when the story moves the clock of the panel, for others to move with it. */
export type Calendar = { today: PlanDate; isNow: (time: Date) => void }

/**
 * Two stories from the requirements, last, for the clock of the panel is moved: R102's dates that are feasible or said to be short, and the
 * bank whose security review takes eight weeks in place of three (R121), seen weeks before its date, moved, and told.
 */
export async function tourStories(recorder: Recorder, practice: Practice, panel: Page, calendar: Calendar): Promise<void> {
  await practice.openThread('introduction')
  await seen(panel.getByRole('heading', { name: 'No plan for these people' }), 'The offer to start a plan')
  await panel.keyboard.press('c')
  await tourScenarios(recorder, panel)
  await tourFintech(recorder, practice, panel, calendar)
}

const field = (panel: Page, name: string) => panel.getByRole('textbox', { name })
async function rewrite(hands: Hands, panel: Page, name: string, text: string): Promise<void> {
  await hands.click(field(panel, name))
  await hands.press(panel, 'Control+A')
  await hands.type(panel, text)
  await hands.press(panel, 'Tab')
}
async function choose(hands: Hands, panel: Page, template: string): Promise<void> {
  await hands.click(panel.getByRole('button', { name: 'Template', exact: true }))
  await hands.click(panel.getByRole('menuitem', { name: template }).or(panel.getByRole('menuitemradio', { name: template })))
}

async function tourScenarios({ step }: Recorder, panel: Page): Promise<void> {
  const said = (words: RegExp) => panel.getByText(words)
  await step(
    'launch-in-january',
    'R102: live on Jan 1, signed by Dec 1, four weeks to implement: the sum is shown, and what is missing is said.',
    async (hands) => {
      await seen(field(panel, 'Live by'), 'The form')
      await rewrite(hands, panel, 'Live by', 'Jan 1')
      await rewrite(hands, panel, 'Sign by', 'Dec 1')
      await seen(said(/gives|paper|working days/i), 'The sum')
    },
    () => ({ panel }),
  )
  await step(
    'results-of-the-quarter',
    'R102: signed by Dec 15 for the results of the quarter, on the short template.',
    async (hands) => {
      await choose(hands, panel, '6-step enterprise plan')
      await rewrite(hands, panel, 'Sign by', 'Dec 15')
      await seen(said(/paper|working days/i), 'The sum')
    },
    () => ({ panel }),
  )
}

async function tourFintech({ step }: Recorder, { mail }: Practice, panel: Page, { today, isNow }: Calendar): Promise<void> {
  const row = panel.getByRole('button', { name: /^Security review(, in progress)?$/ })
  const toast = panel.getByRole('status')
  /** The panel as it is opened on another day; timers go on. */
  const moveTo = async (day: PlanDate) => {
    const time = new Date(`${day}T09:30:00`)
    isNow(time)
    await panel.clock.setFixedTime(time)
    await panel.reload()
    await seen(row, 'The plan on another day')
    await row.click()
  }
  const boardDate = nextWorkingDay(addDays(today, 48))
  const reviewDue = nextWorkingDay(addDays(today, 25))
  await step(
    'fintech-plan',
    'R121: the bank with a board date in seven weeks, and a security review planned with three.',
    async (hands) => {
      await choose(hands, panel, 'Fintech, security-heavy')
      await rewrite(hands, panel, 'Account', 'Meridian Trust')
      await rewrite(hands, panel, 'Live by', addDays(boardDate, 35))
      await rewrite(hands, panel, 'Sign by', boardDate)
      await hands.press(panel, 'Control+Enter')
      await seen(panel.getByRole('list', { name: 'Coming up' }), 'The new plan')
      await hands.press(panel, '+')
      await hands.type(panel, 'Security review')
      await hands.press(panel, 'Enter')
      await seen(row, 'The review')
      await hands.press(panel, 'd')
      await hands.type(panel, reviewDue)
      await hands.press(panel, 'Enter')
      await seen(toast.getByText('Moved to'), 'The date')
      await hands.press(panel, 'w')
      await hands.type(panel, '3 weeks')
      await hands.press(panel, 'Enter')
      await seen(toast.getByText('Security review takes 3 weeks'), 'The duration')
    },
    () => ({ mail, panel }),
  )
  const secondWeek = addDays(today, 9)
  await moveTo(secondWeek)
  await step(
    'fintech-flagged',
    `In the second week the bank says eight: flagged ${daysBetween(secondWeek, reviewDue)} days before the review is due.`,
    async (hands) => {
      if (daysBetween(secondWeek, reviewDue) < 14) throw new Error('The slip was not flagged 14 days ahead.')
      await hands.press(panel, 's')
      await hands.press(panel, 'w')
      await hands.type(panel, '8 weeks')
      await hands.press(panel, 'Enter')
      const attention = panel
        .getByRole('list', { name: 'Needs attention' })
        .getByRole('listitem')
        .filter({ hasText: 'Security review' })
      await seen(attention.getByText('Would end'), 'The early warning')
      await seen(panel.getByText('on pace for'), 'The pace of the signature')
    },
    () => ({ panel }),
  )
  const target = must(await panel.locator('[aria-label="Deal status"] b').nth(1).textContent(), 'the target')
  await step(
    'fintech-cascade',
    'D offers the day it would end; what waits and the signature move with it, and the reason is kept.',
    async (hands) => {
      await hands.press(panel, 'd')
      await hands.click(
        panel
          .locator('form[data-editor]')
          .getByRole('button', { name: /\w{3}, \w{3} \d/ })
          .first(),
      )
      await seen(panel.locator('form[data-editor]').getByText('Signature', { exact: true }), 'The new signature')
      await hands.click(panel.getByLabel(/Move the agreed target too/))
      await hands.click(panel.getByPlaceholder('Why? Optional'))
      await hands.type(panel, 'Their review takes eight weeks')
    },
    () => ({ panel }),
  )
  await step(
    'fintech-recap',
    'Saved, the signature has moved, and the recap says so.',
    async (hands) => {
      await hands.click(panel.getByRole('button', { name: 'Save date' }))
      await seen(toast.getByText('Moved to'), 'The move')
      if ((await panel.locator('[aria-label="Deal status"] b').nth(1).textContent()) === target)
        throw new Error('The signature did not move.')
      await hands.press(panel, 'r')
      await seen(panel.getByText(/Security review:.*which moves the signature/), 'The moved date')
    },
    () => ({ panel }),
  )
}
