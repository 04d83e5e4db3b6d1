import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GateField, GateRules, gate, gateRules } from '../../lib/plan/gate.ts'
import type { Plan } from '../../lib/plan/plan.ts'
import { anyPlan } from './any-plan.ts'
import { buildPlan, type PlanParts } from './build-plan.ts'

const everything: GateRules = { stage: 'Commit', fields: GateField.options }
const whole: PlanParts = {
  head: { liveBy: '2027-03-01', signBy: '2027-01-29', outcome: 'Triage 20% faster' },
  milestones: [
    { title: 'Legal redlines complete', due: '2027-01-15', buyerOwner: 'stMary' },
    { title: 'Signature', gate: 'signature', due: '2027-01-29' },
  ],
  stakeholders: [
    { id: 'stMary', name: 'Mary Kowalski', side: 'buyer' },
    { id: 'stElena', name: 'Elena Fischer', side: 'buyer', role: 'economic-buyer' },
    { id: 'stSarah', name: 'Sarah Chen', side: 'seller', role: 'account-executive' },
  ],
  signatures: ['stElena', 'stSarah'].map((stakeholder) => ({ stakeholder, signedAt: '2026-11-19T09:00:00Z' })),
}
const lacking = (parts: PlanParts, rules = everything) => gate(buildPlan(parts), rules).missing.map(({ field }) => field)
const steps = whole.milestones ?? []
const people = whole.stakeholders ?? []

test('a plan that holds what a stage asks for passes', () => {
  expect(gate(buildPlan(whole), everything)).toEqual({ passed: true, missing: [] })
})

test.each<[GateField, PlanParts]>([
  ['go-live', { ...whole, head: { ...whole.head, liveBy: null } }],
  ['legal-owner', { ...whole, milestones: steps.map((step) => ({ ...step, buyerOwner: null })) }],
  ['legal-owner', { ...whole, milestones: steps.map((step) => ({ ...step, audience: 'internal' })) }],
  [
    'legal-owner',
    { ...whole, stakeholders: people.map((each) => (each.id === 'stMary' ? { ...each, name: 'Legal team' } : each)) },
  ],
  ['contract-target', { ...whole, head: { ...whole.head, signBy: null }, milestones: steps.slice(0, 1) }],
  [
    'economic-buyer',
    { ...whole, stakeholders: people.map((each) => (each.role === 'economic-buyer' ? { ...each, name: '' } : each)) },
  ],
  ['outcome-number', { ...whole, head: { ...whole.head, outcome: 'Faster triage' } }],
  ['signed-off', { ...whole, signatures: (whole.signatures ?? []).slice(0, 1) }],
])('without its %s it does not, and a sentence says what to do', (field, parts) => {
  expect(lacking(parts)).toEqual([field])
  const { passed, missing } = gate(buildPlan(parts), everything)
  expect(passed).toBe(false)
  for (const { says, todo } of missing) {
    expect(says).toMatch(/^[A-Z].*\.$/)
    expect(todo).toMatch(/^[A-Z].*\.$/)
  }
})

test.each(['TBD', 'Legal team', 'Northgate Bank', ' '])('%j in a role is nobody', (name) => {
  const named = people.map((each) => (each.side === 'buyer' ? { ...each, name } : each))
  expect(lacking({ ...whole, stakeholders: named })).toEqual(['legal-owner', 'economic-buyer'])
  const reviewer = named.map((each) => (each.id === 'stMary' ? { ...each, role: 'legal-reviewer' as const } : each))
  expect(lacking({ ...whole, stakeholders: reviewer })).toEqual(['legal-owner', 'economic-buyer'])
})

test('a legal reviewer of theirs is a legal owner, and the day of the signature step a target', () => {
  const parts = { ...whole, head: { ...whole.head, signBy: null }, stakeholders: people.map((each) => each.id === 'stMary' ? { ...each, role: 'legal-reviewer' as const } : each) } // prettier-ignore
  expect(lacking({ ...parts, milestones: steps.map((step) => ({ ...step, buyerOwner: null })) })).toEqual([])
})

test('by default technical evaluation asks for go-live, a legal owner and a target, each said once', () => {
  expect(lacking({ milestones: [{ title: 'Audit' }] }, gateRules)).toEqual(['go-live', 'legal-owner', 'contract-target'])
  expect(lacking({ milestones: [{}] }, { stage: 'Any', fields: ['go-live', 'go-live'] })).toEqual(['go-live'])
  expect(lacking({ milestones: [{}] }, { stage: 'Any', fields: [] })).toEqual([])
})

test('no plan, or one that was deleted, passes no gate', () => {
  expect(lacking({}, { stage: 'Any', fields: [] })).toEqual(['plan'])
  expect(gate({ ...buildPlan(whole), deleted: true }, gateRules).passed).toBe(false)
})

test('rules are parsed: a stage has a name, a field is one that is known', () => {
  expect(GateRules.parse({ stage: ' Commit ', fields: ['go-live'] })).toEqual({ stage: 'Commit', fields: ['go-live'] })
  for (const rules of [{ stage: ' ', fields: [] }, { stage: 'A', fields: ['mood'] }, { stage: 'A' }])
    expect(GateRules.safeParse(rules).success).toBe(false)
})

test('whatever a plan looks like, asking for more never lets it pass sooner', () => {
  fc.assert(
    fc.property(anyPlan, fc.subarray(GateField.options), fc.subarray(GateField.options), (plan: Plan, some, more) => {
      const asked = (fields: GateField[]) => gate(plan, { stage: 'Any', fields }).missing.map(({ field }) => field)
      const both = asked([...some, ...more])
      for (const field of asked(some)) expect(both).toContain(field)
    }),
  )
})
