import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { missingOwner, ownerOf, shortName, sidesOf } from '../../lib/plan/owners.ts'
import { buildPlan } from './build-plan.ts'

const plan = buildPlan({
  stakeholders: [{ id: 'stTom', name: 'Tom', side: 'buyer' }],
  milestones: [{ id: 'msA', side: 'both', buyerOwner: 'stTom', sellerOwner: 'stGone' }],
})
const step = must(plan.milestones[0], 'step')

test('an owner is a person who is on the plan', () => {
  expect(ownerOf(plan, step, 'buyer')?.name).toBe('Tom')
  expect(ownerOf(plan, step, 'seller')).toBeNull()
  expect(missingOwner(plan, step)).toBe('seller')
  expect(missingOwner(plan, { ...step, side: 'buyer' })).toBeNull()
})

test('what both do is in both courts', () => {
  expect([sidesOf({ side: 'buyer' }), sidesOf({ side: 'both' })]).toEqual([['buyer'], ['buyer', 'seller']])
})

test('a company is called by its first word, unless that says nothing', () => {
  expect(['Northgate Bank', 'The Mill', ' Acme ', '', 'EY Parthenon'].map(shortName)).toEqual([
    'Northgate',
    'The Mill',
    'Acme',
    '',
    'EY Parthenon',
  ])
})
