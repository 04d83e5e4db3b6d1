import { expect, test } from 'vitest'
import { needsAttention } from '../../lib/plan/attention.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { northgate, northgateDay as today } from '../render/northgate.ts'
import { buildPlan, type PlanParts } from './build-plan.ts'

const people: PlanParts['stakeholders'] = [
  { id: 'stTom', name: 'Tom', side: 'buyer' },
  { id: 'stSarah', name: 'Sarah', side: 'seller' },
]
const found = (...milestones: NonNullable<PlanParts['milestones']>) => {
  const plan = buildPlan({ milestones, stakeholders: people })
  return needsAttention(plan, schedule(plan, today), today)
}

test('the sample needs a nudge for the late form and an owner for the order', () => {
  expect(needsAttention(northgate, schedule(northgate, today), today)).toMatchObject([
    { kind: 'late', step: { title: 'Vendor onboarding form' }, days: 2, fix: 'nudge' },
    { kind: 'no-owner', step: { title: 'Finance approval and PO' }, side: 'buyer', fix: 'assign' },
  ])
})

test('late comes before undated, undated before unowned; a step stands there once', () => {
  const all = found(
    { id: 'msOwner', due: '2026-11-25' },
    { id: 'msLate', due: '2026-11-19', sellerOwner: 'stSarah' },
    { id: 'msDate' },
  )
  expect(all.map(({ kind, step }) => `${kind} ${step.id}`)).toEqual(['late msLate', 'no-date msDate', 'no-owner msOwner'])
})

test('a step that takes longer than there is stands there before it is late, one that only waits for it does not', () => {
  const owned = { buyerOwner: 'stTom' }
  const long = { id: 'msLong', due: '2026-12-11', duration: 40, ...owned }
  expect(found(long, { due: '2026-12-18', after: ['msLong'], ...owned })).toMatchObject([
    { kind: 'too-long', step: { id: 'msLong' }, end: '2027-01-14', fix: 'move' },
  ])
  expect(found({ ...long, duration: 16 })).toEqual([])
  expect(found({ ...long, duration: 17 })).toHaveLength(1)
})

test('what is late on our side alone is moved, not nudged for', () => {
  expect(found({ due: '2026-11-19', side: 'seller' }, { due: '2026-11-19', side: 'both' }).map(({ fix }) => fix)).toEqual([
    'move',
    'nudge',
  ])
})

test('an owner is asked for from thirty days before', () => {
  expect(found({ due: '2026-12-20' })).toMatchObject([{ kind: 'no-owner', side: 'buyer' }])
  expect(found({ due: '2026-12-21' })).toEqual([])
})

test('in the first week of a plan only the next two weeks ask for their owners', () => {
  const foundIn = (draftedOn: string, due: string) => {
    const plan = buildPlan({ head: { draftedOn }, milestones: [{ due }] })
    return needsAttention(plan, schedule(plan, today), today).map(({ kind }) => kind)
  }
  expect([foundIn(today, '2026-12-04'), foundIn('2026-11-13', '2026-12-04')]).toEqual([['no-owner'], ['no-owner']])
  expect([foundIn(today, '2026-12-05'), foundIn('2026-11-13', '2026-12-05')]).toEqual([[], []])
  expect(foundIn('2026-11-12', '2026-12-20')).toEqual(['no-owner'])
})

test('the side that lacks an owner is named; what both do needs both', () => {
  expect(found({ due: '2026-11-25', side: 'both', buyerOwner: 'stTom' })).toMatchObject([{ side: 'seller' }])
  expect(found({ due: '2026-11-25', side: 'both', buyerOwner: 'stTom', sellerOwner: 'stSarah' })).toEqual([])
  expect(found({ due: '2026-11-25', buyerOwner: 'stGone' })).toMatchObject([{ side: 'buyer' }])
})

test('what is done or due today needs nobody', () => {
  expect(found({ due: '2026-11-02', status: 'done' }, { due: today, buyerOwner: 'stTom' })).toEqual([])
})
