import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { addStep } from '../../lib/plan/edits.ts'
import { effectOfStep } from '../../lib/plan/effect.ts'
import { isSurprise } from '../../lib/plan/surprise.ts'
import { buildPlan, type PlanParts } from './build-plan.ts'
import { sound, today, withSteps } from './coach/sound-plan.ts'

const surprises = (parts: PlanParts) => isSurprise(buildPlan(parts), 'buyer')
const signed = { ...sound, signatures: [{ stakeholder: 'stElena', signedAt: '2026-11-19T09:00:00Z' }] }

test('a step of theirs is a surprise once the plan is signed off or the paper process has begun', () => {
  expect(surprises(sound)).toBe(false)
  expect(surprises(signed)).toBe(true)
  expect(surprises(withSteps({ msForm: { status: 'doing' } }))).toBe(true)
  expect(surprises(withSteps({ msCase: { status: 'doing' } }))).toBe(false)
})

test('what we add ourselves, or after the signature, is none', () => {
  expect(isSurprise(buildPlan(signed), 'seller')).toBe(false)
  expect(isSurprise(buildPlan(signed), 'both')).toBe(true)
  expect(surprises({ ...signed, ...withSteps({ msSign: { status: 'done' } }) })).toBe(false)
})

test('only a surprise is written down as one', () => {
  const step = { title: 'Board approval', side: 'buyer' as const, due: null, order: '' }
  expect(must(addStep('ms1', step)[0], 'edit').fields).not.toHaveProperty('surprise')
  expect(addStep('ms1', { ...step, surprise: true })).toMatchObject([{ fields: { surprise: true } }])
})

test('what it does to the signature is reckoned against the plan without it', () => {
  const effect = (fields: object) => {
    const plan = buildPlan(withSteps({ msBoard: { surprise: true, due: '2027-01-08', ...fields } }))
    return effectOfStep(plan, must(plan.milestones.find(({ id }) => id === 'msBoard'), 'step'), today) // prettier-ignore
  }
  expect(effect({})).toEqual({ signature: '2027-01-15', days: 0 })
  expect(effect({ due: '2027-01-14', duration: 45 })).toEqual({ signature: '2027-01-22', days: 5 })
})
