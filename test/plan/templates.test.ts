import { expect, test } from 'vitest'
import type { Template } from '../../lib/plan/templates/template.ts'
import { templates } from '../../lib/plan/templates/templates.ts'

const titles = (id: Template['id']) => templates[id].steps.map((step) => step.title)
const all = Object.entries(templates)

test('T1 has the twelve steps of the close plan', () => {
  expect(titles('T1')).toEqual([
    'Technical validation',
    'Economic buyer alignment call',
    'Business case review with EB',
    'Security questionnaire sent',
    'Security questionnaire returned',
    'Vendor onboarding form submitted',
    'Vendor code created',
    'MSA / DPA exchanged',
    'Legal redlines complete',
    'Finance approval and PO',
    'Signature',
    'Kickoff and first-value milestone',
  ])
})

test('T1 suggests the roles of the roster', () => {
  expect(templates.T1.steps.map((step) => `${step.buyerRole} / ${step.sellerRole}`)).toEqual([
    'technical-evaluator / solutions-engineer',
    'economic-buyer / account-executive',
    'economic-buyer / account-executive',
    'security-reviewer / solutions-engineer',
    'security-reviewer / solutions-engineer',
    'procurement / account-executive',
    'procurement / account-executive',
    'legal-reviewer / legal-contact',
    'legal-reviewer / legal-contact',
    'economic-buyer / account-executive',
    'economic-buyer / account-executive',
    'champion / customer-success',
  ])
})

test('T2 has the six rows of the enterprise plan and its risk', () => {
  expect(titles('T2')).toEqual([
    'Security review complete',
    'Exec presentation to CFO',
    'Legal review complete',
    'Final pricing approval',
    'Contract signatures',
    'Kickoff scheduled',
  ])
  expect(templates.T2.risks.map((risk) => risk.statement)).toEqual([
    'Legal review could extend the timeline if outside counsel is required',
  ])
})

test('T3 to T5 keep the weeks of their stories', () => {
  const weeksBefore = (id: Template['id']) => templates[id].steps.map((step) => Math.abs(Math.floor(step.due / 5)))
  expect(weeksBefore('T3')).toEqual([6, 5, 2, 1, 0])
  expect(weeksBefore('T4')).toEqual([5, 3, 2, 1, 1, 0])
  expect(weeksBefore('T5')).toEqual([4, 3, 2, 1, 0])
})

test('T3 to T5 bring their proof and their counters', () => {
  for (const id of ['T3', 'T4', 'T5'] as const) {
    expect(templates[id].criteria.length, id).toBe(2)
    expect(
      templates[id].risks.every((risk) => risk.statement !== '' && risk.counter !== ''),
      id,
    ).toBe(true)
  }
})

test.each(all)('%s has one signature, its steps in order of date, and a definition of done for each', (id, template) => {
  expect(template.id).toBe(id)
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
