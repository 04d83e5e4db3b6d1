import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { sampleDeals } from '../demo/sample-deals.ts'
import { said } from './plan-rows.ts'
import { usePractice } from './use-practice.ts'

const { open, goTo, practice } = usePractice()

const deal = (panel: Page) => panel.locator('h1').first()
/** Why it is this deal, as the header says under its name. */
const why = (panel: Page) => panel.locator('header p').textContent()
const chip = (mail: Page) => mail.locator('[data-sidemap-part="chip"] button')

test('a thread that was linked shows its plan and says so', async () => {
  const { panel } = await open('securityReview')
  await expect.poll(() => deal(panel).textContent()).toBe('Northgate Bank, Alert triage rollout')
  await expect.poll(() => why(panel)).toBe('You linked this thread')
})

test('people on the plan show it and are named', async () => {
  const { panel } = await open('atlasBudget')
  await expect.poll(() => deal(panel).textContent()).toBe('Atlas Freight, Renewal with growth')
  await expect.poll(() => why(panel)).toBe('Nora and Ben are on this plan')
})

test('the sender alone is enough', async () => {
  const { panel } = await open('clipped')
  await expect.poll(() => deal(panel).textContent()).toBe('Larkspur Health, Security questionnaire and SSO')
  await expect.poll(() => why(panel)).toBe('The sender is on this plan')
})

test('strangers of the account show its plan by their domain', async () => {
  const withoutBuyers = sampleDeals.map((each) => (each.id === 'atlasrenewal' ? { ...each, people: [] } : each))
  const { panel } = await open('atlasBudget', { deals: withoutBuyers })
  await expect.poll(() => deal(panel).textContent()).toBe('Atlas Freight, Renewal with growth')
  await expect.poll(() => why(panel)).toBe("The sender's domain, atlas.example, is this account's")
})

test('the panel follows from thread to thread', async () => {
  const { panel } = await open('atlasBudget')
  await goTo('bergenYard')
  await expect.poll(() => deal(panel).textContent()).toBe('Fjordworks, Bergen yard pilot')
  await expect.poll(() => why(panel)).toBe('Ingrid and Pat are on this plan')
})

test('people of no plan get no plan, no chip, and the offer to start one', async () => {
  const { panel, mail } = await open('atlasBudget')
  await goTo('harborPilot')
  await expect.poll(() => deal(panel).textContent()).toBe('No plan for these people')
  await panel.getByText('Dee Marsh, Raul Torres, and Ines Kade').waitFor()
  await panel.getByRole('option', { name: 'Start a plan from this thread' }).waitFor()
  await expect.poll(() => chip(mail).count()).toBe(0)
})

test('two candidates are both offered, and the one chosen with its key is remembered for the thread', async () => {
  const { panel, mail } = await open('atlasBudget')
  await goTo('priyaAlone')
  await expect.poll(() => deal(panel).textContent()).toBe('Which deal is this?')
  await panel.getByText('2 open plans include Priya Raman').waitFor()
  await expect.poll(() => chip(mail).count()).toBe(0)
  const offered = panel.getByRole('option', { name: /^Northgate Bank, / })
  // One person speaks for both: what tells them apart is shown in place of the reason.
  await expect
    .poll(() => offered.allInnerTexts())
    .toEqual([
      expect.stringMatching(/Renewal 2027\nSignature .*, in \d+ (days|weeks)\n5 open steps, next due/),
      expect.stringMatching(/Alert triage rollout\nSignature .*, in \d+ (days|weeks)\n8 open, one late/),
    ])
  const first = await offered.first().locator('b').textContent()
  await panel.keyboard.press('1')
  await expect.poll(() => deal(panel).textContent()).toBe(first)
  await said(panel, 'This thread now shows Northgate Bank')
  await expect.poll(() => chip(mail).getAttribute('aria-label')).toMatch(/^Northgate Bank \d+ days/)

  await goTo('atlasBudget')
  await expect.poll(() => deal(panel).textContent()).toMatch(/^Atlas/)
  await goTo('priyaAlone')
  await expect.poll(() => deal(panel).textContent()).toBe(first)
  await practice().mail.reload()
  await panel.reload()
  await expect.poll(() => deal(panel).textContent()).toBe(first)
  await expect.poll(() => why(panel)).toBe('You linked this thread')
})

test('a choice that is not to be remembered is asked for again', async () => {
  const { panel, mail } = await open('atlasBudget')
  await goTo('priyaAlone')
  await panel.getByLabel('Remember for this thread').uncheck()
  await panel.keyboard.press('2')
  await expect.poll(() => why(panel)).toBe('You chose this deal')
  await panel.reload()
  await expect.poll(() => deal(panel).textContent()).toBe('Which deal is this?')
  await expect.poll(() => chip(mail).count()).toBe(0)
})

test('own colleagues and free mail never match, not even a plan that names their domains', async () => {
  const greedy = sampleDeals.map((each) =>
    each.id === 'tesseradepots' ? { ...each, domains: [...each.domains, 'kestrel.example', 'gmail.com'] } : each,
  )
  const { panel, mail } = await open('atlasBudget', { deals: greedy })
  await goTo('pipelineNotes')
  await panel.getByText('Nobody outside your company is on this thread.').waitFor()
  await expect.poll(() => chip(mail).count()).toBe(0)
  await goTo('introduction')
  await panel.getByText('Dana Whitlock and Ravi Menon').waitFor()
  await expect.poll(() => deal(panel).textContent()).toBe('No plan for these people')
  await expect.poll(() => chip(mail).count()).toBe(0)
})

test('"Not a deal" keeps quiet about these people, over a reload too, and can be taken back', async () => {
  const { panel, mail } = await open('atlasBudget')
  await goTo('harborPilot')
  await expect.poll(() => deal(panel).textContent()).toBe('No plan for these people')
  await panel.keyboard.press('x')
  await panel.getByText('Quiet on threads with these people').waitFor()
  await expect.poll(() => deal(panel).textContent()).toBe('Not a deal')
  await panel.keyboard.press('z')
  await expect.poll(() => deal(panel).textContent()).toBe('No plan for these people')

  await panel.keyboard.press('x')
  await expect.poll(() => deal(panel).textContent()).toBe('Not a deal')
  await goTo('harborAccess') // Raul and Dee are of those people.
  await expect.poll(() => deal(panel).textContent()).toBe('Not a deal')
  await mail.reload()
  await panel.reload()
  await expect.poll(() => deal(panel).textContent()).toBe('Not a deal')
  await panel.getByRole('option', { name: 'Start a plan from this thread' }).waitFor()
})
