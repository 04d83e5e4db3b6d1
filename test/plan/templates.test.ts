import { expect, test } from 'vitest'
import { paperSteps } from '../../lib/plan/templates/paper-steps.ts'
import { Template, type TemplateStep } from '../../lib/plan/templates/template.ts'
import { templates } from '../../lib/plan/templates/templates.ts'

/** The rows of requirements.md, "Worked examples": title, their roles, our roles, and where the source has one the date. */
type Row = [title: string, buyer: string, seller: string]
const all = Object.entries(templates)
const rows = (template: Template): Row[] =>
  template.steps.map((step) => [step.title, step.buyerRoles.join(' / '), step.sellerRoles.join(' / ')])
const titles = ({ steps }: Pick<Template, 'steps'>) => steps.map((step) => step.title)
const weeks = ({ steps }: Template) => {
  const first = Math.min(...steps.map((step) => step.due))
  return Object.fromEntries(steps.map((step) => [step.title, (step.due - first) / 5]))
}

test('T1 has the twelve steps of the close plan with the roles of its roster', () => {
  expect(rows(templates.T1)).toEqual([
    ['Technical validation', 'technical-evaluator', 'solutions-engineer'],
    ['Economic buyer alignment call', 'economic-buyer', 'account-executive'],
    ['Business case review with EB', 'economic-buyer / champion', 'account-executive'],
    ['Security questionnaire sent', 'security-reviewer', 'solutions-engineer'],
    ['Security questionnaire returned', 'security-reviewer', 'solutions-engineer'],
    ['Vendor onboarding form submitted', 'procurement', 'account-executive'],
    ['Vendor code created', 'procurement', 'account-executive'],
    ['MSA / DPA exchanged', 'legal-reviewer', 'legal-contact'],
    ['Legal redlines complete', 'legal-reviewer', 'legal-contact'],
    ['Finance approval and PO', 'economic-buyer / procurement', 'account-executive'],
    ['Signature', 'economic-buyer', 'account-executive / executive-sponsor'],
    ['Kickoff and first-value milestone', 'champion', 'customer-success'],
  ])
})

test('T2 has the six rows of the enterprise plan with their dates, notes, check-in and risk', () => {
  const { steps, risks, checkIn } = templates.T2
  // Fri, Nov 1 2024 to Sat, Nov 30, signed on Wed, Nov 27.
  expect(steps.map(({ title, side, due, note }) => [title, side, due, note])).toEqual([
    ['Security review complete', 'both', -18, 'SOC 2 docs provided'],
    ['Exec presentation to CFO', 'both', -13, 'Meeting scheduled'],
    ['Legal review complete', 'buyer', -8, 'MSA template sent'],
    ['Final pricing approval', 'buyer', -3, 'Business case submitted'],
    ['Contract signatures', 'both', 0, 'DocuSign process'],
    ['Kickoff scheduled', 'both', 2, 'Implementation start'],
  ])
  expect(checkIn).toEqual({ weekday: 1, time: '10:00' })
  expect(risks.map((risk) => risk.statement)).toEqual(['Legal review could extend the timeline if outside counsel is required'])
})

test('T3 has the weeks of the bank, its proof, and its counters with their day', () => {
  expect(weeks(templates.T3)).toEqual({ 'Security intake': 0, 'Pilot kickoff': 1, 'Decision checkpoint': 4, 'Legal review': 5, Sign: 6 }) // prettier-ignore
  expect(proofs(templates.T3)).toEqual(['False-positive rate <= 2.5 %', 'Triage time <= -20 % vs baseline on 200 cases'])
  expect(counters(templates.T3)).toEqual([
    ['Data access delay', 'Assign data steward on day 2', -33],
    ['Legal capacity', 'Pre-book review slot in W6', -10],
    ['Competing SI', 'Require that the pilot tracks elapsed time and rework', null],
  ])
  expect(templates.T3.steps[0]?.buyerRoles).toEqual(['security-reviewer'])
})

test('T4 has the weeks of the plants, its proof, and its counters with their day', () => {
  expect(weeks(templates.T4)).toEqual({ 'Site selection': 0, '2-week pilot on Line B': 2, Steerco: 3, 'Rollout decision': 4, Procurement: 5 }) // prettier-ignore
  expect(templates.T4.steps[1]?.duration).toBe(10)
  expect(proofs(templates.T4)).toEqual(['Rework <= -15 % by day 10', 'Changeover time <= -8 %'])
  expect(counters(templates.T4)).toEqual([
    ['Change fatigue', 'Ops sponsor and bounded trial', null],
    ['Data gaps', 'Manual capture sheet prepped on day 1', -29],
  ])
})

