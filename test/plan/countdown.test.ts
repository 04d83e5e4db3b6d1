import { expect, test } from 'vitest'
import { countdown } from '../../lib/plan/countdown.ts'
import { schedule } from '../../lib/plan/schedule.ts'
import { northgate, northgateDay as today } from '../render/northgate.ts'
import { buildPlan, type PlanParts } from './build-plan.ts'

const of = (head: PlanParts['head'], signedOn: string | null = null) => {
  const milestones = [{ gate: 'signature', status: signedOn ? 'done' : 'open', doneOn: signedOn }] as const
  const plan = buildPlan({ head, milestones: [...milestones] })
  return countdown(plan, schedule(plan, today), today)
}

test('the sample is 28 days from signature', () => {
  expect(countdown(northgate, schedule(northgate, today), today)).toEqual({ days: 28, words: 'days to signature' })
})

test('one day is a day, and today is none', () => {
  expect(of({ signBy: '2026-11-21' })).toEqual({ days: 1, words: 'day to signature' })
  expect(of({ signBy: today })).toEqual({ days: 0, words: 'days to signature' })
})

test('a target that has passed is counted from', () => {
  expect(of({ signBy: '2026-11-19' })).toEqual({ days: 1, words: 'day past the signature target' })
})

test('after the signature the days to go-live count, then those since', () => {
  expect(of({ signBy: '2026-12-18', liveBy: '2027-01-11' }, '2026-11-19')).toEqual({ days: 52, words: 'days to go-live' })
  expect(of({ signBy: '2026-10-18', liveBy: '2026-11-10' }, '2026-10-19')).toEqual({ days: 10, words: 'days since go-live' })
})

test('without a date to count to there is no count', () => {
  expect([of({}), of({ signBy: '2026-12-18' }, '2026-11-19')]).toEqual([null, null])
})
