import fc from 'fast-check'
import { expect, test } from 'vitest'
import { completeness, completenessWords, type Component } from '../../lib/plan/completeness.ts'
import { anyPlan } from './any-plan.ts'
import { buildPlan, type PlanParts } from './build-plan.ts'
import { sound } from './coach/sound-plan.ts'

const signatures = ['stElena', 'stSarah'].map((stakeholder) => ({ stakeholder, signedAt: '2026-11-19T09:00:00Z' }))
const whole: PlanParts = { ...sound, signatures }
const steps = sound.milestones
const gaps = (parts: PlanParts) =>
  completeness(buildPlan(parts)).parts.flatMap(({ component, missing }) => (missing === null ? [] : [[component, missing]]))
const without = (id: string): PlanParts => ({ ...whole, stakeholders: sound.stakeholders.filter((person) => person.id !== id) })

test('a plan with its eight parts', () => {
  expect(gaps(whole)).toEqual([])
  expect(completenessWords(completeness(buildPlan(whole)))).toBe('All 8 parts of a plan are there.')
})

test.each<[Component, string, PlanParts]>([
  ['outcome', 'no outcome', { ...whole, head: { ...sound.head, outcome: ' ' } }],
  ['outcome', 'no number in the outcome', { ...whole, head: { ...sound.head, outcome: 'Faster' } }],
  ['criteria', 'no success criteria', { ...whole, criteria: [] }],
  ['criteria', '2 of 3 success criteria', { ...whole, criteria: sound.criteria.slice(0, 2) }],
  [
    'dates',
    '1 step without a date',
    { ...whole, milestones: steps.map((step) => (step.id === 'msForm' ? { ...step, due: null } : step)) },
  ],
  [
    'dates',
    'no signature date',
    { ...whole, head: { ...sound.head, signBy: null }, milestones: steps.filter((step) => step.id !== 'msSign') },
  ],
  [
    'owners',
    '1 step without an owner on each side',
    { ...whole, milestones: steps.map((step) => (step.id === 'msForm' ? { ...step, sellerOwner: null } : step)) },
  ],
  ['procurement', 'no legal step', { ...whole, milestones: steps.filter((step) => !/MSA|Legal/.test(step.title ?? '')) }],
  ['procurement', 'no procurement step', { ...whole, milestones: steps.filter((step) => step.id !== 'msOrder') }],
  ['sign-off', 'unsigned', sound],
  ['sign-off', 'not signed off by us', { ...whole, signatures: signatures.slice(0, 1) }],
  ['sign-off', 'not signed off by them', { ...whole, signatures: signatures.slice(1) }],
  ['weekly-updates', 'no weekly check-in', { ...whole, checkIns: [] }],
])('%s: %s', (component, missing, parts) => {
  expect(gaps(parts)).toEqual([[component, missing]])
})

test('who decides and who pulls are asked for by their role', () => {
  expect(gaps(without('stElena'))).toContainEqual(['stakeholders', 'no economic buyer'])
  expect(gaps(without('stPriya'))).toContainEqual(['stakeholders', 'no champion'])
  expect(gaps(without('stSarah'))).toContainEqual(['stakeholders', 'nobody of ours'])
})

test('three gaps are named, the others counted', () => {
  const { there, of, ...rest } = completeness(buildPlan())
  expect([there, of]).toEqual([0, 8])
  expect(completenessWords({ there, of, ...rest })).toBe(
    '0 of 8 parts are there: no outcome, no success criteria, no economic buyer and 5 more.',
  )
  expect(completenessWords(completeness(buildPlan(sound)))).toBe('7 of 8 parts are there: unsigned.')
})

test('whatever a plan looks like, it has eight parts and a sentence', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const found = completeness(plan)
      expect(found.parts).toHaveLength(8)
      expect(found.there).toBe(8 - found.parts.filter(({ missing }) => missing !== null).length)
      expect(completenessWords(found)).toMatch(/^(All|\d) .*\.$/)
    }),
  )
})
