import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildPrompts } from '../../lib/plan/build-prompts.ts'
import { anyPlanParts, anyText } from '../render/any-plan.ts'
import { buildPlan, type PlanParts } from './build-plan.ts'

const questions = (parts: PlanParts) => buildPrompts(buildPlan(parts)).map(({ question }) => question)
const people = [
  { id: 'stA', name: 'Grace Lin', side: 'buyer' as const },
  { id: 'stB', name: 'Sarah Chen', side: 'seller' as const },
]
const usual = ['Security review', 'Legal review', 'Board approval', 'Procurement'].map((title) => ({
  title,
  due: '2026-12-01',
  duration: 5,
  durationFrom: 'buyer' as const,
  buyerOwner: 'stA',
}))
const whole = { stakeholders: people, milestones: usual }

test('an empty plan is asked for the four usual steps, by the name of the buyer', () => {
  expect(questions({})).toEqual([
    'Does Northgate need a security review before signing?',
    'Does Northgate need a legal review before signing?',
    'Does Northgate need an executive approval before signing?',
    'Does Northgate need a procurement step before signing?',
  ])
})

test('a plan that has all of it is asked nothing', () => {
  expect(questions(whole)).toEqual([])
})

test.each<[string, object, string[]]>([
  ['nobody said how long it takes', { duration: null, durationFrom: null }, ['How long does “Pilot” usually take?']],
  ['its duration is assumed', { durationFrom: 'assumed' }, ['How long does “Pilot” usually take?']],
  ['it has begun', { duration: null, status: 'doing' }, []],
  ['it is ours', { side: 'seller', sellerOwner: 'stB', duration: null }, []],
  ['it is done', { status: 'done', duration: null, buyerOwner: null, due: null }, []],
  ['nobody there owns it', { buyerOwner: null }, ['Who at Northgate owns “Pilot”?']],
  ['nobody of ours owns it', { side: 'seller', buyerOwner: null }, ['Who at Kestrel owns “Pilot”?']],
  ['it has no day', { due: null }, ['Which day works for “Pilot”?']],
])('of a step, when %s', (_, fields, asked) => {
  expect(questions({ ...whole, milestones: [...usual, { ...usual[0], title: 'Pilot', ...fields }] })).toEqual(asked)
})

test('once it is signed no step before the signature is missing', () => {
  expect(questions({ milestones: [{ title: 'Signature', gate: 'signature', status: 'done' }] })).toEqual([])
})

test('every prompt of any plan has an id of its own and a question that judges nobody', () => {
  fc.assert(
    fc.property(anyPlanParts(anyText), (parts) => {
      const prompts = buildPrompts(buildPlan(parts))
      expect(new Set(prompts.map(({ id }) => id)).size).toBe(prompts.length)
      for (const { question } of prompts) expect(question).toMatch(/\?$/)
    }),
  )
})
