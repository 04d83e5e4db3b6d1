import fc from 'fast-check'
import { expect, test } from 'vitest'
import { must } from '../../lib/base/must.ts'
import { moveAll } from '../../lib/plan/move-all.ts'
import { addDays, isWeekend, type PlanDate } from '../../lib/plan/plan-date.ts'
import { workingDaysBetween } from '../../lib/plan/working-days.ts'
import { buildPlan, type PlanParts } from './build-plan.ts'

const today = '2026-11-20'
const moved = (milestones: PlanParts['milestones'], id: string, due: PlanDate) => {
  const plan = buildPlan({ milestones })
  const step = must(plan.milestones.find((each) => each.id === id), id) // prettier-ignore
  return Object.fromEntries(moveAll(plan, step, due).map((each) => [each.step.id, each.to]))
}

test('who waits for a moved step moves by as many working days', () => {
  const milestones = [
    { id: 'msA', due: '2026-11-20' },
    { id: 'msB', due: '2026-11-24', after: ['msA'] },
    { id: 'msC', due: '2026-11-27', after: ['msB'] },
    { id: 'msD', due: '2026-11-30' },
  ]
  expect(moved(milestones, 'msA', '2026-11-24')).toEqual({ msB: '2026-11-26', msC: '2026-12-01' })
  expect(moved(milestones, 'msA', '2026-11-19')).toEqual({ msB: '2026-11-23', msC: '2026-11-26' })
})

test('a move over a weekend, or to the same day, moves nobody', () => {
  const milestones = [{ id: 'msA', due: '2026-11-20' }, { id: 'msB', due: '2026-11-24', after: ['msA'] }] // prettier-ignore
  expect(moved(milestones, 'msA', '2026-11-20')).toEqual({})
  expect(moved(milestones, 'msA', '2026-11-21')).toEqual({})
  expect(moved([{ id: 'msA' }, { id: 'msB', due: '2026-11-24', after: ['msA'] }], 'msA', '2026-11-20')).toEqual({})
})

test('what is done or has no date stays, and passes the move on', () => {
  const milestones: PlanParts['milestones'] = [
    { id: 'msA', due: '2026-11-20' },
    { id: 'msB', due: '2026-11-23', status: 'done', after: ['msA'] },
    { id: 'msC', due: '2026-11-24', after: ['msB'] },
    { id: 'msD', after: ['msC'] },
  ]
  expect(moved(milestones, 'msA', '2026-11-23')).toEqual({ msC: '2026-11-25' })
})

test('who waits is found whatever the order of dates', () => {
  const milestones = [
    { id: 'msC', due: '2026-11-24', after: ['msB'] },
    { id: 'msB', due: '2026-11-25', after: ['msA'] },
    { id: 'msA', due: '2026-11-30' },
  ]
  expect(moved(milestones, 'msA', '2026-12-01')).toEqual({ msB: '2026-11-26', msC: '2026-11-25' })
})

test('steps that wait for each other end with the one that was moved', () => {
  const milestones = [{ id: 'msA', due: '2026-11-20', after: ['msB'] }, { id: 'msB', due: '2026-11-24', after: ['msA', 'msB'] }] // prettier-ignore
  expect(moved(milestones, 'msA', '2026-11-23')).toEqual({ msB: '2026-11-25' })
})

test('between working days the gap is kept, whichever way and however far', () => {
  const day = fc.integer({ min: -60, max: 200 }).map((days) => addDays(today, days)).filter((date) => !isWeekend(date)) // prettier-ignore
  fc.assert(
    fc.property(day, day, day, (due, target, follower) => {
      const to = moved([{ id: 'msA', due }, { id: 'msB', due: follower, after: ['msA'] }], 'msA', target)['msB'] ?? follower // prettier-ignore
      expect(workingDaysBetween(target, to)).toBe(workingDaysBetween(due, follower))
    }),
  )
})

/** A plan as a template makes it: a chain, and a signature that waits by nature for what is listed before it. */
const chain: PlanParts['milestones'] = [
  { id: 'msA', due: '2026-12-01' },
  { id: 'msB', due: '2026-12-10', after: ['msA'] },
  { id: 'msSign', due: '2026-12-14', gate: 'signature' },
  { id: 'msKick', due: '2027-01-11', gate: 'kickoff', after: ['msSign'] },
]

test('the signature stays while there is room before it', () => {
  expect(moved(chain, 'msA', '2026-12-03')).toEqual({ msB: '2026-12-14' })
})

test('a signature that would be overtaken goes along, and what waits for it', () => {
  expect(moved(chain, 'msA', '2026-12-04')).toEqual({ msB: '2026-12-15', msSign: '2026-12-17', msKick: '2027-01-14' })
  expect(moved(chain, 'msB', '2026-12-15')).toEqual({ msSign: '2026-12-17', msKick: '2027-01-14' })
})

test('a signature that is done, or was agreed earlier than the step, is overtaken by nobody', () => {
  const signed = chain.map((step) => (step.id === 'msSign' ? { ...step, status: 'done' as const } : step))
  expect(moved(signed, 'msA', '2026-12-04')).toEqual({ msB: '2026-12-15' })
  expect(moved([{ id: 'msA', due: '2026-12-16' }, { id: 'msSign', due: '2026-12-14', gate: 'signature' }], 'msA', '2026-12-18')).toEqual({}) // prettier-ignore
})

test('a move to an earlier day leaves the signature where it was agreed', () => {
  expect(moved(chain, 'msA', '2026-11-27')).toEqual({ msB: '2026-12-08' })
})