test('T5 has the weeks of the renewal, its proof, and its counters with their week', () => {
  expect(weeks(templates.T5)).toEqual({ 'Value review': 0, 'Security deltas': 1, 'Pricing workshop': 2, 'Exec approval': 3, Sign: 4 }) // prettier-ignore
  expect(proofs(templates.T5)).toEqual(['SLA breach rate <= 0.2 % for 30 days', 'NPS >= 10 points more in the pilot group'])
  expect(counters(templates.T5)).toEqual([
    ['Budget freeze', 'Phased scope and multi-year step-down', null],
    ['New sponsor risk', 'CEO reference call arranged in W2', -15],
  ])
})

test('T6 prompts for the buyer tasks, fills in the vendor tasks and flags the milestones', () => {
  const { steps } = templates.T6
  const of = (wanted: (step: TemplateStep) => boolean) => new Set(titles({ steps: steps.filter(wanted) }))
  expect(of((step) => step.prompt === true)).toEqual(
    new Set(['Legal review', 'Security questionnaire', 'Procurement terms', 'Budget approval', 'Board sign-off', 'IT integration review', 'End-user training scheduling']), // prettier-ignore
  )
  expect(of((step) => !step.prompt && !step.key)).toEqual(
    new Set(['Custom contract terms', 'Legal redline responses', 'Implementation scoping', 'Reference calls', 'Security questionnaire responses', 'Technical-stakeholder demos', 'Executive sponsor introductions']), // prettier-ignore
  )
  expect(of((step) => step.key === true)).toEqual(
    new Set(['Technical evaluation complete', 'Legal review started', 'Contract sent', 'Contract executed', 'Kickoff scheduled']),
  )
  for (const { prompt, side, buyerRoles, sellerRoles, key } of steps) {
    if (prompt) expect([side, buyerRoles, sellerRoles]).toEqual(['buyer', [], []])
    else if (!key) expect([side, buyerRoles, sellerRoles.length > 0]).toEqual(['seller', [], true])
  }
})

test('T7 has the three weeks of the light version, budget approval and go-live', () => {
  const { steps, about } = templates.T7
  expect(titles({ steps })).toEqual(['Security review', 'Executive briefing', 'Budget approval', 'Contract review', 'Go-live'])
  const week = (title: string) => 7 + (steps.find((step) => step.title === title)?.due ?? NaN) / 5
  expect([week('Security review'), week('Executive briefing'), week('Contract review')]).toEqual([3, 5, 7])
  expect(about).toContain('resist a full plan')
})

test('T8 has its eight steps in their order, within the three to six weeks of a paper process', () => {
  expect(titles({ steps: [...paperSteps] })).toEqual([
    'Security questionnaire',
    'MSA negotiation',
    'DPA negotiation',
    'Vendor onboarding',
    'Vendor code creation',
    'Finance approval',
    'PO issuance',
    'Signature',
  ])
  const days = paperSteps.reduce((sum, step) => sum + step.duration, 0)
  expect(days).toBeGreaterThanOrEqual(15)
  expect(days).toBeLessThanOrEqual(30)
  for (const step of paperSteps) expect(step.known.test(step.title), step.title).toBe(true)
})

test.each(all)('%s has one signature, its steps in order of date, and a definition of done for each', (id, template) => {
  expect(template.id).toBe(id)
  expect(Template.safeParse(template).success).toBe(true)
  expect(template.steps.filter((step) => step.gate === 'signature').map((step) => step.due)).toEqual([0])
  const days = template.steps.map((step) => step.due)
  expect(days).toEqual([...days].sort((one, other) => one - other))
  expect(template.steps.every((step) => step.doneWhen !== '' && step.title !== '')).toBe(true)
  expect(template.steps.filter((step) => step.key).length).toBeGreaterThanOrEqual(3)
  expect(template.steps.filter((step) => step.key).length).toBeLessThanOrEqual(5)
})

test.each(all)('%s waits only for steps that come before', (_id, { steps }) => {
  steps.forEach((step, index) => {
    for (const number of step.after ?? []) {
      expect(number).toBeGreaterThanOrEqual(1)
      expect(number).toBeLessThanOrEqual(index)
    }
  })
})

function proofs({ criteria }: Template): string[] {
  return criteria.map(({ statement, comparator, threshold, unit, window }) =>
    [statement, comparator, threshold, unit, window].filter((part) => part !== '').join(' '),
  )
}

function counters({ risks }: Template): [string, string, number | null][] {
  return risks.map(({ statement, counter, counterOn }) => [statement, counter, counterOn])
}
